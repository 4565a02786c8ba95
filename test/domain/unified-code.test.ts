import fc from 'fast-check';
import {
  likelyMistakes,
  normaliseName,
  unifiedCodeCheck,
  unifiedCodeFault,
  unifiedCodeMessage,
} from '@contract/kernel';

const BODY = '91150123MADEM0R01';
const SOUND = BODY + unifiedCodeCheck(BODY);
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codes = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 9, maxLength: 9 })
  .map((tail) => `91150123${tail.join('')}`)
  .map((body) => body + unifiedCodeCheck(body));

describe('an unsound unified code says which mistake is likely', () => {
  it('two neighbours that changed places are found, whichever they are', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 1, max: 17 }), (code, at) => {
        const [left, right] = [code.charAt(at - 1), code.charAt(at)];
        fc.pre(left !== right);
        const typed = code.slice(0, at - 1) + right + left + code.slice(at + 1);
        expect(unifiedCodeFault(typed)).toBe('check');
        const found = likelyMistakes(typed);
        expect(found.length).toBeGreaterThan(0);
        if (found.length < 3) expect(found).toContainEqual({ kind: 'swapped', at });
      }),
    );
  });

  it('one wrong character is never taken for a sound code', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...ALPHABET), (code, at, char) => {
        fc.pre(code.charAt(at) !== char);
        expect(unifiedCodeMessage(code.slice(0, at) + char + code.slice(at + 1))).toMatch(/校验位不符/);
      }),
    );
  });

  it('a letter that is read for a digit is named with its place', () => {
    const typed = SOUND.replace('0', 'O');
    expect(likelyMistakes(typed)[0]).toEqual({
      kind: 'lookAlike',
      at: SOUND.indexOf('0') + 1,
      typed: 'O',
      meant: '0',
    });
    expect(unifiedCodeMessage(typed)).toContain(`第${SOUND.indexOf('0') + 1}位的 O 应为 0`);
    const all = SOUND.replace(/0/g, 'O').replace(/1/g, 'I');
    expect(likelyMistakes(all).map(({ kind }) => kind)).toEqual(['lookAlike', 'lookAlike', 'lookAlike']);
  });

  it('8 typed for B within the alphabet', () => {
    const body = '91150123MAB0A1C2D';
    const code = body + unifiedCodeCheck(body);
    const typed = code.replace('B', '8');
    expect(likelyMistakes(typed)).toContainEqual({ kind: 'lookAlike', at: 11, typed: '8', meant: 'B' });
  });

  it('one character too many, and one too few', () => {
    const typed = SOUND.slice(0, 5) + SOUND.charAt(4) + SOUND.slice(5);
    expect(likelyMistakes(typed)).toContainEqual({ kind: 'tooMany', at: 5 });
    expect(unifiedCodeMessage(typed)).toMatch(/应为18位，现在是19位.*多输/);
    expect(unifiedCodeMessage(SOUND.slice(0, 17))).toMatch(/应为18位，现在是17位.*少输/);
  });

  it('a sound code says nothing', () => {
    expect(unifiedCodeMessage(SOUND)).toBeNull();
  });
});

test.each([
  [' 示例　科技 有限公司 ', '示例科技有限公司'],
  ['示例(内蒙古)有限公司', '示例（内蒙古）有限公司'],
  ['示例 （ 内蒙古 ） 分公司', '示例（内蒙古）分公司'],
  ['Ｄａｉｒｙ　Ｔｅｃｈ　２０２６', 'Dairy Tech 2026'],
])('the name %j is kept as %j', (typed, kept) => {
  expect(normaliseName(typed)).toBe(kept);
});
