import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revival } from '../../../src/experiments/rectifiers/revival.ts';
import { cliffPath } from '../../../src/experiments/recurrent/cliff.ts';
import { classified } from '../../../src/experiments/training/classifier.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import * as logistic from '../../../src/widgets/logistic-training/model.ts';
import * as cliff from '../../../src/widgets/rnn-cliff/model.ts';
import * as symmetry from '../../../src/widgets/symmetry-lab/model.ts';
import * as reviving from '../../../src/widgets/unit-revival/model.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

/**
 * Training figures without a doctor: no setting that a reader has can lose a number there.
 * A wider limit or another choice that could must fail here, and brings the doctor with it.
 */
describe('no setting loses a number', () => {
  test.each(logistic.widget.limits.learningRate!)(
    'of logistic regression, at a rate of %f',
    (learningRate) => {
      for (let seed = 1; seed <= 24; seed++) {
        const { history } = logistic.widget.trace({ learningRate, seed, step: 0 });
        // The loss is taken from logits, which a bounded gradient moves by a bounded step.
        for (const { loss, weightGradient } of history)
          expect([loss, ...weightGradient].every(Number.isFinite)).toBe(true);
      }
    },
  );

  test.each(['none', 'one', 'tenth'] as const)('at the cliff, clipped: %s', (limit) => {
    const path = cliffPath(cliff.configOf({ limit }), cliff.updates);
    expect(path.flatMap((step) => Object.values(step)).every(Number.isFinite)).toBe(true);
    // The loss is (σ(h) − 0.7)²; a step that throws the weights away lands where the slope is 0.
    expect(Math.max(...path.map(({ loss }) => loss))).toBeLessThan(0.5);
  });

  test.each(
    (['xor', 'and'] as const).flatMap((task) =>
      (['tanh', 'relu', 'sigmoid'] as const).flatMap(
        (activation) =>
        (['zeros', 'half', 'nearlyHalf', 'glorot'] as const).map((weights) => ({ task, activation, weights })), // biome-ignore format: one line
      ),
    ),
  )(
    'in the symmetry laboratory: $task, $activation, $weights',
    (choice) => {
      for (const seed of [1, 2, 3]) {
        const state = { ...defaults(symmetry.widget.schema), ...choice, seed };
        const [end] = classified(symmetry.configOf(state), [symmetry.updates]);
        expect(Math.max(...end!.parameters.flat().map(Math.abs))).toBeLessThan(100);
        expect(end!.loss).toBeLessThan(1);
      }
    },
    60_000,
  );

  test.each(['always', 'half', 'never'] as const)(
    'of a dead unit, layer 1 frozen: %s',
    (frozen) => {
      const { gap, learningRate, repeats } = reviving.widget.limits;
      const extremes = gap!.flatMap((one) => ({ gap: one, learningRate: learningRate![1] }));
      for (const extreme of extremes) {
        const state = { ...defaults(reviving.widget.schema), ...extreme, frozen, repeats: repeats![1] }; // biome-ignore format: one line
        const run = revival.start(reviving.configOf(state));
        for (let step = 0; step < reviving.steps; step++) run.advance();
        for (const { top, gradient } of run.frame().units) {
          expect(Math.abs(top)).toBeLessThan(100);
          expect(Number.isFinite(gradient)).toBe(true);
        }
      }
    },
    120_000,
  );
});
