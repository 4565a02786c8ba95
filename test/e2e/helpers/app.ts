import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openCloud, type TestCloud } from '../../cloud/helpers/cloud';
import { launchBrowser, PHONE } from './browser';
import { settle } from './settle';
import { Visit } from './visit';

const SCREENSHOTS = join(__dirname, '../../../test-output/screenshots');

/** The H5 build on a local cloud of its own, and one browser: everything that a journey needs. */
export interface App {
  test: TestCloud;
  url: string;
  /** Opens the app in a tab of its own as this person, or as a visitor without identity. */
  open(openid?: string, path?: string): Promise<Visit>;
  /** A phone of one's own: its tabs share what is kept on it. */
  newPhone(): Promise<Phone>;
  /** Where the next screenshot goes. */
  nextShot(name: string): string;
  /** Keeps what the tab last used shows, for whoever looks into a failure. */
  keepLook(): Promise<void>;
  close(): Promise<void>;
}

export interface Phone {
  context: BrowserContext;
  /** Takes over a tab that was opened otherwise, e.g. from the panel. */
  take(page: Page, who: string): Visit;
  open(openid?: string, path?: string): Promise<Visit>;
}

/**
 * @param journey begins the names of the screenshots
 * @param people who have signed in before; everybody else begins as a stranger
 */
export async function openApp(journey: string, people: readonly string[]): Promise<App> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  for (const old of readdirSync(SCREENSHOTS))
    if (old.startsWith(`${journey}-`)) rmSync(join(SCREENSHOTS, old));
  const test = await openCloud();
  await settle(test, people);
  const browser: Browser = await launchBrowser();
  const visits: Visit[] = [];
  const shots = shotsOf(journey);

  const newPhone = async (): Promise<Phone> => {
    const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', timezoneId: 'UTC' });
    const take = (page: Page, who: string): Visit => {
      const visit = new Visit(page, test.cloud.url, shots, who);
      visits.push(visit);
      return visit;
    };
    return {
      context,
      take,
      open: async (openid, path) => {
        const visit = take(await context.newPage(), openid ?? 'visitor');
        await visit.enter(openid, path);
        return visit;
      },
    };
  };
  const phone = await newPhone();
  return {
    test,
    url: test.cloud.url,
    open: phone.open,
    newPhone,
    nextShot: shots,
    async keepLook() {
      const tabs = [...visits].sort((a, b) => b.usedAt - a.usedAt).slice(0, 2);
      for (const visit of tabs) await visit.screenshot('failed').catch(() => undefined);
    },
    async close() {
      await browser.close();
      await test.stop();
      const faults = visits.flatMap((visit) => visit.faults);
      if (faults.length > 0) throw new Error(`the browser's console had errors:\n${faults.join('\n')}`);
    },
  };
}

/** Paths `<journey>-<nn>-<name>.png`, numbered in the order in which they are taken. */
function shotsOf(journey: string): (name: string) => string {
  let count = 0;
  return (name) => {
    count += 1;
    return join(SCREENSHOTS, `${journey}-${String(count).padStart(2, '0')}-${name}.png`);
  };
}
