// @ts-check
/**
 * How fast the figures of a chapter are: `npm run build`, then
 * `node bench/figures.mjs [CHAPTER ...] [--figure ladder] [--width 1440] [--most 30] [--folder dist]`.
 * Each figure has a page of its own, is scrolled into view and run from its filled button. In ms:
 * awake     from scrolling in to the first picture of the figure that answers
 * first     from the button to the end of the first run of a worker: what is drawn as lines and bars
 * all       to the last answer of a worker, with all the seeds that make bands
 * worker    processor time that the workers took for it all
 * played    from the button to the end of what it plays, at the pace of a reader; `>` where it was still playing
 * task      the longest task of the main thread, in processor time; in brackets the longest one by the clock
 * frames    pictures a second while it ran, and the longest time between two
 * Nothing is asserted: a machine is not a test.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { chromium as installed } from '../tests/chromium.ts';
import { categories, longestTasks, workersTime } from './threads.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    figure: { type: 'string' },
    width: { type: 'string', default: '1440' },
    most: { type: 'string', default: '30' },
    folder: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4393' },
  },
});
const chapters = positionals.length > 0 ? positionals : ['vanishing-gradients', 'initialization', 'rectifiers', 'normalization']; // biome-ignore format: one line

/** Keeps count of what workers are asked and have answered. */
function watchWorkers() {
  const work = { open: 0, last: 0, first: 0 };
  Object.assign(window, { work });
  window.Worker = class extends Worker {
    isOpen = false;
    constructor(/** @type {string | URL} */ url, /** @type {WorkerOptions} */ options) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        work.last = performance.now();
        if (data?.kind !== 'done' && data?.kind !== 'failed') return;
        work.first ||= performance.now();
        this.settle();
      });
    }
    /** @override */
    postMessage(/** @type {{ kind?: string }} */ message, /** @type {Transferable[]} */ ...more) {
      if (message?.kind === 'stream' && !this.isOpen) {
        this.isOpen = true;
        work.open += 1;
      }
      super.postMessage(message, ...more);
    }
    /** @override */
    terminate() {
      this.settle();
      super.terminate();
    }
    settle() {
      if (this.isOpen) work.open -= 1;
      this.isOpen = false;
    }
  };
}

/** Presses the filled button, and looks at every picture until nothing is played or computed any more. */
async function run(/** @type {Element} */ figure, /** @type {number} */ most) {
  const { work } = /** @type {{ work: { open: number, last: number, first: number } }} */ (/** @type {unknown} */ (window)); // biome-ignore format: one line
  const filled = () => [...figure.querySelectorAll('.button--filled')].find((one) => one.clientWidth > 0); // biome-ignore format: one line
  const verb = filled()?.textContent?.trim() ?? '';
  const from = performance.now();
  work.first = 0;
  performance.mark('run');
  /** @type {HTMLButtonElement | undefined} */ (filled())?.click();
  let [now, frames, gap, playing, calm] = [from, 0, 0, from, 0];
  while (calm < 20 && now - from < most) {
    const next = await new Promise(requestAnimationFrame);
    const isBusy = work.open > 0 || figure.querySelector('.progress') !== null;
    const isPlaying = filled()?.textContent?.trim() === 'Pause';
    if (isPlaying) playing = next;
    calm = isBusy || isPlaying ? 0 : calm + 1;
    if (calm === 0) frames += 1;
    if (frames > 1 && calm === 0) gap = Math.max(gap, next - now);
    now = next;
  }
  const computed = work.last > from ? work.last - from : 0;
  const first = work.first > 0 ? work.first - from : computed;
  const end = Math.max(playing - from, computed);
  return { verb, first, computed, isComputing: work.open > 0, played: playing - from, isPlaying: calm === 0, frames: frames / (end / 1000), gap }; // biome-ignore format: one line
}

const { address, close } = await serve({ port: Number(values.port), folder: values.folder });
const browser = await chromium.launch(installed);
const file = join(tmpdir(), `figures-${process.pid}.json`);

async function measured(/** @type {string} */ chapter, /** @type {string} */ id) {
  const page = await browser.newPage({ viewport: { width: Number(values.width), height: 900 } });
  await page.addInitScript(watchWorkers);
  await page.goto(`${address}${chapter}/`, { waitUntil: 'networkidle' });
  await browser.startTracing(page, { path: file, categories });
  const figure = page.locator(`figure#${id}`);
  const awake = await figure.evaluate(async (element) => {
    performance.mark('wake');
    const from = performance.now();
    element.scrollIntoView({ behavior: 'instant', block: 'center' });
    const island = element.closest('astro-island');
    while (island?.hasAttribute('ssr')) await new Promise(requestAnimationFrame);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    return performance.now() - from;
  });
  await page.waitForLoadState('networkidle');
  const found = await figure.evaluate(run, 1000 * Number(values.most));
  await page.evaluate(() => void performance.mark('end'));
  await browser.stopTracing();
  await page.close();
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8'));
  const tasks = longestTasks(traceEvents, 'wake', 'end');
  const worker = workersTime(traceEvents, 'run', 'end');
  return { ...found, awake, worker, task: tasks[0]?.processor ?? 0, clock: Math.max(0, ...tasks.map(({ clock }) => clock)) }; // biome-ignore format: one line
}

const cell = (/** @type {string | number} */ of, width = 9) => (typeof of === 'number' ? of.toFixed(0) : of).padStart(width); // biome-ignore format: one line
for (const chapter of chapters) {
  const page = await browser.newPage();
  await page.goto(`${address}${chapter}/`);
  const figures = values.figure ? [values.figure] : await page.locator('figure.figure').evaluateAll((all) => all.map(({ id }) => id)); // biome-ignore format: one line
  await page.close();
  console.log(`\n${chapter.padEnd(22)}${['awake', 'first', 'all', 'worker', 'played', 'task', 'frames'].map((of) => cell(of)).join('')}`); // biome-ignore format: one line
  for (const id of figures) {
    const { verb, awake, first, worker, computed, isComputing, played, isPlaying, task, clock, frames, gap } = await measured(chapter, id); // biome-ignore format: one line
    const end = (/** @type {number} */ at, /** @type {boolean} */ goesOn) => (at === 0 ? '–' : `${goesOn ? '>' : ''}${at.toFixed(0)}`); // biome-ignore format: one line
    const seen = frames > 0 ? `${cell(frames)} (${gap.toFixed(0)})` : cell('–');
    console.log(`${`${id}, ${verb || 'no button'}`.padEnd(22)}${cell(awake)}${cell(end(first, false))}${cell(end(computed, isComputing))}${cell(end(worker, false))}${cell(end(played, isPlaying))}${cell(task, 5)}${cell(`(${clock.toFixed(0)})`, 6)}${seen}`); // biome-ignore format: one line
  }
}
await browser.close();
close();
