import type { AmountKind } from '@contract/kernel';
import { itemOf } from '@domain/application/inputs';
import { overlapsOf, type Overlapping } from '@domain/notice/overlaps';
import { commitmentsByYear, sumsByItem, sumsByKind, yearMoneyOf, type Summed } from '@domain/notice/sums';

const entry = (
  amountKind: AmountKind,
  amountText: string,
  fen?: number,
  more: Partial<Summed> = {},
): Summed => ({
  itemId: 'i',
  itemTitle: '事项',
  article: 3,
  amountKind,
  amountText,
  ...(fen === undefined ? {} : { fen }),
  years: [],
  ...more,
});

describe('sums of a list', () => {
  it('keep the kinds apart and never sum what has no figure', () => {
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

  it('by item stand in the order of the articles', () => {
    const sums = sumsByItem([
      entry('atLeast', '', 250_000_000, { itemId: 'station', itemTitle: '工作站', article: 13 }),
      entry('exact', '', 5_000_000, { itemId: 'high-tech-firm' }),
      entry('exact', '', 5_000_000, { itemId: 'high-tech-firm' }),
    ]);
    expect(sums.map(({ itemId, count, fen }) => [itemId, count, fen])).toEqual([
      ['high-tech-firm', 2, 10_000_000],
      ['station', 1, 250_000_000],
    ]);
  });
});

describe('what later years are bound to', () => {
  const bound = { needsGrade: false, needsBasis: false };

  it('a schedule of three years: certain, then open on its grades (art. 13)', () => {
    const years = yearMoneyOf(
      {
        kind: 'exact',
        years: [
          { ...bound, year: 1, exactFen: 10_000_000 },
          { ...bound, year: 2, needsGrade: true },
          { ...bound, year: 3, needsGrade: true },
        ],
      },
      () => ({ lowFen: 7_500_000, highFen: 10_000_000 }),
    );
    const sums = commitmentsByYear([entry('exact', '', undefined, { years })], 2026);
    expect(sums).toMatchObject([
      { year: 2026, certainFen: 10_000_000, openHighFen: 0 },
      { year: 2027, certainFen: 0, openLowFen: 7_500_000, openHighFen: 10_000_000 },
      { year: 2028, openLowFen: 7_500_000, openHighFen: 10_000_000 },
    ]);
  });

  it('floors and ceilings keep their kind; a ceiling over all years is used up once (reading 1, cautious)', () => {
    const ceilings = yearMoneyOf(
      {
        kind: 'atMost',
        years: [1, 2, 3].map((year) => ({ ...bound, year, cautiousMaxFen: 500, widestMaxFen: 500 })),
        totalCautiousFen: 700,
      },
      () => undefined,
    );
    const floors = yearMoneyOf(
      { kind: 'atLeast', years: [1, 2].map((year) => ({ ...bound, year, minFen: 250 })) },
      () => undefined,
    );
    const sums = commitmentsByYear(
      [
        entry('atMost', '', undefined, { years: ceilings }),
        entry('atLeast', '', undefined, { years: floors }),
      ],
      2026,
    );
    expect(sums.map(({ upToFen, atLeastFen, certainFen }) => [upToFen, atLeastFen, certainFen])).toEqual([
      [500, 250, 0],
      [200, 250, 0],
      [0, 0, 0],
    ]);
  });

  it('what the plan leaves open is counted, never summed', () => {
    const years = yearMoneyOf({ kind: 'discretionary', years: [{ ...bound, year: 1 }] }, () => undefined);
    expect(commitmentsByYear([entry('discretionary', '', undefined, { years })], 2026)).toMatchObject([
      { undecided: 1, certainFen: 0, atLeastFen: 0, upToFen: 0 },
    ]);
  });
});

describe('overlaps of one applicant', () => {
  const claim = (claimId: string, itemId: string, matterKey: string, applicantId = 'a'): Overlapping => ({
    claimId,
    applicantId,
    itemId,
    matterKey,
  });
  const found = (...claims: Overlapping[]) =>
    overlapsOf(claims, itemOf).map(({ claimIds, why }) => `${claimIds.join('+')} ${why}`);

  it('one project in two items, whoever of the two comes first', () => {
    expect(
      found(
        claim('1', 'major-transformation', '高性能储能'),
        claim('2', 'joint-innovation', '高性能储能'),
        claim('3', 'joint-innovation', '别的项目', 'b'),
      ),
    ).toEqual(['1+2 同一证书或项目（高性能储能）在多个事项中申报']);
  });

  it('titles of one ladder (reading 4), and not of two', () => {
    expect(found(claim('1', 'tech-sme', 'K1'), claim('2', 'high-tech-firm', ''))).toEqual([
      expect.stringMatching(/^1\+2 .*口径4/),
    ]);
    expect(found(claim('1', 'tech-sme', 'K1'), claim('2', 'specialised-sme', 'K2'))).toEqual([]);
  });

  it('one item more than once, and places that may be platforms as well (reading 5)', () => {
    expect(found(claim('1', 'science-award', 'A'), claim('2', 'science-award', 'B'))).toEqual([
      expect.stringMatching(/^1\+2 同一事项/),
    ]);
    expect(found(claim('1', 'incubator-national', ''), claim('2', 'platform-national', 'P'))).toEqual([
      expect.stringMatching(/^1\+2 .*口径5/),
    ]);
  });

  it('two applicants never overlap, and a shared base year is no matter', () => {
    expect(found(claim('1', 'tech-sme', 'K'), claim('2', 'tech-sme', 'K', 'b'))).toEqual([]);
    expect(found(claim('1', 'rd-growth-institution', '2025'), claim('2', 'transfer-agency', '2025'))).toEqual(
      [],
    );
  });
});
