import { act, render } from '@testing-library/react';
import type { FactInput } from '@contract';
import type { FactView } from '@contract/policy';
import Taro from '@tarojs/taro';
import { Conversation } from '@/features/selfcheck/Conversation';
import { forgetCheck, keepCheck, readCheck } from '@/services/keep';
import { readFirmAnswers, takeFirmAnswers } from '@/services/keepFirm';
import { forgetTyped, keepTyped, readTyped } from '@/services/keepTyped';
import { resetSession } from '@/services/session';
import { tap, textOf, type } from '../desk/kit';

const fact = (id: string, unit: FactView['unit'], more: Partial<FactView> = {}): FactView => ({
  id,
  label: id,
  question: `${id}？`,
  unit,
  appliesTo: ['firm'],
  ...more,
});
const COUNTY = fact('in-county', 'flag');
const HELD = fact('hi-held', 'flag');
const SALES = fact('sales', 'fen', { years: [2025] });
const CARD = { id: 'in-county', question: '在本县吗？', waiting: 3, facts: [COUNTY] };
const INVEST = { id: 'invest', question: '总投资多少？', waiting: 1, facts: [fact('invest', 'fen')] };
const ANSWERS: FactInput[] = [
  { fact: 'in-county', value: true },
  { fact: 'hi-held', value: true },
  { fact: 'sales', value: 20_000_000_000, year: 2025 },
];
const callFunction = Taro.cloud.callFunction as unknown as jest.Mock;

/** The plan asks in-county, then invest; the recognitions ask hi-held (as the plan does) and sales. */
function server() {
  callFunction.mockImplementation(
    async ({
      data: { action, data },
    }: {
      data: { action: string; data: { facts?: FactInput[]; about?: string } };
    }) => {
      const answered = new Set(data.facts?.map((one) => one.fact));
      const open = [CARD, INVEST].filter(({ id }) => !answered.has(id));
      const reply =
        action === 'selfcheck.questions'
          ? { facts: data.about ? [HELD, SALES] : [COUNTY, HELD] }
          : { next: open[0], questionsLeft: open.length, questionsAnswered: 0, problems: [] };
      return { result: { ok: true, now: '', today: '2026-06-10', data: reply } };
    },
  );
}

const show = async () => {
  const view = render(<Conversation />);
  await act(async () => {});
  return view;
};
const sheetOpen = async () => {
  await tap('start-again');
  await act(async () => {});
};

beforeEach(() => {
  resetSession();
  forgetCheck();
  takeFirmAnswers();
  forgetTyped();
  server();
  keepCheck({ kind: 'firm', answers: ANSWERS, cards: [CARD] });
  keepTyped({ 'sales-2025': '2亿' });
});

describe('beginning anew', () => {
  it('asks first, and looking and closing changes nothing', async () => {
    await show();
    await sheetOpen();
    expect(textOf('#again-keep')).toContain('1个');
    await tap('again-sheet-close');
    expect(readCheck()?.answers).toEqual(ANSWERS);
  });

  it('keeps what only the recognitions ask, as it was typed, and asks the rest again', async () => {
    await show();
    await sheetOpen();
    await tap('again-keep');
    expect(readCheck()).toBeNull();
    expect(readFirmAnswers()).toEqual([ANSWERS[2]]);
    expect(readTyped()).toEqual({ 'sales-2025': '2亿' });
    await tap('kind-firm');
    expect(textOf('#card-in-county')).toContain('在本县吗');
    expect(readCheck()?.answers).toEqual([ANSWERS[2]]);
  });

  it('clears everything when asked to, and brings everything back on a tap', async () => {
    await show();
    await sheetOpen();
    await tap('again-all');
    expect(readCheck()).toBeNull();
    expect(readFirmAnswers()).toEqual([]);
    expect(readTyped()).toEqual({});
    await tap('undo-again');
    expect(readCheck()).toMatchObject({ kind: 'firm', answers: ANSWERS, cards: [CARD] });
    expect(readTyped()).toEqual({ 'sales-2025': '2亿' });
    expect(readFirmAnswers()).toEqual(ANSWERS);
    expect(textOf('#card-in-county')).toContain('在本县吗');
    expect(document.querySelector('#fact-in-county-yes')?.getAttribute('aria-checked')).toBe('true');
  });

  it('cannot be taken back once something new has begun', async () => {
    await show();
    await sheetOpen();
    await tap('again-all');
    await tap('kind-firm');
    await tap('go-back');
    expect(document.querySelector('#undo-again')).toBeNull();
  });
});

describe('what was typed', () => {
  it('stands as it was typed when it is seen again, readable or not', async () => {
    forgetCheck();
    forgetTyped();
    const first = await show();
    await tap('kind-firm');
    await tap('fact-in-county-no');
    await act(async () => type('fact-invest', '1.2亿'));
    expect(readCheck()?.answers).toContainEqual({ fact: 'invest', value: 12_000_000_000 });
    expect(textOf('#fact-invest-heard')).toContain('120,000,000元');
    first.unmount();
    const second = await show();
    const box = () => document.querySelector<HTMLInputElement>('#fact-invest input')?.value;
    // Everything is answered: the way back leads to the card.
    await tap('go-back');
    expect(box()).toBe('1.2亿');
    await act(async () => type('fact-invest', '一点二亿'));
    expect(readCheck()?.answers.map((one) => one.fact)).not.toContain('invest');
    second.unmount();
    await show();
    expect(box()).toBe('一点二亿');
    expect(textOf('#fact-invest-error')).toContain('没有看懂');
    expect(document.querySelector<HTMLButtonElement>('#go-next')?.disabled).toBe(true);
  });
});
