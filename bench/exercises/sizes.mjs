// @ts-check
/**
 * What pages of exercises and packages weigh. On a built book (`npm run build`):
 * `node bench/exercises/sizes.mjs [--folder dist] [--port 4392]`
 * Script of every /x/ page after gzip, before the exercise is used, the heaviest first; then packages of six
 * exercises: the six of the end-to-end test, one of every kind, and the six that weigh most alone.
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { packageOf } from '../../src/exercises/package/package.ts';
import { readPlayer, readReferences } from '../../src/exercises/package/player.ts';
import { chromium as installed } from '../../tests/chromium.ts';
import { exercises } from '../../tests/exercises/book.ts';

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
  /** @type {Promise<number>[]} */
  const sizes = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    sizes.push(
      request.response().then(async (answer) => gzipSync((await answer?.body()) ?? '').length),
    );
  });
  await page.goto(`${address}x/${id}/`, { waitUntil: 'networkidle' });
  const all = await Promise.all(sizes);
  await page.close();
  return all.reduce((sum, one) => sum + one, 0);
}
const pages = [];
for (const { id } of exercises) pages.push({ id, size: await scriptOf(id) });
await browser.close();
pages.sort((a, b) => b.size - a.size);
console.log(`script of ${pages.length} exercise pages before use (at most 30 KB):`);
for (const { id, size } of pages.slice(0, 5))
  console.log(`  ${kilobytes(size).padStart(9)}  ${id}`);
console.log(
  `  ${kilobytes(pages.at(-1)?.size ?? 0).padStart(9)}  ${pages.at(-1)?.id}, the lightest`,
);

/** @param {string} path */
async function get(path) {
  const answer = await fetch(address + path);
  if (!answer.ok) throw new Error(`sizes: ${path} is not in the built book`);
  return new Uint8Array(await answer.arrayBuffer());
}
/** @param {string} path @returns {Promise<unknown>} */
const json = async (path) => JSON.parse(new TextDecoder().decode(await get(path)));
const player = readPlayer(await json('player/files.json'));
const references = readReferences(await json('player/references.json'));

/** @param {readonly import('../../src/exercises/exercise.ts').Exercise[]} basket @param {'1.2' | '2004'} standard */
async function weigh(basket, standard) {
  /** @type {import('../../src/exercises/assignment/assignment.ts').Assignment} */
  const assignment = {
    format: 'chain-rule/assignment',
    schema: 1,
    id: 'bench',
    title: 'Bench',
    book: '0.1.0',
    due: null,
    idKind: 'login',
    variants: 'same',
    attempts: 0,
    feedback: 'immediate',
    solutions: 'onRequest',
    items: basket.map(({ id, version, points }) => ({ ex: `${id}@${version}`, points })),
  };
  return (await packageOf({ standard, assignment, exercises: basket, player, references, get }))
    .length;
}
const alone = [];
for (const exercise of exercises) alone.push({ exercise, size: await weigh([exercise], '1.2') });
alone.sort((a, b) => b.size - a.size);
const six = [
  'quotient-by-hand',
  'whole-graph',
  'kept-values',
  'tanh-layer',
  'loss-curve',
  'falling-loss',
];
const kinds = ['numeric', 'gradients', 'code', 'target', 'repair', 'predict'];
const baskets = {
  'the six of the end-to-end test': exercises.filter(({ id }) =>
    six.some((name) => id === `backpropagation/${name}`),
  ),
  'six kinds': kinds.flatMap((kind) => exercises.filter((one) => one.kind === kind).slice(-1)),
  'the six heaviest': alone.slice(0, 6).map(({ exercise }) => exercise),
};
console.log('packages (at most 1.5 MB for six exercises):');
for (const [name, basket] of Object.entries(baskets))
  for (const standard of /** @type {const} */ (['1.2', '2004']))
    console.log(
      `  ${kilobytes(await weigh(basket, standard)).padStart(9)}  SCORM ${standard}, ${name}: ${basket.map(({ id }) => id).join(', ')}`,
    );
console.log(
  `  ${kilobytes(alone[0]?.size ?? 0).padStart(9)}  the heaviest alone, ${alone[0]?.exercise.id}; the lightest ${kilobytes(alone.at(-1)?.size ?? 0)}, ${alone.at(-1)?.exercise.id}`,
);
close();
