import type { Locator, Page } from 'playwright-core';

/** Long enough for a busy machine, short enough to fail a journey in time. */
const PATIENCE_MS = 15_000;

export interface UploadFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The tab in front; a browser hardly draws the others. */
let inFront: Page | null = null;

/** One tab of the app, used as a person uses it: by what can be seen and tapped. */
export class Visit {
  /** Errors of the page and of its console; a journey with any fails. */
  readonly faults: string[] = [];
  /** When it was last waited for (ms). */
  usedAt = 0;
  private calls = 0;
  private excused = false;

  constructor(
    readonly page: Page,
    private readonly url: string,
    /** Where the next screenshot goes. */
    readonly nextShot: (name: string) => string,
    private readonly who: string,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (message.type() === 'error') this.fault(message.text());
    });
    page.on('pageerror', (error) => this.fault(error.message));
    page.on('request', (request) => {
      if (isCall(request.url())) this.calls += 1;
    });
    const ended = (request: { url(): string }) => {
      if (isCall(request.url())) this.calls -= 1;
    };
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }

  private async toFront(): Promise<void> {
    if (inFront === this.page) return;
    inFront = this.page;
    await this.page.bringToFront();
  }

  private fault(text: string): void {
    if (!this.excused) this.faults.push(`${this.who} at ${this.page.url()}: ${text}`);
  }

  /** Loads the app anew. @param path of a page, with its query, e.g. /packages/notices/notice/index?id=… */
  async enter(openid?: string, path = '/pages/home/index'): Promise<void> {
    await this.toFront();
    await this.page.goto(`${this.url}/?localOpenid=${openid ?? ''}&at=${Date.now()}#${path}`);
    await this.settled();
  }

  /** Opens another page in the same tab, as a link from a message does. */
  async go(path: string): Promise<void> {
    await this.toFront();
    await this.page.evaluate((to) => {
      window.location.hash = to;
    }, path);
    await this.page.waitForTimeout(100);
    await this.settled();
  }

  /** Waits until no request is under way and nothing says that it is loading. */
  async settled(): Promise<void> {
    this.usedAt = Date.now();
    const end = this.usedAt + PATIENCE_MS;
    for (let quiet = 0; quiet < 2;) {
      const still =
        this.calls === 0 &&
        (await this.page
          .evaluate(() => {
            const seen = (element: Element) => element.getClientRects().length > 0;
            const busy = '.kh-loading, .nut-loading, .nut-button-loading';
            return (
              document.querySelector('.taro_page, taro-view-core, .kh-page') !== null &&
              !Array.from(document.querySelectorAll(busy)).some(seen)
            );
          })
          .catch(() => false));
      quiet = still ? quiet + 1 : 0;
      if (Date.now() > end) throw new Error(`${this.who} at ${this.page.url()}: never came to rest`);
      await new Promise((done) => setTimeout(done, 60));
    }
  }

  /** Waits until sheets, dialogs and pages have come to their place. */
  async still(): Promise<void> {
    await this.page.waitForFunction(() =>
      document
        .getAnimations()
        .every(
          ({ playState, effect }) =>
            playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
        ),
    );
  }

  /** The element with this id on the page in sight: pages below it stay in the document, hidden. */
  at(id: string): Locator {
    return this.page.locator(`[id="${id}"]:visible`).first();
  }

  /** The first element in sight whose id begins so. */
  atStart(prefix: string): Locator {
    return this.page.locator(`[id^="${prefix}"]:visible`).first();
  }

  async tap(id: string): Promise<void> {
    await this.toFront();
    await this.at(id).click();
    await this.settled();
  }

  async tapStart(prefix: string): Promise<void> {
    await this.toFront();
    await this.atStart(prefix).click();
    await this.settled();
  }

  /** Taps words, e.g. of a tab or of WeChat's own choice. */
  async tapText(text: string): Promise<void> {
    await this.toFront();
    await this.page.locator(`text="${text}" >> visible=true`).first().click();
    await this.settled();
  }

  async has(id: string): Promise<boolean> {
    return this.at(id).isVisible();
  }

  /** Types into a box, replacing what is there. */
  async fill(id: string, text: string): Promise<void> {
    await this.page.locator(`[id="${id}"]:visible`).locator('input, textarea').first().fill(text);
  }

  /** Chooses files in the dialog that a tap opens, or these paths, and waits until each is there or refused. */
  async upload(id: string, files: UploadFile[] | string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.at(id).click();
    await (await chooser).setFiles(files);
    await this.settled();
    await this.page.waitForFunction(() => document.querySelector('.kh-file--sending') === null);
  }

  /** Answers the question of a dialog with one of its two buttons. */
  async answer(yes: boolean): Promise<void> {
    const dialog = this.page.locator('.taro-modal__foot').last();
    await dialog.locator(yes ? '.taro-model__confirm' : '.taro-model__cancel').click();
    await this.settled();
  }

  /** What can be read on the page in sight. */
  async text(): Promise<string> {
    return (await this.page.locator('body').innerText()).replace(/\s+/g, ' ');
  }

  async textOf(id: string): Promise<string> {
    return (await this.at(id).innerText()).replace(/\s+/g, ' ').trim();
  }

  /** What stands in a box. */
  async valueOf(id: string): Promise<string> {
    return this.page.locator(`[id="${id}"]:visible`).locator('input, textarea').first().inputValue();
  }

  /** Waits until the words can be read. @throws when they never come */
  async sees(words: string): Promise<void> {
    await this.page.locator(`text=${words} >> visible=true`).first().waitFor();
  }

  /** Keeps what is in sight, once nothing moves any more. */
  async screenshot(name: string): Promise<void> {
    await this.still();
    await this.page.screenshot({ path: this.nextShot(name) });
  }

  /** How far the page reaches beyond its right edge, in pixels; the offenders' class names. */
  async overflow(): Promise<string[]> {
    return this.page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const found = document.documentElement.scrollWidth > width ? ['document'] : [];
      for (const element of Array.from(document.querySelectorAll('body *'))) {
        const { right, width: own, height } = element.getBoundingClientRect();
        if (own > 0 && height > 0 && right > width + 1) found.push(`${element.tagName}.${element.className}`);
      }
      return found.slice(0, 5);
    });
  }

  /** Something is about to fail on purpose: what the console then says is no fault. */
  async excusing(doing: () => Promise<void>): Promise<void> {
    this.excused = true;
    await doing();
    this.excused = false;
  }
}

/** What a page waits for; the panel asks for news all the time and is never waited for. */
const isCall = (url: string) => /\/call\/|\/_local\/(upload|subscribe)$/.test(url);
