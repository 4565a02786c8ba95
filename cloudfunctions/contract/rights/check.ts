import { ACTIONS } from '../index';
import { RIGHTS } from './table';

/**
 * Everything wrong with the table's rows, one line each; the build of the cloud functions refuses to go on while there
 * is any. The compiler says the same of a missing row, but the bundler does not ask it.
 */
export function rightsFaults(
  actions: readonly string[] = Object.keys(ACTIONS),
  rows: Readonly<Record<string, { may: readonly string[] }>> = RIGHTS,
): string[] {
  return [
    ...actions.filter((name) => !Object.hasOwn(rows, name)).map((name) => `${name}: no row says who may`),
    ...Object.keys(rows)
      .filter((name) => !actions.includes(name))
      .map((name) => `${name}: a row for an action that does not exist`),
    ...Object.entries(rows)
      .filter(([, { may }]) => may.length === 0)
      .map(([name]) => `${name}: its row admits nobody`),
  ];
}
