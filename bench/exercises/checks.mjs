// @ts-check
/**
 * What a check costs in a reader's browser, for every exercise of the book, the longest first. On a built book
 * (`npm run build`): `node bench/exercises/checks.mjs [--rounds 3] [--folder dist] [--port 4391]`
 * A sheet at /a/ holds a chapter's exercises. Each gets its reference answer as a draft; then Check is pressed, and the
 * time is from the press until the try stands below the exercise, so worker, sandbox and drawing are in it. Once to
 * warm up, then the best of the rounds. An exercise that trains is named as such; 100 ms bind the others.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { toLink } from '../../src/exercises/assignment/link.ts';
import { copyFor } from '../../src/exercises/assignment/seed.ts';
import { chapterOfExercise } from '../../src/exercises/chapter-of-exercise.ts';
import { cached } from '../../src/exercises/engine/cached.ts';
import { engineHere } from '../../src/exercises/engine/here.ts';
import { solve } from '../../src/exercises/engine/judge.ts';
import { textsOf } from '../../src/exercises/view/answer/texts.ts';
import { computeOn } from '../../src/experiments/runner/compute-on.ts';
import { exact } from '../../src/experiments/runner/device.ts';
import { chromium as installed } from '../../tests/chromium.ts';
import { exercises } from '../../tests/exercises/book.ts';
import { assignmentOf } from '../../tests/exercises/grading/school.ts';
import { runTrusted } from '../../tests/exercises/run-code.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    folder: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4391' },
  },
});
const most = 100;
const student = 'bench@example.org';

await computeOn(exact);
const engine = cached(engineHere(runTrusted));
const { address, close } = await serve({ port: Number(values.port), folder: values.folder });
const browser = await chromium.launch(installed);

/** @param {import('../../src/exercises/exercise.ts').Exercise} exercise */
const trains = ({ kind, ...rest }) =>
  kind === 'target' || kind === 'repair' || (kind !== 'code' && 'runs' in rest && rest.runs !== undefined); // biome-ignore format: one line

/** @type {Map<string, number[]>} */
const times = new Map();
for (let round = 0; round <= Number(values.rounds); round++)
  for (const chapter of new Set(exercises.map(({ id }) => chapterOfExercise(id))))
    await measure(chapter, round);
await browser.close();
close();

/** @param {string} chapter @param {number} round */
async function measure(chapter, round) {
  const own = exercises.filter(({ id }) => chapterOfExercise(id) === chapter);
  const assignment = assignmentOf(
    own.map(({ id }) => id),
    { id: `bench-${chapter}`, solutions: 'onRequest' },
  );
  /** @type {Record<string, string>} */
  const drafts = {};
  for (const [at, exercise] of own.entries()) {
    const item = assignment.items[at];
    if (item === undefined) continue;
    const copy = copyFor(assignment, item, exercise, student, 0);
    const answer =
      exercise.kind === 'short' ? 'In my own words.' : await solve(exercise, copy, engine);
    const texts = textsOf(exercise, copy.parameters, JSON.parse(JSON.stringify(answer)));
    drafts[`chain-rule/a/${assignment.id}/${student}/v1/begun/${exercise.id}#0`] =
      JSON.stringify(texts);
  }
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript((kept) => {
    for (const [name, text] of Object.entries(kept)) localStorage.setItem(name, text);
  }, drafts);
  await page.goto(`${address}a/#${toLink(assignment)}`);
  await page.getByLabel('Your e-mail address').fill(student);
  await page.getByRole('button', { name: 'Begin' }).click();
  for (const [at, exercise] of own.entries()) {
    const box = page.getByRole('region', { name: `Exercise ${at + 1}`, exact: true });
    await box.scrollIntoViewIfNeeded();
    if (trains(exercise) || exercise.kind === 'code')
      await box.locator('.exercise[data-ready]').waitFor({ timeout: 60_000 });
    const took = await box.evaluate(async (element) => {
      const button = element.querySelector('.exercise__actions .button--filled');
      if (!(button instanceof HTMLElement)) return null;
      const reply = element.querySelector('.exercise__reply');
      const began = performance.now();
      const said = new Promise((go) => {
        const watcher = new MutationObserver(() => {
          if (reply?.textContent === '') return;
          watcher.disconnect();
          go(performance.now() - began);
        });
        watcher.observe(element, { childList: true, subtree: true, characterData: true });
      });
      button.click();
      return said;
    });
    const verdict = (await box.locator('.exercise__reply').textContent()) ?? '';
    if (!/^(Right|Kept|Committed)/.test(verdict)) console.log(`${exercise.id}: the reference answer was told “${verdict}”`); // biome-ignore format: one line
    if (round === 0 || typeof took !== 'number') continue;
    times.set(exercise.id, [...(times.get(exercise.id) ?? []), took]);
  }
  await page.close();
}

const rows = exercises
  .map((exercise) => ({ exercise, ms: Math.min(...(times.get(exercise.id) ?? [Number.NaN])) }))
  .sort((a, b) => b.ms - a.ms);
const bound = rows.filter(({ exercise }) => !trains(exercise));
for (const { exercise, ms } of rows)
  console.log(
    `${ms.toFixed(0).padStart(6)} ms  ${exercise.kind.padEnd(9)} ${exercise.id}${trains(exercise) ? '  trains' : ms > most ? '  OVER' : ''}`,
  );
console.log(
  `${bound.length} exercises that do not train: longest ${bound[0]?.ms.toFixed(0)} ms (${bound[0]?.exercise.id}), ${bound.filter(({ ms }) => ms > most).length} over ${most} ms`,
);
