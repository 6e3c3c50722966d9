import { afterAll, beforeAll, expect, test } from 'vitest';
import { cached } from '../../src/exercises/engine/cached.ts';
import { engineHere } from '../../src/exercises/engine/here.ts';
import { computeOn } from '../../src/experiments/runner/compute-on.ts';
import { exact } from '../../src/experiments/runner/device.ts';
import { setBackend } from '../../src/nn/index.ts';
import { exercises, variants } from './book.ts';
import { expectFullScore } from './expect-full-score.ts';
import { isRun } from './is-run.ts';
import { runTrusted } from './run-code.ts';

// The device that grades, in page, grader and command line.
beforeAll(async () => {
  await computeOn(exact);
});
afterAll(() => setBackend('reference'));

const engine = cached(engineHere(runTrusted), { most: 1000 });
const retrained = exercises.filter((one) => isRun(one) && (one.generate || one.kind === 'target'));

test('there are exercises whose grading retrains', () => {
  expect(retrained.length).toBeGreaterThan(5);
});

test.each(retrained.map((exercise) => [exercise.id, exercise] as const))(
  '%s gives its reference answer the full score in twenty variants',
  async (_id, exercise) => {
    for (const variant of variants(20)) await expectFullScore(exercise, variant, engine);
  },
);
