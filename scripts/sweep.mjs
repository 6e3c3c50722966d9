// @ts-check
/**
 * `npm run sweep [CHAPTER ...]`: presses every control of every figure of the built book, before a run and after it, at a desk
 * and on a phone. A button is pressed twice, a slider goes to both ends, every choice is made, a field gets its limits and
 * nonsense. After each: no error, no number lost in a text or a drawing, nothing sticks out, no text of a drawing is cut.
 * Minutes a chapter, and so no part of `npm test`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromium as settings } from '../tests/chromium.ts';
import { serve } from './serve.mjs';
import { sweepFigure } from './sweep/in-page.mjs';
import { root } from './toolbox.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '4392' },
    figure: { type: 'string' },
    folder: { type: 'string', default: 'dist' },
  },
});
const screens = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
];
/** What looks like a fault and is the lesson. @type {Record<string, RegExp>} */
const lessons = {
  // Far out float64 divides 0 by 0 on the way through a, which is why the slope is computed in one piece.
  cancellation: /shows “[▸◂] NaN”$/,
};
const folder = resolve(root, values.folder);
const hasFigures = (/** @type {string} */ slug) =>
  existsSync(join(root, 'content', slug)) && existsSync(join(folder, slug, 'index.html'));
const slugs = positionals.length > 0 ? positionals : readdirSync(folder).filter(hasFigures); // biome-ignore format: one line

const { address, close } = await serve({ port: Number(values.port), folder });
const browser = await chromium.launch(settings);
let actions = 0;
let found = 0;
for (const slug of slugs)
  for (const viewport of screens) {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(`${address}${slug}/`);
    const figures = values.figure ? [values.figure] : await page.locator('figure.figure').evaluateAll((all) => all.map(({ id }) => id)); // biome-ignore format: one line
    for (const id of figures) {
      await page.locator(`figure#${id}`).scrollIntoViewIfNeeded();
      await page.locator(`astro-island:not([ssr]):has(figure#${id})`).first().waitFor();
      const result = await page.evaluate(sweepFigure, id);
      actions += result.actions;
      const problems = [...result.problems, ...errors.splice(0).map((error) => `error: ${error}`)].filter((problem) => !lessons[id]?.test(problem)); // biome-ignore format: one line
      found += problems.length;
      for (const problem of problems) console.log(`${slug} ${viewport.width} px, figure ${id}: ${problem}`); // biome-ignore format: one line
    }
    console.log(`${slug} ${viewport.width} px: ${figures.length} figures`);
    await page.close();
  }
await browser.close();
close();
console.log(`${actions} actions, ${found} problems`);
process.exitCode = found === 0 ? 0 : 1;
