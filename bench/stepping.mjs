// @ts-check
/**
 * Times the graph stepper on a built book: `npm run build`, then `node bench/stepping.mjs [--folder dist]`.
 * A graph of about 60 nodes is stepped from end to end with the arrow key, once to warm up and then `--rounds`
 * times; printed is what the page's main thread did per step. Nothing is asserted: a machine is not a test.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { chromium as installed } from '../tests/chromium.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    rounds: { type: 'string', default: '5' },
    port: { type: 'string', default: '4390' },
  },
});

/** tanh(w11*tanh(… tanh(w1*x + b1) …) + b11): one input and 11 layers of five nodes. */
const expression = Array.from({ length: 11 }, (_, layer) => layer + 1).reduce(
  (inner, layer) => `tanh(w${layer}*${inner}+b${layer})`,
  'x',
);
const fragment = `own~preset=own;expression=${encodeURIComponent(expression)};step=0`;

const { address, close } = await serve({ port: Number(values.port), folder: values.folder });
const browser = await chromium.launch(installed);
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${address}backpropagation/#${fragment}`);
const figure = page.locator('figure#own');
await figure.scrollIntoViewIfNeeded();
await figure.locator('.graph__node').nth(55).waitFor();
const stage = figure.locator('[data-stage]');
const rail = figure.locator('.rail__input');
const steps = Number(await rail.getAttribute('max'));
const nodes = await figure.locator('.graph__node').count();

const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');
const spent = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = new Map(metrics.map(({ name, value }) => [name, 1000 * value]));
  return {
    script: found.get('ScriptDuration') ?? 0,
    style: found.get('RecalcStyleDuration') ?? 0,
    layout: found.get('LayoutDuration') ?? 0,
    all: found.get('TaskDuration') ?? 0,
  };
};

/** From the first step to the last, each after the picture of the one before has been shown. */
const walk = () =>
  stage.evaluate(async (element, count) => {
    const shown = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const press = (/** @type {string} */ key) =>
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('Home');
    await shown();
    await new Promise((done) => setTimeout(done, 600));
    const blocked = [];
    for (let step = 0; step < count; step++) {
      const before = performance.now();
      press('ArrowRight');
      await Promise.resolve().then(() => undefined);
      await new Promise((done) => setTimeout(done, 0));
      element.getBoundingClientRect();
      blocked.push(performance.now() - before);
      await shown();
    }
    return blocked;
  }, steps);

await walk();
const rows = [];
for (let round = 0; round < Number(values.rounds); round++) {
  const before = await spent();
  const blocked = await walk();
  const after = await spent();
  const each = (/** @type {keyof typeof before} */ kind) => (after[kind] - before[kind]) / steps;
  blocked.sort((a, b) => a - b);
  rows.push({
    'key to layout, median': blocked[Math.floor(steps / 2)],
    '19 of 20': blocked[Math.floor(0.95 * steps)],
    worst: blocked.at(-1),
    script: each('script'),
    style: each('style'),
    layout: each('layout'),
    'main thread': each('all'),
  });
}
console.log(`${nodes} nodes, ${steps} steps, ms per step:`);
console.table(
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, ms]) => [name, Number(ms?.toFixed(2))])),
  ),
);
await browser.close();
close();
