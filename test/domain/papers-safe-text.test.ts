import fc from 'fast-check';
import { cellText, fitText } from '@domain/papers/safe-text';

/** What people typed never becomes a formula, neither in Excel nor in a CSV that somebody makes of it. */
describe('a text in a cell', () => {
  it.each([
    '=1+1',
    '+86 471',
    '-5',
    '@SUM(A1)',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '\t=1',
    '\n甲',
    '=HYPERLINK("http://x","y")',
  ])('%j begins with an apostrophe', (text) => {
    expect(cellText(text)).toBe(`'${text}`);
  });

  it.each(['示例公司', 'A=1', '（=）', '1-2', ''])('%j stays as it is', (text) => {
    expect(cellText(text)).toBe(text);
  });

  it('whatever it is, it never begins like a formula and fits into a cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(cellText(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect(cellText(text)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
    );
    expect(cellText('='.repeat(40_000)).length).toBeLessThanOrEqual(32_767);
    expect(fitText('甲\u0000乙')).toBe('甲乙');
  });
});
