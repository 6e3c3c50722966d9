// @ts-check
/**
 * The longest tasks of a page's main thread while a figure wakes and while it runs: `npm run build`, then
 * `node bench/tasks.mjs [--page training-cnns] [--figure reader] [--rounds 3] [--width 1440] [--folder dist]`.
 * Processor time says what the page asks for; time on the clock also what else the machine was doing.
 * Nothing is asserted: a machine is not a test.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { chromium as installed } from '../tests/chromium.ts';
import { categories, longestTasks } from './threads.mjs';

const { values } = parseArgs({
  options: {
    page: { type: 'string', default: 'training-cnns' },
    figure: { type: 'string', default: 'reader' },
    rounds: { type: 'string', default: '3' },
    width: { type: 'string', default: '1440' },
    folder: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4391' },
  },
});

/** The three longest tasks between two marks, in ms of processor time and, in brackets, by the clock. */
const longest = (
  /** @type {import('./threads.mjs').Event[]} */ events,
  /** @type {string} */ from,
  /** @type {string} */ to, // biome-ignore format: one line
) =>
  longestTasks(events, from, to)
    .slice(0, 3)
    .map(({ processor, clock }) => `${processor.toFixed(0)} (${clock.toFixed(0)})`);

const { address, close } = await serve({ port: Number(values.port), folder: values.folder });
const browser = await chromium.launch(installed);
const file = join(tmpdir(), `tasks-${process.pid}.json`);
for (let round = 0; round < Number(values.rounds); round++) {
  const page = await browser.newPage({ viewport: { width: Number(values.width), height: 900 } });
  await page.goto(`${address}${values.page}/`, { waitUntil: 'networkidle' });
  await browser.startTracing(page, { path: file, categories }); // biome-ignore format: one line
  const figure = page.locator(`figure#${values.figure}`);
  const mark = (/** @type {string} */ name) => page.evaluate((it) => void performance.mark(it), name); // biome-ignore format: one line
  await mark('wake');
  await figure.evaluate((element) => element.scrollIntoView());
  await page.locator(`astro-island:not([ssr]):has(#${values.figure})`).waitFor();
  await page.waitForLoadState('networkidle');
  await mark('run');
  const filled = figure.locator('.transport .button--filled');
  await filled.click();
  const rail = figure.locator('.rail__input');
  if ((await rail.count()) > 0)
    await rail.evaluate(async (/** @type {HTMLInputElement} */ input) => {
      while (input.value !== input.max) await new Promise(requestAnimationFrame);
    });
  await page.waitForLoadState('networkidle');
  await mark('end');
  await browser.stopTracing();
  /** @type {import('./threads.mjs').Event[]} */
  const events = JSON.parse(readFileSync(file, 'utf8')).traceEvents;
  console.log(`waking: ${longest(events, 'wake', 'run').join(', ')} ms; running: ${longest(events, 'run', 'end').join(', ')} ms`); // biome-ignore format: one line
  await page.close();
}
await browser.close();
close();
