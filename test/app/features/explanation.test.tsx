import { act, render } from '@testing-library/react';
import type { ItemResultView } from '@contract/policy';
import { Explanation } from '@/features/selfcheck/Explanation';
import { textOf } from '../desk/kit';
import { itemView } from '../views';

const reading = (id: number, question: string) => ({
  id,
  title: question,
  question,
  cautious: '取窄',
  widest: '取宽',
});
const ITEM = itemView({
  id: 'rd-growth-institution',
  article: 2,
  title: '高校院所研发投入增长支持',
  who: '高校院所',
  applicantKinds: ['institution'],
  amountText: '增量的5%，最高150万元',
  articleTitle: '示例标题',
  responsible: [{ id: 'czj', name: '县财政局' }],
  conditions: [{ id: 'growth', text: '研发投入增量不低于1000万元', evidence: ['report'] }],
  evidence: [
    { id: 'report', label: '审计报告', required: true },
    { id: 'note', label: '贡献说明', required: true, later: true },
  ],
  readings: [reading(11, '用哪一个口径？'), reading(8, '是否必须在本县？')],
});
const result = (more: Partial<ItemResultView> = {}): ItemResultView => ({
  id: ITEM.id,
  title: ITEM.title,
  article: 2,
  verdict: 'met',
  group: 'claimNow',
  conditions: [
    {
      id: 'growth',
      text: '研发投入增量不低于1000万元',
      state: 'met',
      value: '1234.5678万元',
      threshold: '不低于1000万元',
    },
  ],
  missing: [],
  amount: {
    kind: 'exact',
    text: '定额 617,283.90元',
    formula: '12,345,678.00元 × 5% = 617,283.90元',
    years: [],
    missing: [],
  },
  readings: [11],
  claimable: true,
  examiningOffice: '县科技局',
  lead: '县科技局',
  ...more,
});

const show = async (of: ItemResultView, item = ITEM) => {
  await act(async () => void render(<Explanation result={of} item={item} caution="不是承诺。" />));
  return document.body.textContent ?? '';
};

describe('the explanation of a result', () => {
  it('shows the formula with its numbers and says that it is an estimate', async () => {
    const said = await show(result());
    expect(textOf('#formula')).toBe('12,345,678.00元 × 5% = 617,283.90元');
    expect(said).toContain('估算。不是承诺。');
    expect(said).toContain('第2条');
  });

  it('names the years of a schedule each with its own state', async () => {
    const year = (n: number, text: string) => ({
      year: n,
      calendarYear: 2024 + n,
      state: 'open' as const,
      text,
    });
    const amount = { ...result().amount, years: [year(1, '10万元'), year(2, '7.5万元至10万元，待考核')] };
    const said = await show(result({ amount }));
    expect(said).toContain('第1年（2025年）10万元');
    expect(said).toContain('第2年（2026年）7.5万元至10万元，待考核');
  });

  it('says of each condition the state, the value, the threshold, the distance and what proves it', async () => {
    const [met] = result().conditions;
    const missed = { ...met!, state: 'notMet' as const, value: '999.9999万元', distance: '还差1元' };
    await show(result({ verdict: 'notMet', group: 'notNow', conditions: [missed] }));
    const said = textOf('#criterion-growth');
    for (const part of ['不符合', '您的：999.9999万元', '要求：不低于1000万元', '还差1元', '证明：审计报告'])
      expect(said).toContain(part);
    // One may claim all the same: an office decides, not the phone.
    expect(textOf('#start-claim')).toBe('仍要申报');
  });

  it('shows the readings that this result hangs on, and no others', async () => {
    const said = await show(result());
    expect(textOf('#reading-11')).toContain('暂按：取窄');
    expect(document.querySelector('#reading-8')).toBeNull();
    expect(said).toContain('口径以县科技局解释为准');
  });

  it('tells the papers, which may follow, how to claim, and who handles it', async () => {
    const said = await show(result());
    expect(said).toMatch(/审计报告必交/);
    expect(said).toMatch(/贡献说明可后补/);
    expect(textOf('#how-to')).toContain('备齐1份必交材料');
    expect(said).toMatch(/责任单位县财政局/);
    expect(textOf('#start-claim')).toBe('我要申报');
  });

  it('a service is no claim: who to turn to, and no button to claim', async () => {
    await show(result({ verdict: 'met', group: 'service', claimable: false, conditions: [] }), {
      ...ITEM,
      claimable: false,
      howTo: '联系县科技局。',
    });
    expect(textOf('#how-to')).toBe('联系县科技局。');
    expect(document.querySelector('#start-claim')).toBeNull();
  });
});
