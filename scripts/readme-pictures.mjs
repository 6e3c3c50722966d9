// @ts-check
/** `npm run pictures`: takes the README's pictures anew from the built book, in `docs/`. */
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromium as settings } from '../tests/chromium.ts';
import { serve } from './serve.mjs';
import { explain, root } from './toolbox.mjs';

/** @typedef {import('playwright').Page} Page */

/** The graph of x²y/z, a few steps into its backward pass. @param {Page} page */
async function halfwayBack(page) {
  const figure = page.locator('figure#quotient');
  await figure.scrollIntoViewIfNeeded();
  await page.locator('astro-island:not([ssr])', { has: figure }).waitFor();
  const rail = figure.locator('.rail__input');
  await rail.press('End');
  for (let step = 0; step < 2; step++) await rail.press('ArrowLeft');
  await figure.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 90));
  await page.mouse.move(0, 0);
}

/** The hero has learnt for a while. @param {Page} page */
const afterTraining = (page) => page.waitForTimeout(3000);

/** @type {readonly { name: string, path: string, width: number, height: number, theme: 'light' | 'dark', show: (page: Page) => Promise<void> }[]} */
const pictures = [
  { name: 'landing', path: '', width: 1440, height: 900, theme: 'light', show: afterTraining },
  .../** @type {const} */ (['light', 'dark']).flatMap((theme) => [
    {
      name: `chapter-${theme}`,
      path: 'backpropagation/',
      width: 1440,
      height: 900,
      theme,
      show: halfwayBack,
    },
    {
      name: `phone-${theme}`,
      path: 'backpropagation/',
      width: 360,
      height: 760,
      theme,
      show: halfwayBack,
    },
  ]),
];

try {
  const { address, close } = await serve({ port: 4390 });
  const browser = await chromium.launch(settings);
  for (const { name, path, width, height, theme, show } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme });
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await show(page);
    await page.screenshot({ path: join(root, 'docs', `${name}.png`), animations: 'disabled' });
    await page.close();
    console.log(`docs/${name}.png`);
  }
  await browser.close();
  close();
} catch (problem) {
  explain(problem);
}
