import { act, render } from '@testing-library/react';
import { WhatIf } from '@/features/whatif/WhatIf';
import { changesOf, choosable, sumLines, withFollowers } from '@/features/whatif/changes';
import { TODAY, answering, tap, textOf, type } from '../desk/kit';
import { factView, NO_TOTALS } from '../views';

const held = factView('held', 'flag');
const date = factView('date', 'day', { after: { fact: 'held', is: true } });
const number = factView('number', 'text', { claimOnly: true });
const announced = factView('announced', 'day', { after: { fact: 'held', is: true }, optional: true });
const invest = factView('invest', 'fen', { years: [2025, 2024] });
const FACTS = [held, date, number, announced, invest];

describe('what is supposed otherwise', () => {
  it('may be whatever is asked, a title together with what is only asked after it', () => {
    expect(choosable(FACTS, [{ fact: 'held', value: false }]).map(({ id }) => id)).toEqual([
      'held',
      'invest',
    ]);
    expect(withFollowers(FACTS, held).map(({ id }) => id)).toEqual(['held', 'date']);
  });

  it('is only what differs, year by year; an answer taken away is unknown', () => {
    const answers = [
      { fact: 'invest', value: 5, year: 2025 },
      { fact: 'invest', value: 7, year: 2024 },
      { fact: 'held', value: true },
    ];
    const draft = [
      { fact: 'invest', value: 6, year: 2025 },
      { fact: 'held', value: true },
    ];
    expect(changesOf([invest, held], answers, draft)).toEqual([
      { fact: 'invest', value: 6, year: 2025 },
      { fact: 'invest', value: null, year: 2024 },
    ]);
    expect(changesOf([invest, held], answers, answers)).toEqual([]);
  });
});

describe('the sums of both sides', () => {
  it('stand kind beside kind and are never added together', () => {
    const before = { ...NO_TOTALS, certainFen: 5_000_000, waiting: 2 };
    const after = { ...NO_TOTALS, certainFen: 5_000_000, atLeastFen: 750_000_000, waiting: 1 };
    expect(sumLines(before, after)).toEqual([
      { id: 'certain', name: '条件已具备', before: '5万元', after: '5万元', changed: false },
      { id: 'at-least', name: '不低于', before: '—', after: '750万元', changed: true },
      { id: 'waiting', name: '还有问题未回答', before: '2项', after: '1项', changed: true },
    ]);
  });
});

describe('the page', () => {
  const answers = [{ fact: 'held', value: false }];
  const show = async () => {
    render(<WhatIf kind="firm" answers={answers} facts={FACTS} today={TODAY} />);
    await act(async () => {});
  };
  const view = (problems: unknown[]) => ({
    before: NO_TOTALS,
    after: { ...NO_TOTALS, certainFen: 5_000_000 },
    changes: [
      {
        id: 'high-tech-firm',
        title: '高新技术企业',
        before: { verdict: 'notMet', amountText: '' },
        after: { verdict: 'met', amountText: '5万元' },
      },
    ],
    problems,
  });

  it('asks with the answers as they are and the one change, and shows both sides', async () => {
    const { sent } = answering({ 'selfcheck.whatIf': { data: view([]) } });
    await show();
    await tap('suppose-held');
    expect(document.querySelector<HTMLButtonElement>('#compare')?.disabled).toBe(true);
    await tap('fact-held-yes');
    await tap('compare');
    expect(sent[0]?.data).toEqual({ kind: 'firm', facts: answers, changes: [{ fact: 'held', value: true }] });
    expect(textOf('#change-high-tech-firm')).toMatch(/现在本次不符合.*假设可申报/);
    expect(textOf('#sum-certain')).toBe('条件已具备—5万元');
  });

  it('tells an impossible value at its field and compares nothing with it', async () => {
    answering({
      'selfcheck.whatIf': {
        data: view([{ fact: 'invest', year: 2025, code: 'range', message: '数值过大，请核对单位。' }]),
      },
    });
    await show();
    await tap('suppose-invest');
    await act(async () => type('fact-invest-2025', '99999999万'));
    await tap('compare');
    expect(textOf('#fact-invest-2025-error')).toBe('数值过大，请核对单位。');
    expect(document.querySelector<HTMLInputElement>('#fact-invest-2025 input')?.value).toBe('99999999万');
    expect(textOf('#what-if-result')).toBeNull();
  });

  it('forgets a comparison when the change is changed again', async () => {
    answering({ 'selfcheck.whatIf': { data: view([]) } });
    await show();
    await tap('suppose-held');
    await tap('fact-held-yes');
    await tap('compare');
    await tap('fact-held-no');
    expect(textOf('#what-if-result')).toBeNull();
  });
});
