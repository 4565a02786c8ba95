import { PLAN_PACK } from '@domain/policy';
import { evaluate } from '@domain/rules';

const CAP_GROWTH = 3_000_000_000; // 3,000万元 in fen: 5% of it is the cap of 150万元

/** 5% of the growth as certain fen, for an institution in the county. */
function supportFor(growth: number): number {
  const { items } = evaluate({
    asOf: '2026-03-02',
    baseYear: 2025,
    pack: PLAN_PACK,
    applicantKind: 'institution',
    facts: [
      { fact: 'in-county', value: true },
      { fact: 'institution-rd-spending', year: 2024, value: 1_000_000_000 },
      { fact: 'institution-rd-spending', year: 2025, value: 1_000_000_000 + growth },
    ],
  });
  return items.find((i) => i.item.id === 'rd-growth-institution')?.amount.certainFen ?? -1;
}

describe('a cap at its exact boundary', () => {
  test('3,000万元 of growth gives 150万元', () => {
    expect(supportFor(CAP_GROWTH)).toBe(150_000_000);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('%i fen less still rounds half-up to 150万元', (less) => {
    expect(supportFor(CAP_GROWTH - less)).toBe(150_000_000);
  });

  test('11 fen less gives one fen less', () => {
    expect(supportFor(CAP_GROWTH - 11)).toBe(149_999_999);
  });

  test('more growth never gives less', () => {
    let last = 0;
    for (let growth = CAP_GROWTH - 200; growth <= CAP_GROWTH + 200; growth += 1) {
      const fen = supportFor(growth);
      expect(fen).toBeGreaterThanOrEqual(last);
      last = fen;
    }
  });
});
