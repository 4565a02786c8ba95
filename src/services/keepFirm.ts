import Taro from '@tarojs/taro';
import type { FactInput } from '@contract';
import { keepCheck, owner, read, readCheck, write } from './keep';

/**
 * A firm's answers have one home: its self-check, once there is one; until then a place of their own,
 * from which the self-check of a firm takes them over when it begins.
 */
const key = () => `firm:${owner()}`;

/** What is known of the firm on this phone. */
export function readFirmAnswers(): FactInput[] {
  const check = readCheck();
  return check?.kind === 'firm' ? check.answers : (read<FactInput[]>(key()) ?? []);
}

export function keepFirmAnswers(answers: FactInput[]): void {
  const check = readCheck();
  if (check?.kind === 'firm') keepCheck({ ...check, answers, saved: false });
  else write(key(), answers);
}

/** What was answered before a firm's self-check began; it is given away once. */
export function takeFirmAnswers(): FactInput[] {
  const answers = read<FactInput[]>(key()) ?? [];
  Taro.removeStorageSync(key());
  return answers;
}
