import fc from 'fast-check';
import {
  addDays,
  addYears,
  dayOf,
  daysBetween,
  endOfDay,
  fenToYuanText,
  formatFen,
  isClaimNumber,
  isDay,
  makeClaimNumber,
  normaliseUnifiedCode,
  parseMoney,
  trimmedWan,
  unifiedCodeCheck,
  unifiedCodeFault,
  weekdayOf,
} from '@contract/kernel';

describe('money', () => {
  it.each([
    ['79.6', 'wan', 79_600_000],
    ['79.6万', 'yuan', 79_600_000],
    ['７９．６万元', 'yuan', 79_600_000],
    ['617,283.90', 'yuan', 61_728_390],
    ['796000元', 'wan', 79_600_000],
    ['0.01', 'yuan', 1],
    ['0', 'wan', 0],
    ['.5', 'wan', 500_000],
    ['61.728390', 'wan', 61_728_390],
  ] as const)('%s read in %s', (text, unit, fen) => {
    expect(parseMoney(text, unit)).toBe(fen);
  });

  it.each(['', '万元', '-1', '1.001', '1.2.3', 'abc', '1e3', '99999999999999999'])('refuses %s', (text) => {
    expect(parseMoney(text, 'yuan')).toBeNull();
  });

  it('what is written in either unit is read back to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (fen) => {
        expect(parseMoney(fenToYuanText(fen), 'yuan')).toBe(fen);
        expect(parseMoney(trimmedWan(fen), 'wan')).toBe(fen);
        expect(parseMoney(formatFen(fen), 'wan')).toBe(fen);
      }),
    );
  });

  it.each([
    [5_000_000, '5万元'],
    [1_500_000, '1.5万元'],
    [61_728_390, '617,283.90元'],
    [99, '0.99元'],
    [9_999_000_000, '9999万元'],
    [10_000_000_000, '1亿元'],
    [50_000_000_000, '5亿元'],
    [12_500_000_000, '1.25亿元'],
    [12_345_000_000, '12345万元'],
    [10_000_000_001, '100,000,000.01元'],
    [-20_000_000_000, '-2亿元'],
    [100_000_000_000_000, '10000亿元'],
  ])('%i fen are %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
    if (fen >= 0) expect(parseMoney(text, 'yuan')).toBe(fen);
  });
});

describe('days', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-04-31', '20260401', ''])('%s is no day', (text) => {
    expect(isDay(text)).toBe(false);
  });
  it('knows leap years and weekdays', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
    expect(weekdayOf('2026-03-02')).toBe(1);
    expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  });
  it('a day of the county begins at 16:00 UTC of the day before', () => {
    expect(dayOf('2026-03-09T15:59:59.999Z')).toBe('2026-03-09');
    expect(dayOf('2026-03-09T16:00:00.000Z')).toBe('2026-03-10');
    expect(endOfDay('2026-03-09')).toBe('2026-03-09T16:00:00.000Z');
  });
});

describe('unified codes (GB 32100-2015)', () => {
  const body = '91150123MADEM0R01';
  const code = body + unifiedCodeCheck(body);
  it('says which kind of mistake is likely', () => {
    expect(unifiedCodeFault(code)).toBeNull();
    expect(unifiedCodeFault(code.slice(1))).toBe('length');
    expect(unifiedCodeFault(`${code.slice(0, 17)}I`)).toBe('character');
    expect(unifiedCodeFault(`${code.slice(0, 5)}${code[5] === '1' ? '2' : '1'}${code.slice(6)}`)).toBe(
      'check',
    );
  });
  it('understands spaces, full width and lower case', () => {
    expect(normaliseUnifiedCode(` ${code.slice(0, 9).toLowerCase()}　${code.slice(9)} `)).toBe(code);
    expect(normaliseUnifiedCode('９１')).toBe('91');
  });
});

describe('claim numbers', () => {
  const number = fc
    .array(fc.integer({ min: 0, max: 30 }), { minLength: 7, maxLength: 7 })
    .map((random) => makeClaimNumber(2026, random));
  it('are their own check, and one wrong character is found', () => {
    fc.assert(
      fc.property(
        number,
        fc.integer({ min: 4, max: 11 }),
        fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'),
        (text, at, char) => {
          expect(isClaimNumber(text)).toBe(true);
          if (text[at] !== char)
            expect(isClaimNumber(text.slice(0, at) + char + text.slice(at + 1))).toBe(false);
        },
      ),
    );
  });
  it('have no characters that look alike', () => {
    fc.assert(fc.property(number, (text) => expect(text.slice(4)).not.toMatch(/[01OIL]/)));
  });
});
