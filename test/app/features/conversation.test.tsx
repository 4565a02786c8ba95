import { act, render, screen } from '@testing-library/react';
import type { FactInput } from '@contract';
import Taro from '@tarojs/taro';
import { Conversation } from '@/features/selfcheck/Conversation';
import { forgetCheck, keepCheck, readCheck } from '@/services/keep';
import { refreshSession, resetSession } from '@/services/session';
import { tap, textOf, type } from '../desk/kit';

const flag = (id: string, label: string, group?: string) => ({
  id,
  label,
  question: `${label}？`,
  unit: 'flag',
  appliesTo: ['firm'],
  ...(group ? { group } : {}),
});
const CARDS = [
  { id: 'in-county', question: '在本县吗？', waiting: 5, facts: [flag('in-county', '在本县')] },
  {
    id: 'titles',
    question: '已取得哪些认定？',
    waiting: 3,
    facts: [flag('hi-held', '高企：已取得', 'titles'), flag('sme-held', '中小企业：已取得', 'titles')],
  },
  {
    id: 'rd',
    question: '研发投入是多少？',
    waiting: 1,
    facts: [
      {
        id: 'rd',
        label: '研发投入',
        question: '研发投入？',
        unit: 'fen',
        appliesTo: ['firm'],
        years: [2025, 2024],
      },
    ],
  },
];

const FIRM = { id: 'org-1', name: '示例企业', kind: 'firm' };
const answer = (data: unknown) => ({ result: { ok: true, now: '', today: '2026-06-10', data } });

const callFunction = Taro.cloud.callFunction as unknown as jest.Mock;
let problems: unknown[] = [];

/** The server in small: the first card that still wants an answer comes next. */
function server() {
  callFunction.mockImplementation(async ({ data }: { data: { data: { facts: FactInput[] } } }) => {
    const answered = new Set(data.data.facts.map(({ fact }) => fact));
    const open = CARDS.filter(({ facts }) => facts.some(({ id }) => !answered.has(id)));
    return {
      result: {
        ok: true,
        now: '',
        today: '2026-06-10',
        data: { next: open[0], questionsLeft: open.length, problems },
      },
    };
  });
}

async function show() {
  const view = render(<Conversation />);
  await act(async () => {});
  return view;
}

describe('the conversation', () => {
  beforeEach(() => {
    problems = [];
    forgetCheck();
    server();
  });

  it('asks one card at a time, goes on by itself after a single choice, and ends with the result', async () => {
    await show();
    await tap('kind-firm');
    expect(textOf('#card-in-county')).toContain('在本县吗？');
    await tap('fact-in-county-yes');
    await tap('fact-hi-held');
    await tap('go-next');
    await act(async () => type('fact-rd-2025', '120万'));
    await tap('fact-rd-2024-unknown');
    await tap('go-next');
    expect(screen.getByText('问题都答完了')).toBeTruthy();
    expect(readCheck()?.answers).toEqual(
      expect.arrayContaining([
        { fact: 'in-county', value: true },
        { fact: 'hi-held', value: true },
        { fact: 'sme-held', value: false },
        { fact: 'rd', value: 120_000_000, year: 2025 },
        { fact: 'rd', value: null, year: 2024 },
      ]),
    );
    await tap('see-result');
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/check/result/index' });
  });

  it('does not go on while something on the card is unanswered', async () => {
    await show();
    await tap('kind-firm');
    await tap('fact-in-county-no');
    expect(document.querySelector<HTMLButtonElement>('#go-next')?.disabled).toBe(true);
    await tap('flags-titles-none');
    expect(document.querySelector<HTMLButtonElement>('#go-next')?.disabled).toBe(false);
  });

  it('loses nothing on the way back and forth', async () => {
    await show();
    await tap('kind-firm');
    await tap('fact-in-county-yes');
    await tap('fact-sme-held');
    await tap('go-next');
    await act(async () => type('fact-rd-2025', '79.6'));
    await tap('go-back');
    expect(document.querySelector('#fact-sme-held')?.getAttribute('aria-checked')).toBe('true');
    await tap('go-back');
    await tap('fact-in-county-no');
    await tap('go-next');
    expect(document.querySelector<HTMLInputElement>('#fact-rd-2025 input')?.value).toBe('79.6');
  });

  it('is there again after the app was closed', async () => {
    const first = await show();
    await tap('kind-firm');
    await tap('fact-in-county-yes');
    await tap('fact-hi-held');
    first.unmount();
    await show();
    expect(textOf('#card-titles')).toBeTruthy();
    expect(document.querySelector('#fact-hi-held')?.getAttribute('aria-checked')).toBe('true');
  });

  it('stays on the card and says what is wrong with a value, which stays as typed', async () => {
    await show();
    await tap('kind-firm');
    await tap('fact-in-county-yes');
    await tap('flags-titles-none');
    await tap('go-next');
    problems = [{ fact: 'rd', year: 2025, code: 'range', message: '数值过大，请核对单位。' }];
    await act(async () => type('fact-rd-2025', '99999999万'));
    await tap('fact-rd-2024-unknown');
    await tap('go-next');
    expect(textOf('#fact-rd-2025-error')).toBe('数值过大，请核对单位。');
    expect(document.querySelector<HTMLInputElement>('#fact-rd-2025 input')?.value).toBe('99999999万');
  });

  it('begins with what the profile of the firm holds, and asks only the rest', async () => {
    const evaluate = callFunction.getMockImplementation();
    callFunction.mockImplementation(async (call: { data: { action: string } }) => {
      if (call.data.action === 'me.get')
        return answer({ signedIn: true, guideVersion: '1', roles: [], unread: 0, applicants: [FIRM] });
      if (call.data.action === 'profile.get')
        return answer({
          applicant: FIRM,
          version: 1,
          values: [
            { fact: 'in-county', value: false, source: 'self', seenAt: '' },
            // An office's word comes before the firm's own.
            { fact: 'in-county', value: true, source: 'office', seenAt: '' },
          ],
        });
      return evaluate?.(call);
    });
    await refreshSession();
    await show();
    await tap('start-known');
    expect(textOf('#card-titles')).toBeTruthy();
    expect(readCheck()?.answers).toEqual([{ fact: 'in-county', value: true }]);
    act(resetSession);
  });

  it('an old answer that is not understood any more is named, cleared on a tap, and shuts nothing', async () => {
    const gone = { fact: 'gone', value: 'old-choice' };
    const answers = [{ fact: 'in-county', value: true }, gone];
    keepCheck({ kind: 'firm', answers, cards: [CARDS[0] as never] });
    const answered = callFunction.getMockImplementation();
    callFunction.mockImplementation(async (sent: { data: { data: { facts: FactInput[] } } }) => {
      if (!sent.data.data.facts.some(({ fact }) => fact === 'gone')) return answered?.(sent);
      const refused = { ok: false, code: 'BAD_FACT', field: 'gone', message: '考核结果：请从选项中选择。' };
      return { result: { ...refused, now: '', today: '2026-06-10' } };
    });
    await show();
    expect(document.body.textContent).toContain('考核结果：请从选项中选择。');
    // Nothing is taken away by itself.
    expect(readCheck()?.answers).toContainEqual(gone);
    await tap('drop-answer');
    expect(readCheck()?.answers).toEqual([{ fact: 'in-county', value: true }]);
    await tap('go-next');
    expect(textOf('#card-titles')).toContain('已取得哪些认定？');
  });

  it('keeps the answers when there is no network, and goes on when tried again', async () => {
    await show();
    await tap('kind-firm');
    callFunction.mockRejectedValue(new Error('offline'));
    await tap('fact-in-county-yes');
    expect(document.body.textContent).toContain('网络没有连通');
    server();
    await tap('retry');
    expect(textOf('#card-titles')).toBeTruthy();
  });
});
