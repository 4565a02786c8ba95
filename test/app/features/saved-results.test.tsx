import { act, render } from '@testing-library/react';
import type { EvaluationView, FactView, TotalsView } from '@contract/policy';
import { asText } from '@/features/results/asText';
import { savedOf } from '@/features/results/made';
import { ResultActions } from '@/features/results/ResultActions';
import { SavedList } from '@/features/results/SavedList';
import { SavedView } from '@/features/results/SavedView';
import { SAVED_LIMIT, listResults, readResult, removeResult, saveResult } from '@/services/keepResults';
import Taro from '@tarojs/taro';
import { TODAY, answering, tap, textOf } from '../desk/kit';

const NONE: TotalsView = {
  certainFen: 0,
  openLowFen: 0,
  openHighFen: 0,
  atLeastFen: 0,
  atLeastOpenFen: 0,
  upToCautiousFen: 0,
  upToWidestFen: 0,
  missingInput: 0,
  toBeDecided: 0,
  inKind: 0,
  waiting: 0,
};
const item = {
  id: 'high-tech-firm',
  title: '高新技术企业认定支持',
  article: 3,
  verdict: 'met',
  group: 'claimNow',
  conditions: [],
  missing: [],
  amount: { kind: 'exact', text: '5万元', years: [], missing: [] },
  readings: [],
  claimable: true,
  examiningOffice: '县科技局',
  lead: '县科技局',
} as const;
const EVALUATION = {
  asOf: TODAY,
  baseYear: 2025,
  applicantKind: 'firm',
  packVersion: '2025.1',
  plan: '行动方案',
  caution: '测算结果仅供参考。',
  items: [item, { ...item, id: 'other', title: '本次没有的事项', group: 'notNow', verdict: 'notMet' }],
  totals: { ...NONE, certainFen: 5_000_000, atLeastFen: 750_000_000 },
  years: [],
  problems: [],
  questionsLeft: 0,
} as unknown as EvaluationView;
const sales: FactView = {
  id: 'sales',
  label: '销售收入',
  question: '销售收入是多少？',
  unit: 'fen',
  appliesTo: ['firm'],
  years: [2025, 2024],
};
const ANSWERS = [{ fact: 'sales', value: 1_200_000_000, year: 2025 }];
const made = (id: string) =>
  savedOf({ id, day: TODAY, kind: 'firm', answers: ANSWERS, facts: [sales], evaluation: EVALUATION });

beforeEach(() => listResults().forEach(({ id }) => removeResult(id)));

describe('a result as text', () => {
  it('keeps the kinds of money apart, cites the article, and says that it is an estimate', () => {
    const text = asText(EVALUATION);
    expect(text).toMatch(/估算/);
    expect(text).toContain('条件已具备：5万元（按定额测算）');
    expect(text).toContain('不低于：750万元');
    expect(text).not.toContain('755万');
    expect(text).toContain('高新技术企业认定支持：5万元（第3条）');
    expect(text).toContain('规则版本2025.1');
    expect(text).toContain('测算结果仅供参考。');
  });

  it('names the first of a long group and counts the rest', () => {
    const items = Array.from({ length: 11 }, (_, n) => ({ ...EVALUATION.items[0]!, id: `i${n}` }));
    const text = asText({ ...EVALUATION, items });
    expect(text).toContain('【现在可以申报】11项');
    expect(text.match(/认定支持：5万元/g)).toHaveLength(8);
    expect(text).toContain('· 另有3项');
  });

  it('holds nothing that was answered', () => {
    expect(asText(EVALUATION)).not.toMatch(/销售|1200万/);
  });
});

describe('keeping a result', () => {
  const show = async () => {
    render(<ResultActions evaluation={EVALUATION} keep={{ kind: 'firm', answers: ANSWERS, today: TODAY }} />);
    await act(async () => {});
  };

  it('keeps the day, the values in words and the version of the rules', async () => {
    answering({ 'selfcheck.questions': { data: { facts: [sales] } } });
    await show();
    await tap('save-result');
    const [line] = listResults();
    expect(line).toMatchObject({ day: TODAY, packVersion: '2025.1', summary: '条件已具备 5万元' });
    expect(readResult(line!.id)).toMatchObject({
      values: [{ label: '2025年销售收入', said: '1200万元' }],
      evaluation: EVALUATION,
    });
    expect(textOf('#save-result')).toBe('查看保存的结果');
  });

  it('saves once however often it is tapped', async () => {
    answering({ 'selfcheck.questions': { data: { facts: [sales] } } });
    await show();
    await tap('save-result', 2);
    expect(listResults()).toHaveLength(1);
  });

  it('refuses the one too many and says what to do, and loses none', async () => {
    for (let n = 0; n < SAVED_LIMIT; n += 1) expect(saveResult(made(`r${n}`))).toBe('saved');
    answering({ 'selfcheck.questions': { data: { facts: [sales] } } });
    await show();
    await tap('save-result');
    expect(textOf('#keep-error')).toContain(`最多保存${SAVED_LIMIT}份`);
    expect(listResults()).toHaveLength(SAVED_LIMIT);
  });

  it('says so when the phone keeps nothing', () => {
    const write = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('full');
    });
    expect(saveResult(made('r'))).toBe('failed');
    write.mockRestore();
    expect(listResults()).toEqual([]);
  });

  it('copies the text', async () => {
    await show();
    await tap('copy-result');
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: asText(EVALUATION) });
  });
});

describe('a saved result', () => {
  it('is shown as it was made without asking the rules, and opens its own explanation', async () => {
    answering({});
    saveResult(made('r1'));
    render(<SavedView saved={readResult('r1')!} />);
    expect(textOf('#saved-note')).toMatch(/2026年6月10日保存，规则版本2025\.1/);
    expect(textOf('#saved-values')).toBe('2025年销售收入1200万元');
    await tap('result-high-tech-firm');
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: '/packages/check/explain/index?id=high-tech-firm&saved=r1',
    });
    expect(document.querySelector('#save-result')).toBeNull();
  });

  it('is listed newest first and gone when it is removed', async () => {
    saveResult(made('r1'));
    saveResult(made('r2'));
    render(<SavedList />);
    expect(listResults().map(({ id }) => id)).toEqual(['r2', 'r1']);
    await tap('remove-r2');
    expect(document.querySelector('#saved-r2')).toBeNull();
    expect(readResult('r2')).toBeNull();
    expect(readResult('r1')).not.toBeNull();
  });
});
