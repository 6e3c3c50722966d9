// @ts-check
/**
 * How soon the gradient ladder's first seed is there after its depth slider has moved: `npm run build`, then
 * `node bench/ladder.mjs [--format float32] [--activation sigmoid] [--start glorot] [--moves 12] [--folder dist]`.
 * Between 48 and 50 layers of width 100; printed in ms on the clock, from the slider's move to the first seed in
 * the page, to its bars on the screen, and between two further seeds. Nothing is asserted: a machine is not a test.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { chromium as installed } from '../tests/chromium.ts';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'float32' },
    activation: { type: 'string', default: 'sigmoid' },
    start: { type: 'string', default: 'glorot' },
    moves: { type: 'string', default: '12' },
    folder: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4392' },
  },
});

/** Notes when each worker's frames arrive. */
function watchWorkers() {
  const arrived = Object.assign(window, { arrived: /** @type {{ step: number, at: number }[]} */ ([]) }).arrived; // biome-ignore format: one line
  window.Worker = class extends Worker {
    constructor(/** @type {string | URL} */ url, /** @type {WorkerOptions} */ options) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'frame' && data.step > 0) arrived.push({ step: data.step, at: performance.now() }); // biome-ignore format: one line
      });
    }
  };
}

/** Moves the slider to a place on its scale and waits for all seeds. */
async function move(
  /** @type {HTMLInputElement} */ input,
  /** @type {{ to: number, seeds: number }} */ { to, seeds },
) {
  // biome-ignore format: one line
  const { arrived } = /** @type {{ arrived: { step: number, at: number }[] }} */ (/** @type {unknown} */ (window)); // biome-ignore format: one line
  arrived.length = 0;
  const from = performance.now();
  input.value = String(to);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  let shown = 0;
  while (arrived.at(-1)?.step !== seeds) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    if (shown === 0 && arrived.length > 0) shown = performance.now() - from;
  }
  const times = arrived.map(({ at }) => at - from);
  return { first: times[0] ?? 0, shown, further: ((times.at(-1) ?? 0) - (times[0] ?? 0)) / (seeds - 1) }; // biome-ignore format: one line
}

const { address, close } = await serve({ port: Number(values.port), folder: values.folder });
const browser = await chromium.launch(installed);
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.addInitScript(watchWorkers);
const state = `depth=50;activation=${values.activation};start=${values.start};numberFormat=${values.format}`; // biome-ignore format: one line
await page.goto(`${address}vanishing-gradients/#ladder~${state}`, { waitUntil: 'networkidle' });
const figure = page.locator('figure#ladder');
await figure.scrollIntoViewIfNeeded();
await page.locator('astro-island:not([ssr]):has(#ladder)').waitFor();
await figure.locator('.transport .button--filled').click();
await page.waitForTimeout(5000); // bars walk, seeds stream
const slider = figure.locator('.gradient-ladder__depth input[type=range]');
/** @type {Awaited<ReturnType<typeof move>>[]} */
const moves = [];
// The scale begins at one layer.
for (let i = 0; i < Number(values.moves); i++) moves.push(await slider.evaluate(move, { to: 49 - ((i + 1) % 3), seeds: 5 })); // biome-ignore format: one line
for (const what of /** @type {const} */ (['first', 'shown', 'further'])) {
  const times = moves.map((one) => one[what]).sort((a, b) => a - b);
  console.log(`${what.padEnd(8)} median ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, least ${times[0]?.toFixed(0)}, most ${times.at(-1)?.toFixed(0)}`); // biome-ignore format: one line
}
await browser.close();
close();
