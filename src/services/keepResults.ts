import Taro from '@tarojs/taro';
import type { ApplicantKind, Day } from '@contract/kernel';
import type { EvaluationView, RdCostResult, RecognitionsView, WhatIfView } from '@contract/policy';
import { owner, read, write } from './keep';

type FirmView = Pick<RecognitionsView, 'asOf' | 'packVersion' | 'caution'>;

/** What can be kept and handed on: a result as it was made, by the tool that made it. */
export type Content =
  | { of: 'check'; kind: ApplicantKind; evaluation: EvaluationView }
  /** All recognitions, or one. */
  | { of: 'recognitions'; view: FirmView & Pick<RecognitionsView, 'recognitions'> }
  | { of: 'ladders'; view: FirmView & Pick<RecognitionsView, 'ladders'> }
  | { of: 'what-if'; view: WhatIfView; supposed: Supposed[] }
  | { of: 'rd-costs'; day: Day; result: RdCostResult };

/** A fact that was supposed otherwise, in words. */
export interface Supposed {
  label: string;
  before: string;
  after: string;
}

/** A line of the list of saved results. */
export interface SavedLine {
  id: string;
  of: Content['of'];
  /** The day it was saved on, as the server said. */
  day: Day;
  /** What it is called: by the tool at first, then as the person likes. */
  name: string;
  /** What it comes to, to tell one from another. */
  summary: string;
  /** Which rules it was made with. */
  version: string;
}

/** A result as it was made: never evaluated again, whatever the rules become. */
export interface SavedResult extends SavedLine {
  /** What was answered, in the words of that day. */
  values: { label: string; said: string }[];
  content: Content;
}

/** Ten megabytes are all that a mini-program may keep; one result takes up to 60 kB. */
export const SAVED_LIMIT = 30;
export const NAME_LIMIT = 20;

const listKey = () => `results:${owner()}`;
const resultKey = (id: string) => `result:${owner()}:${id}`;

/** The saved results, newest first. */
export function listResults(): SavedLine[] {
  return read<SavedLine[]>(listKey()) ?? [];
}

export function readResult(id: string): SavedResult | null {
  return read<SavedResult>(resultKey(id));
}

/**
 * A result that is there already is not saved again.
 * @param at its place in the list, the first unless it comes back to where it was
 * @returns saved; full when the limit is reached; failed when the phone keeps nothing
 */
export function saveResult(result: SavedResult, at = 0): 'saved' | 'full' | 'failed' {
  const lines = listResults();
  if (lines.some(({ id }) => id === result.id)) return 'saved';
  if (lines.length >= SAVED_LIMIT) return 'full';
  write(resultKey(result.id), result);
  // Writing never throws: only what can be read again was kept.
  if (readResult(result.id) === null) return 'failed';
  const { id, of, day, name, summary, version } = result;
  write(listKey(), [...lines.slice(0, at), { id, of, day, name, summary, version }, ...lines.slice(at)]);
  return 'saved';
}

/** Calls a result otherwise; an empty name changes nothing. */
export function renameResult(id: string, to: string): void {
  const name = to.trim().slice(0, NAME_LIMIT);
  const result = readResult(id);
  if (!name || !result) return;
  write(resultKey(id), { ...result, name });
  write(
    listKey(),
    listResults().map((line) => (line.id === id ? { ...line, name } : line)),
  );
}

/** @returns what brings it back to its place, or null when it was not there */
export function removeResult(id: string): (() => void) | null {
  const result = readResult(id);
  const at = listResults().findIndex((line) => line.id === id);
  write(
    listKey(),
    listResults().filter((line) => line.id !== id),
  );
  Taro.removeStorageSync(resultKey(id));
  return result && at >= 0 ? () => void saveResult(result, at) : null;
}
