import { act, render } from '@testing-library/react';
import type { EvaluationView, FactView } from '@contract/policy';
import { sheetText } from '@/features/picture/sheet';
import { savedOf } from '@/features/results/made';
import { ResultActions } from '@/features/results/ResultActions';
import { SavedList } from '@/features/results/SavedList';
import { SavedView } from '@/features/results/SavedView';
import { sheetOf } from '@/features/results/sheets';
import {
  type Content,
  NAME_LIMIT,
  SAVED_LIMIT,
  listResults,
  readResult,
  removeResult,
  saveResult,
} from '@/services/keepResults';
import Taro from '@tarojs/taro';
import { TODAY, answering, tap, textOf, type } from '../desk/kit';
import { itemResult, NO_TOTALS } from '../views';

const item = itemResult({ id: 'high-tech-firm', title: '高新技术企业认定支持' });
const EVALUATION = {
  asOf: TODAY,
  baseYear: 2025,
  applicantKind: 'firm',
  packVersion: '2025.1',
  plan: '行动方案',
  caution: '测算结果仅供参考。',
  items: [item, { ...item, id: 'other', title: '本次没有的事项', group: 'notNow', verdict: 'notMet' }],
  totals: { ...NO_TOTALS, certainFen: 5_000_000, atLeastFen: 750_000_000 },
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
const CHECK: Content = { of: 'check', kind: 'firm', evaluation: EVALUATION };
const made = (id: string) => savedOf({ id, day: TODAY, content: CHECK, answers: ANSWERS, facts: [sales] });
const asText = (evaluation: EvaluationView) => sheetText(sheetOf({ of: 'check', kind: 'firm', evaluation }));

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
    expect(text).toContain('【现在可以申报（11项）】');
    expect(text.match(/认定支持：5万元/g)).toHaveLength(8);
    expect(text).toContain('· 另有3项');
  });

  it('holds nothing that was answered', () => {
    expect(asText(EVALUATION)).not.toMatch(/销售|1200万/);
  });
});

describe('keeping a result', () => {
  const show = async () => {
    render(
      <ResultActions content={CHECK} keep={{ answers: ANSWERS, facts: async () => [sales], today: TODAY }} />,
    );
    await act(async () => {});
  };

  it('keeps the day, the values in words and the version of the rules', async () => {
    await show();
    await tap('save-result');
    const [line] = listResults();
    expect(line).toMatchObject({
      of: 'check',
      name: '政策测算',
      day: TODAY,
      version: '2025.1',
      summary: '条件已具备 5万元',
    });
    expect(readResult(line!.id)).toMatchObject({
      values: [{ label: '2025年销售收入', said: '1200万元' }],
      content: CHECK,
    });
    expect(textOf('#save-result')).toBe('查看保存');
  });

  it('saves once however often it is tapped', async () => {
    await show();
    await tap('save-result', 2);
    expect(listResults()).toHaveLength(1);
  });

  it('refuses the one too many and says what to do, and loses none', async () => {
    for (let n = 0; n < SAVED_LIMIT; n += 1) expect(saveResult(made(`r${n}`))).toBe('saved');
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

  it('is listed newest first, and comes back to its place when deleting it is taken back', async () => {
    for (const id of ['r1', 'r2', 'r3']) saveResult(made(id));
    render(<SavedList />);
    expect(listResults().map(({ id }) => id)).toEqual(['r3', 'r2', 'r1']);
    await tap('remove-r2');
    expect(document.querySelector('#saved-r2')).toBeNull();
    expect(readResult('r2')).toBeNull();
    expect(readResult('r1')).not.toBeNull();
    await tap('undo-remove');
    expect(listResults().map(({ id }) => id)).toEqual(['r3', 'r2', 'r1']);
    expect(readResult('r2')).toEqual(made('r2'));
  });

  it('is called as its owner likes, and never nothing', async () => {
    saveResult(made('r1'));
    render(<SavedList />);
    await tap('rename-r1');
    await act(async () => type('saved-name', '   '));
    expect(document.querySelector<HTMLButtonElement>('#rename-done')?.disabled).toBe(true);
    await act(async () => type('saved-name', '  给财务看的  '));
    await tap('rename-done');
    expect(textOf('#open-r1')).toContain('给财务看的');
    expect(listResults()[0]).toMatchObject({ id: 'r1', name: '给财务看的' });
    expect(readResult('r1')).toMatchObject({ name: '给财务看的', content: CHECK });
    expect('给财务看的'.length).toBeLessThanOrEqual(NAME_LIMIT);
  });
});
