// @ts-check
/**
 * How often right answers fail and wrong ones pass, over many variants of exercises whose grading retrains:
 * `node bench/exercises/variants.mjs rectifiers/keep-them-alive [more ids] [--count 500] [--first 0] [--answer reference]`
 * For every answer that an exercise knows, printed are the variants in which it got the full score, and the range of
 * what decided each claim. The laws (`tests/exercises/book.slow.ts`) say what must be; this says by how much it is.
 */
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { engineHere } from '../../src/exercises/engine/here.ts';
import { solve } from '../../src/exercises/engine/judge.ts';
import { testClaims } from '../../src/exercises/kinds/rerun.ts';
import { copyOf } from '../../src/exercises/variant/variant.ts';
import { computeOn } from '../../src/experiments/runner/compute-on.ts';
import { exact } from '../../src/experiments/runner/device.ts';
import { exercises } from '../../tests/exercises/book.ts';
import { runTrusted } from '../../tests/exercises/run-code.ts';
import { wrongAnswers } from '../../tests/exercises/wrong-answers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '500' },
    first: { type: 'string', default: '0' },
    answer: { type: 'string' },
  },
});
const variants = Array.from({ length: Number(values.count) }, (_, at) => Number(values.first) + at);

await computeOn(exact);
const engine = engineHere(runTrusted);

for (const id of positionals) {
  const exercise = exercises.find((one) => one.id === id);
  if (exercise === undefined) throw new Error(`variants: there is no exercise ${id}`);
  if (exercise.kind !== 'target' && exercise.kind !== 'repair')
    throw new Error(`variants: ${id} is of kind ${exercise.kind}; only target and repair retrain`);
  const names = ['reference', ...wrongAnswers(exercise, copyOf(exercise, 0).parameters).map((one) => one.id)]; // biome-ignore format: one line
  for (const name of names) if ((values.answer ?? name) === name) await report(exercise, name);
}

/** @param {Extract<import('../../src/exercises/exercise.ts').Exercise, { kind: 'target' | 'repair' }>} exercise @param {string} name */
async function report(exercise, name) {
  /** @type {number[]} */
  const full = [];
  /** @type {Map<string, number[]>} kept runs of each claim, by how many kept it */
  const kept = new Map();
  /** @type {Map<string, number[]>} */
  const numbers = new Map();
  let asked = 0;
  for (const variant of variants) {
    // Tensors that nobody holds any more are given back between turns of the event loop only.
    await setImmediate();
    const copy = copyOf(exercise, variant);
    const answer = name === 'reference'
      ? await solve(exercise, copy, engine)
      : wrongAnswers(exercise, copy.parameters).find((one) => one.id === name)?.answer; // biome-ignore format: a choice
    if (answer === undefined) continue;
    asked += 1;
    const errands = exercise.errands(copy.parameters, answer, copy.seed);
    const findings = await Promise.all(errands.map((errand) => engine.fetch(errand)));
    if (exercise.grade(copy.parameters, answer, findings).score === 1) full.push(variant);
    for (const { claim, claimed } of testClaims(exercise, copy.parameters, answer, findings)) {
      const keeps = claimed.keeps.filter(Boolean).length;
      const counts = kept.get(claim.id) ?? Array(claimed.keeps.length + 1).fill(0);
      counts[keeps] += 1;
      kept.set(claim.id, counts);
      const list = numbers.get(claim.id) ?? [];
      list.push(...claimed.values.map((value) => value ?? Number.NaN));
      numbers.set(claim.id, list);
    }
  }
  const isRight = name === 'reference';
  const odd = isRight ? variants.filter((one) => !full.includes(one)) : full;
  console.log(
    `${exercise.id}  ${name}: full score in ${full.length} of ${asked}${odd.length > 0 ? `  ODD: ${odd.slice(0, 20).join(' ')}` : ''}`,
  );
  for (const [claim, counts] of kept) {
    const sorted = (numbers.get(claim) ?? []).filter(Number.isFinite).sort((a, b) => a - b);
    const at = (/** @type {number} */ share) =>
      (sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN).toPrecision(3);
    console.log(
      `    ${claim}: 0…${counts.length - 1} runs kept it in ${counts.join(' ')} variants; values ${[0, 0.01, 0.1, 0.5, 0.9, 0.99, 1].map(at).join(' ')}`,
    );
  }
}
