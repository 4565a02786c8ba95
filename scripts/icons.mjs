/** Draws the tab bar's line icons as PNG (81×81, the size WeChat asks for) into src/assets/tab. */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SIZE = 81;
const INK = { '': '#666e78', '-on': '#1d5fa8' };
const SHAPES = {
  home: '<path d="M14 38 40.5 16 67 38"/><path d="M21 34v31h39V34"/><path d="M34 65V48h13v17"/>',
  check: '<path d="M18 14h45v53H18z"/><path d="M28 32l5 5 9-10"/><path d="M48 33h7M28 51l5 5 9-10M48 53h7"/>',
  claims: '<path d="M21 12h27l12 12v45H21z"/><path d="M47 12v14h13"/><path d="M31 40h19M31 51h19M31 29h6"/>',
  me: '<circle cx="40.5" cy="28" r="13"/><path d="M15 68c2-15 12-23 25.5-23S64 53 66 68z"/>',
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
for (const [name, shape] of Object.entries(SHAPES)) {
  for (const [suffix, colour] of Object.entries(INK)) {
    const style = `fill="none" stroke="${colour}" stroke-width="4.5" stroke-linejoin="round" stroke-linecap="round"`;
    await page.setContent(
      `<style>body{margin:0}</style><svg width="${SIZE}" height="${SIZE}" viewBox="0 0 81 81" ${style}>${shape}</svg>`,
    );
    writeFileSync(
      new URL(`../src/assets/tab/${name}${suffix}.png`, import.meta.url),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
