import Taro from '@tarojs/taro';
import type { ApplicantKind, Day } from '@contract/kernel';
import type { EvaluationView } from '@contract/policy';
import { owner, read, write } from './keep';

/** A line of the list of saved results. */
export interface SavedLine {
  id: string;
  /** The day it was saved on, as the server said. */
  day: Day;
  kind: ApplicantKind;
  packVersion: string;
  /** The first of its sums, to tell one from another. */
  summary: string;
}

/** A result as it was made: never evaluated again, whatever the rules become. */
export interface SavedResult extends SavedLine {
  /** What was answered, in the words of that day. */
  values: { label: string; said: string }[];
  evaluation: EvaluationView;
}

/** Ten megabytes are all that a mini-program may keep; one result takes up to 60 kB. */
export const SAVED_LIMIT = 20;

const listKey = () => `results:${owner()}`;
const resultKey = (id: string) => `result:${owner()}:${id}`;

/** The saved results, newest first. */
export function listResults(): SavedLine[] {
  return read<SavedLine[]>(listKey()) ?? [];
}

export function readResult(id: string): SavedResult | null {
  return read<SavedResult>(resultKey(id));
}

/** A result that is there already is not saved again. @returns saved; full when the limit is reached; failed when the phone keeps nothing */
export function saveResult(result: SavedResult): 'saved' | 'full' | 'failed' {
  const lines = listResults();
  if (lines.some(({ id }) => id === result.id)) return 'saved';
  if (lines.length >= SAVED_LIMIT) return 'full';
  write(resultKey(result.id), result);
  // Writing never throws: only what can be read again was kept.
  if (readResult(result.id) === null) return 'failed';
  const { id, day, kind, packVersion, summary } = result;
  write(listKey(), [{ id, day, kind, packVersion, summary }, ...lines]);
  return 'saved';
}

export function removeResult(id: string): void {
  write(
    listKey(),
    listResults().filter((line) => line.id !== id),
  );
  Taro.removeStorageSync(resultKey(id));
}
