import type { App } from './app';

/**
 * The steps of one journey in order: when one fails the others fail at once, and what every tab showed
 * at that moment is kept as a screenshot.
 */
export function journey(app: () => App): (name: string, doing: () => Promise<void>) => void {
  let broken: string | null = null;
  return (name, doing) =>
    it(name, async () => {
      if (broken !== null) throw new Error(`not reached: “${broken}” failed`);
      try {
        await doing();
      } catch (error) {
        broken = name;
        await app().keepLook();
        throw error;
      }
    });
}
