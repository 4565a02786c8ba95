import type { BrowserContext, Page } from 'playwright-core';

/** The local panel: other people, the clock, and what phones received. */
export class Panel {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async open(context: BrowserContext, url: string): Promise<Panel> {
    const page = await context.newPage();
    // Years may be lived through at a press, every due slot of them.
    page.setDefaultTimeout(150_000);
    await page.goto(`${url}/_local`);
    await page.locator('#people a').first().waitFor();
    return new Panel(page, context);
  }

  /** Opens the app as somebody, in a new tab as the panel does. */
  async switchTo(openid: string): Promise<Page> {
    const tab = this.context.waitForEvent('page');
    await this.page.locator(`#people a[href$="localOpenid=${openid}"]`).first().click();
    return tab;
  }

  /** Presses one of the clock's buttons, e.g. 7d, and waits until that time has been lived through. */
  async advance(step: '1h' | '1d' | '7d'): Promise<void> {
    await this.moving(() => this.page.locator(`[data-advance="${step}"]`).click());
  }

  /** Sets the clock to a day. */
  async moveTo(day: string): Promise<void> {
    await this.page.locator('#day').fill(day);
    await this.moving(() => this.page.locator('#to-day button').click());
  }

  private async moving(press: () => Promise<void>): Promise<void> {
    const answered = this.page.waitForResponse(
      (response) => response.url().endsWith('/_local/clock') && response.request().method() === 'POST',
    );
    await press();
    const response = await answered;
    if (!response.ok()) throw new Error(`the clock did not move: ${await response.text()}`);
    await this.page.locator('#clock-busy').waitFor({ state: 'hidden' });
  }

  /** Waits until a phone shows these words. */
  async phoneShows(words: string): Promise<void> {
    await this.page.locator('#messages').getByText(words).first().waitFor();
  }

  async messages(): Promise<string[]> {
    return this.page.locator('#messages > li').allInnerTexts();
  }
}
