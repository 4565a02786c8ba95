import Taro from '@tarojs/taro';
import type { FactInput } from '@contract';
import type { ApplicantKind } from '@contract/kernel';
import type { QuestionView } from '@contract/policy';
import { tabIdentity } from './browser';

/** A self-check in progress, kept on the phone only. */
export interface KeptCheck {
  kind: ApplicantKind | null;
  answers: FactInput[];
  /** The cards asked so far, in order, so that one can go back and lose nothing. */
  cards: QuestionView[];
  /** True once the answers are in a firm's profile. */
  saved?: boolean;
}

const VISITOR = 'visitor';

/** In a browser several people may try the app; on a phone there is one. */
export function owner(): string {
  return (process.env.TARO_ENV === 'h5' ? tabIdentity() : null) ?? VISITOR;
}

export function read<T>(key: string): T | null {
  try {
    const text = Taro.getStorageSync<string>(key);
    return text ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}

export function write(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store only means that nothing is kept.
  }
}

/** The kept self-check; one made before signing in is taken over by the person who then signs in. */
export function readCheck(): KeptCheck | null {
  return read<KeptCheck>(`check:${owner()}`) ?? read<KeptCheck>(`check:${VISITOR}`);
}

export function keepCheck(check: KeptCheck): void {
  write(`check:${owner()}`, check);
}

export function forgetCheck(): void {
  for (const who of [owner(), VISITOR]) Taro.removeStorageSync(`check:${who}`);
}

/** Which applicant the person acts for. */
export function readApplicantId(): string | null {
  return read<string>(`applicant:${owner()}`);
}

export function keepApplicantId(id: string): void {
  write(`applicant:${owner()}`, id);
}
