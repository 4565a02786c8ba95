import { unifiedCodeFault, type CodeFault } from './codes';

/** Characters that are read for one another; the first of each group is the likelier one in a unified code. */
const LOOK_ALIKES = ['0OQD', '1IL', '2Z', '5S', '8B', '6G', 'UV', '7T'];
/** At most so many possibilities are named: more would help nobody. */
const NAMED = 3;

/** What may have gone wrong in typing a unified code; positions count from 1. */
export type CodeMistake =
  | { kind: 'swapped'; at: number }
  | { kind: 'lookAlike'; at: number; typed: string; meant: string }
  | { kind: 'tooMany'; at: number }
  | { kind: 'notADigit'; at: number };

/**
 * Mistakes that would explain an unsound code: each of them, put right, gives a sound one (but `notADigit`: the
 * third to eighth characters name a place and are digits). The likeliest first; empty when nothing points anywhere.
 * @param code normalised, and unsound
 */
export function likelyMistakes(code: string): CodeMistake[] {
  const sound = (other: string) => unifiedCodeFault(other) === null;
  const chars = [...code];
  const found: CodeMistake[] = [];
  for (const [index, typed] of chars.entries())
    for (const meant of alikes(typed))
      if (sound(withChar(code, index, meant))) found.push({ kind: 'lookAlike', at: index + 1, typed, meant });
  const allRead = chars.map((typed) => (typed in READ_AS ? READ_AS[typed] : typed)).join('');
  if (found.length === 0 && allRead !== code && sound(allRead))
    for (const [index, typed] of chars.entries())
      if (allRead[index] !== typed)
        found.push({ kind: 'lookAlike', at: index + 1, typed, meant: allRead[index] as string });
  if (code.length === 18) {
    for (let at = 1; at < 18; at += 1) {
      const [left, right] = [code.charAt(at - 1), code.charAt(at)];
      if (left !== right && sound(code.slice(0, at - 1) + right + left + code.slice(at + 1)))
        found.push({ kind: 'swapped', at });
    }
    for (let index = 2; index < 8; index += 1)
      if (!/\d/.test(code.charAt(index))) found.push({ kind: 'notADigit', at: index + 1 });
  }
  if (code.length === 19)
    for (let index = 0; index < 19; index += 1)
      if (sound(code.slice(0, index) + code.slice(index + 1))) found.push({ kind: 'tooMany', at: index + 1 });
  return found.slice(0, NAMED);
}

/** Letters that no unified code has, with what they are read for. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2', V: 'U' };

const alikes = (char: string): string[] =>
  LOOK_ALIKES.filter((group) => group.includes(char))
    .flatMap((group) => [...group])
    .filter((other) => other !== char);

const withChar = (text: string, index: number, char: string) =>
  text.slice(0, index) + char + text.slice(index + 1);

const STANDING: Record<CodeFault, string> = {
  length: '统一社会信用代码应为18位',
  character: '统一社会信用代码里没有字母 I、O、S、V、Z，也没有符号和汉字',
  check: '统一社会信用代码的校验位不符',
};

/**
 * Why a code is refused and where to look first, in one sentence.
 * @param code normalised; null for a sound one
 */
export function unifiedCodeMessage(code: string): string | null {
  const fault = unifiedCodeFault(code);
  if (fault === null) return null;
  const hints = likelyMistakes(code).map(hintOf);
  const length = fault === 'length' ? `，现在是${code.length}位` : '';
  const hint = hints.length > 0 ? `可能是${hints.join('，或')}` : ELSE[fault];
  return `${STANDING[fault]}${length}：${hint}。请对照营业执照核对。`;
}

const ELSE: Record<CodeFault, string> = {
  length: '请检查是否少输或多输',
  character: '请检查是否应为 1、0、5、U、2',
  check: '多半是有一位输错',
};

function hintOf(mistake: CodeMistake): string {
  switch (mistake.kind) {
    case 'swapped':
      return `第${mistake.at}、${mistake.at + 1}位颠倒了`;
    case 'lookAlike':
      return `第${mistake.at}位的 ${mistake.typed} 应为 ${mistake.meant}`;
    case 'tooMany':
      return `第${mistake.at}位多输了`;
    case 'notADigit':
      return `第${mistake.at}位不是数字（第3至8位都是数字）`;
  }
}
