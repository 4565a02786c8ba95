import type { ClaimSummary, ListView } from '@contract';
import { stillChosen, toggled, toggledAll } from '@/features/desk/list/selection';
import { sumsByKind } from '@/features/desk/list/sums';
import { applicantsTwice } from '@/features/desk/queues';

type Entry = ListView['entries'][number];
const entry = (amountKind: Entry['amountKind'], amountText: string, fen?: number): Entry => ({
  claimId: 'c',
  number: 'n',
  applicantName: 'a',
  itemTitle: 'i',
  article: 3,
  amountKind,
  amountText,
  ...(fen === undefined ? {} : { fen }),
  state: 'listed',
  stateLabel: '',
});

describe('sums of a list', () => {
  it('keeps the kinds apart and never sums what has no figure', () => {
    expect(
      sumsByKind([
        entry('discretionary', '研究确定'),
        entry('exact', '5万元', 5_000_000),
        entry('atLeast', '不低于250万元', 250_000_000),
        entry('exact', '5万元', 5_000_000),
        entry('atMost', '最高不超过1000万元'),
        entry('atMost', '最高不超过500万元', 500_000_000),
      ]),
    ).toEqual([
      { kind: 'exact', count: 2, fen: 10_000_000, texts: [{ text: '5万元', count: 2 }] },
      { kind: 'atLeast', count: 1, fen: 250_000_000, texts: [{ text: '不低于250万元', count: 1 }] },
      {
        kind: 'atMost',
        count: 2,
        texts: [
          { text: '最高不超过1000万元', count: 1 },
          { text: '最高不超过500万元', count: 1 },
        ],
      },
      { kind: 'discretionary', count: 1, texts: [{ text: '研究确定', count: 1 }] },
    ]);
  });
});

describe('choosing what goes on a list', () => {
  it('puts in, takes out, takes all, takes none', () => {
    const one = toggled(new Set(), 'a');
    expect([...one]).toEqual(['a']);
    expect([...toggled(one, 'a')]).toEqual([]);
    expect([...toggledAll(one, ['a', 'b'])]).toEqual(['a', 'b']);
    expect([...toggledAll(new Set(['a', 'b']), ['a', 'b'])]).toEqual([]);
  });

  it('forgets what is no longer on offer', () => {
    expect(stillChosen(new Set(['gone', 'b', 'a']), ['a', 'b', 'c'])).toEqual(['a', 'b']);
  });

  it('points out an applicant with several claims', () => {
    const claims = ['x', 'y', 'x'].map((applicantId) => ({ applicantId }) as ClaimSummary);
    expect([...applicantsTwice(claims)]).toEqual(['x']);
  });
});
