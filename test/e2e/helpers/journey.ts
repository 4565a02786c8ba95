import type { App } from './app';

type Step = {
  (name: string, doing: () => Promise<void>): void;
  /** The same step for several rows; `$key` in the name is replaced by the row's value. */
  each<Row extends object>(rows: readonly Row[]): (name: string, doing: (row: Row) => Promise<void>) => void;
};

/** A step may live through a year of the clock. */
const STEP_MS = 180_000;

/**
 * The steps of one journey in order: when one fails the others fail at once, and what the last tabs
 * showed at that moment is kept as a screenshot.
 */
export function journey(app: () => App): Step {
  let broken: string | null = null;
  const step = (name: string, doing: () => Promise<void>): void => {
    it(
      name,
      async () => {
        if (broken !== null) throw new Error(`not reached: “${broken}” failed`);
        try {
          await doing();
        } catch (error) {
          broken = name;
          await app().keepLook();
          throw error;
        }
      },
      STEP_MS,
    );
  };
  const each =
    <Row extends object>(rows: readonly Row[]) =>
    (name: string, doing: (row: Row) => Promise<void>): void => {
      for (const row of rows)
        step(
          name.replace(/\$(\w+)/g, (_, key: string) => String((row as Record<string, unknown>)[key])),
          () => doing(row),
        );
    };
  return Object.assign(step, { each });
}
