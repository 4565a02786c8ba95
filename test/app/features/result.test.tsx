import { act, render } from '@testing-library/react';
import type { EvaluationView, ItemResultView } from '@contract/policy';
import { Result } from '@/features/selfcheck/Result';
import { tap, textOf } from '../desk/kit';
import { itemResult, NO_TOTALS } from '../views';

const item = (id: string, more: Partial<ItemResultView>): ItemResultView =>
  itemResult({ id, title: `${id}支持`, verdict: 'unknown', group: 'notAsked', ...more });
const year = (of: number, more: object) => ({
  year: of,
  certainFen: 0,
  openLowFen: 0,
  openHighFen: 0,
  atLeastFen: 0,
  upToFen: 0,
  ...more,
});
const evaluation = (items: ItemResultView[], more: Partial<EvaluationView> = {}): EvaluationView => ({
  asOf: '2026-06-10',
  baseYear: 2025,
  applicantKind: 'firm',
  packVersion: '2025.1',
  plan: '行动方案',
  caution: '仅供参考，不是承诺。',
  items,
  totals: { ...NO_TOTALS, waiting: 30 },
  years: [],
  problems: [],
  questionsLeft: 12,
  questionsAnswered: 1,
  next: { id: 'q', question: '？', facts: [], waiting: 3 },
  ...more,
});

const show = async (of: EvaluationView, onGoOn?: () => void) => {
  render(<Result evaluation={of} onGoOn={onGoOn} />);
  await act(async () => {});
};

describe('a result', () => {
  it('puts what was not asked yet into one line with a way on, and opens it on a tap', async () => {
    const goOn = jest.fn();
    await show(evaluation(Array.from({ length: 30 }, (_, n) => item(`i${n}`, {}))), goOn);
    expect(document.querySelector('#result-i0')).toBeNull();
    expect(textOf('#go-on')).toBe('继续回答（最多还有12题）');
    await tap('go-on');
    expect(goOn).toHaveBeenCalledTimes(1);
    await tap('group-notAsked-more');
    expect(document.querySelectorAll('[id^="result-i"]')).toHaveLength(30);
  });

  it('offers no way on where all is answered or the result is a kept one', async () => {
    await show(evaluation([item('a', {})], { next: undefined }), jest.fn());
    expect(document.querySelector('#go-on')).toBeNull();
    document.body.innerHTML = '';
    await show(evaluation([item('a', {})]));
    expect(document.querySelector('#go-on')).toBeNull();
  });

  it('gives all reasons of a no with value, threshold and distance', async () => {
    const conditions: ItemResultView['conditions'] = [
      {
        id: 'c1',
        text: '研发投入增量',
        state: 'notMet',
        value: '999万元',
        threshold: '不低于1000万元',
        distance: '还差1万元',
      },
      { id: 'c2', text: '在本县', state: 'notMet', value: '否' },
      { id: 'c3', text: '高校院所', state: 'met', value: '是' },
    ];
    await show(evaluation([item('a', { group: 'notNow', verdict: 'notMet', conditions })]));
    const text = textOf('#result-a');
    for (const words of ['999万元', '不低于1000万元', '还差1万元', '在本县', '差在哪'])
      expect(text).toContain(words);
    expect(text).not.toContain('高校院所');
    expect(text).not.toContain('5万元');
  });

  it('never says of a service that it is claimed', async () => {
    const amount = { kind: 'service' as const, text: '服务支持', years: [], missing: [] };
    await show(evaluation([item('s', { group: 'service', verdict: 'met', amount })]));
    expect(textOf('#result-s')).toContain('可享受');
    expect(textOf('#result-s')).not.toContain('可申报');
  });

  it('draws each kind of a year for itself, with a key, and adds nothing up', async () => {
    await show(
      evaluation([], {
        years: [
          year(2026, { certainFen: 5_000_000, atLeastFen: 150_000_000 }),
          year(2027, { upToFen: 500_000_000 }),
        ],
      }),
    );
    const chart = textOf('#year-chart');
    for (const words of ['2026年', '5万元', '不低于150万元', '不超过500万元', '条件已具备'])
      expect(chart).toContain(words);
    expect(chart).not.toContain('155万元');
    expect(chart).not.toContain('待条件落实');
  });

  it('says of a floor how much of it an office has to confirm first', async () => {
    await show(
      evaluation([], {
        years: [
          year(2026, { atLeastFen: 400_000_000, atLeastOpenFen: 150_000_000 }),
          year(2027, { atLeastFen: 150_000_000, atLeastOpenFen: 150_000_000 }),
        ],
      }),
    );
    expect(textOf('#year-chart')).toContain('不低于400万元（其中150万元待认定）');
    expect(textOf('#year-chart')).toContain('不低于150万元（待认定）');
  });

  it('says that it is an estimate and promises nothing', async () => {
    await show(evaluation([]));
    expect(textOf('#totals')).toMatch(/估算.*各类金额性质不同，不能相加。仅供参考，不是承诺。/);
  });
});
