// @ts-check
/**
 * What pages of exercises and packages weigh. On a built book (`npm run build`):
 * `node bench/exercises/sizes.mjs [--folder dist] [--port 4392]`
 * Script of every /x/ page after gzip, the heaviest first: as it stands there asleep, and once a pointer has woken the
 * exercise, with all that a check needs fetched ahead; an editor comes only when somebody writes in it. Then packages of
 * six exercises: the six of the end-to-end test, one of every kind, and the six that together weigh most, found one by
 * one.
 */
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { packageOf } from '../../src/exercises/package/package.ts';
import { chromium as installed } from '../../tests/chromium.ts';
import { playerIn, six } from '../../tests/e2e/packages/zip-of.ts';
import { exercises } from '../../tests/exercises/book.ts';
import { assignmentOf } from '../../tests/exercises/grading/school.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4392' },
  },
});
const { address, close } = await serve({ port: Number(values.port), folder: values.folder });
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`;

const browser = await chromium.launch(installed);
/** @param {string} id */
async function scriptOf(id) {
  const page = await browser.newPage();
  let heard = performance.now();
  /** Nothing has come for half a second. */
  const quiet = async () => {
    while (performance.now() - heard < 500) await setTimeout(100);
  };
  /** @type {Set<string>} */
  const scripts = new Set();
  const weigh = async () => {
    let sum = 0;
    for (const url of scripts) sum += gzipSync(await (await fetch(url)).bytes()).length;
    return sum;
  };
  page.on('request', (request) => {
    heard = performance.now();
    // A program's own script is made in the page, and is no file.
    if (request.resourceType() === 'script' && request.url().startsWith('http'))
      scripts.add(request.url());
  });
  await page.goto(`${address}x/${id}/`, { waitUntil: 'networkidle' });
  const asleep = await weigh();
  await page.locator('[data-exercise] .exercise__prompt').hover();
  await page.locator('astro-island:not([ssr]) .exercise').waitFor();
  heard = performance.now();
  await quiet();
  const awake = await weigh();
  await page.close();
  return { id, asleep, awake };
}
const pages = [];
for (const { id } of exercises) pages.push(await scriptOf(id));
await browser.close();
console.log(`script of ${pages.length} exercise pages (at most 30 KB before the editor):`);
for (const state of /** @type {const} */ (['asleep', 'awake'])) {
  const sorted = [...pages].sort((a, b) => b[state] - a[state]);
  for (const one of [...sorted.slice(0, 5), ...sorted.slice(-1)])
    console.log(`  ${kilobytes(one[state]).padStart(9)}  ${state}, ${one.id}`);
}

const files = await playerIn(address.replace(/\/$/, ''));

/** @param {readonly import('../../src/exercises/exercise.ts').Exercise[]} basket @param {'1.2' | '2004'} standard */
async function weigh(basket, standard) {
  const assignment = assignmentOf(
    basket.map(({ id }) => id),
    { id: 'bench', idKind: 'login', variants: 'same', solutions: 'onRequest' },
  );
  return (await packageOf({ standard, assignment, exercises: basket, ...files })).length;
}
/** @type {import('../../src/exercises/exercise.ts').Exercise[]} */
const heaviest = [];
while (heaviest.length < 6) {
  const grown = [];
  for (const exercise of exercises)
    if (!heaviest.includes(exercise))
      grown.push({ exercise, size: await weigh([...heaviest, exercise], '1.2') });
  const [most] = grown.sort((a, b) => b.size - a.size);
  if (most !== undefined) heaviest.push(most.exercise);
}
const kinds = ['numeric', 'gradients', 'code', 'target', 'repair', 'predict'];
const baskets = {
  'the six of the end-to-end test': exercises.filter(({ id }) =>
    six.some((name) => id === `backpropagation/${name}`),
  ),
  'six kinds': kinds.flatMap((kind) => exercises.filter((one) => one.kind === kind).slice(-1)),
  'the six that weigh most': heaviest,
};
console.log('packages (at most 1.5 MB for six exercises):');
for (const [name, basket] of Object.entries(baskets))
  for (const standard of /** @type {const} */ (['1.2', '2004']))
    console.log(
      `  ${kilobytes(await weigh(basket, standard)).padStart(9)}  SCORM ${standard}, ${name}: ${basket.map(({ id }) => id).join(', ')}`,
    );
close();
