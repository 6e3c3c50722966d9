import { afterAll, beforeAll, expect, test } from 'vitest';
import { engineHere } from '../../src/exercises/engine/here.ts';
import { computeOn } from '../../src/experiments/runner/compute-on.ts';
import { exact } from '../../src/experiments/runner/device.ts';
import { setBackend } from '../../src/nn/index.ts';
import { exercises, variants } from './book.ts';
import { expectFullScore } from './expect-full-score.ts';
import { runTrusted } from './run-code.ts';

// The device that grades, in page, grader and command line.
beforeAll(async () => {
  await computeOn(exact);
});
afterAll(() => setBackend('reference'));

// Each variant has runs of its own, so nothing is remembered from one to the next.
const engine = engineHere(runTrusted);
const retrained = exercises.filter(({ kind }) => kind === 'target' || kind === 'repair');

/** One variant of this one trains for three seconds; the others need a tenth of that, or less. */
const dear = 'training-cnns/one-epoch';

test('there are exercises whose grading retrains', () => {
  expect(retrained.length).toBeGreaterThan(10);
  expect(retrained.map(({ id }) => id)).toContain(dear);
});

// A right answer that fails on the seeds of one student in five hundred fails for somebody in every course.
test.each(
  retrained.map((exercise) => [exercise.id, exercise.id === dear ? 60 : 500, exercise] as const),
)(
  '%s gives its reference answer the full score in %i variants',
  async (_id, count, exercise) => {
    for (const variant of variants(count)) await expectFullScore(exercise, variant, engine);
  },
  1_200_000,
);
