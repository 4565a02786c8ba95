import { fenToYuanText, formatFen, parseMoney, trimmedWan } from '@contract/kernel';
import { PLAN_PACK } from '@domain/policy';
import { evaluate, evaluationView } from '@domain/rules';

/**
 * 79.6 万 must not become 79.59999: a typed amount is read digit by digit into whole fen, and shown again
 * without a digit lost. (That the field keeps the typed text, a deleted decimal point included, is tried on
 * the component: test/app/components/money-field.test.tsx.)
 */
describe('money as typed is exact', () => {
  test('79.6 万 is 796,000.00 元', () => {
    expect(parseMoney('79.6', 'wan')).toBe(79_600_000);
    expect(parseMoney('79.6万', 'yuan')).toBe(79_600_000);
    expect(fenToYuanText(79_600_000)).toBe('796000.00');
    expect(formatFen(79_600_000)).toBe('79.6万元');
    expect(trimmedWan(79_600_000)).toBe('79.6');
  });

  test('every amount in 万元 with up to two decimals below 1000 万, none a fen off', () => {
    let viaFloat = 0;
    for (let hundredths = 0; hundredths < 100_000; hundredths += 1) {
      const text = (hundredths / 100).toFixed(2);
      const fen = parseMoney(text, 'wan');
      if (fen !== hundredths * 10_000) throw new Error(`${text}万 was read as ${String(fen)} fen`);
      if (Math.floor(Number(text) * 1_000_000) !== fen) viaFloat += 1;
      if (parseMoney(trimmedWan(fen), 'wan') !== fen) throw new Error(`${text}万 is not read back`);
    }
    // What the report complains of: through a float thousands of them would have been off.
    expect(viaFloat).toBeGreaterThan(1000);
  });

  test.each(['7', '79', '79.', '79.6', '79.60', '.6', '0.6'])('while it is typed, %s is a number', (text) => {
    expect(parseMoney(text, 'wan')).not.toBeNull();
  });

  test('and comes out of the rules to the fen, with the words that were meant', () => {
    const input = {
      asOf: '2026-03-02',
      baseYear: 2025,
      pack: PLAN_PACK,
      applicantKind: 'person' as const,
      facts: [
        { fact: 'in-county', value: true },
        { fact: 'science-award-level', value: 'national' },
        { fact: 'science-award-winners', value: 'single' },
        { fact: 'science-award-municipal', value: parseMoney('79.6万', 'yuan') },
      ],
    };
    const award = evaluationView(evaluate(input), input).items.find((i) => i.id === 'science-award');
    expect(award?.amount).toMatchObject({
      certainFen: 39_800_000,
      text: '39.8万元',
      formula: '市级金额79.6万元 × 50% = 398,000元',
    });
  });
});
