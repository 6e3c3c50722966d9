import { afterAll, beforeAll, expect, test } from 'vitest';
import { perceptronEpochs } from '../../../src/experiments/perceptron/learning-rule.ts';
import { perceptrons, symmetry, symmetryBase } from '../../../src/experiments/reference/e5.ts';
import { absolute, exactly, printed } from '../../../src/experiments/reference/tolerance.ts';
import { classified } from '../../../src/experiments/training/classifier.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

test.each(perceptrons)('E5, a perceptron learns $gate', ({ gate, updates, epochs, weights }) => {
  const run = perceptronEpochs(gate, 100);
  const last = run.at(-1)!;
  compare(`E5 ${gate}`, [
    { of: 'updates', expected: updates, measured: last.updates, within: exactly },
    { of: 'epochs', expected: epochs, measured: run.length, within: exactly },
    ...weights.map((weight, i) => ({ of: `w${i}`, expected: weight, measured: last.weights[i]!, within: exactly })),
  ]); // biome-ignore format: a table
});

const at = [0, 600, 5000] as const;

/** How many different columns of incoming weights the four hidden units have. */
const distinct = (weights: readonly number[]) =>
  new Set([0, 1, 2, 3].map((unit) => `${weights[unit]!.toFixed(9)} ${weights[unit + 4]!.toFixed(9)}`)).size; // biome-ignore format: one line

test.each(symmetry)(
  'E5, without chance all hidden units stay one: $activation, $weights',
  ({ activation, weights, losses, digits }) => {
    const frames = classified({ ...symmetryBase, activation, weights }, at);
    compare(`E5 ${activation} ${weights}`, [
      ...frames.map(({ loss }, i) => ({ of: `loss after ${at[i]}`, expected: losses[i]!, measured: loss, within: printed(digits) })),
      { of: 'distinct columns', expected: 1, measured: distinct(frames[2]!.parameters[0]!), within: exactly },
    ]); // biome-ignore format: a table
    if (activation === 'tanh' && weights === 'half') expect(frames[2]!.accuracy).toBe(0.75);
    if (weights === 'zeros') expect(frames[2]!.parameters).toEqual(frames[0]!.parameters);
  },
);

test('E5, AND from zeros: with tanh only the output bias learns, with sigmoid one unit four times', () => {
  const base = { ...symmetryBase, task: 'and', weights: 'zeros' } as const;
  const [tanh] = classified({ ...base, activation: 'tanh' }, [600]);
  const [early, late] = classified({ ...base, activation: 'sigmoid' }, [600, 5000]);
  compare('E5 AND from zeros', [
    { of: 'tanh: loss after 600', expected: 0.562335, measured: tanh!.loss, within: printed(6) },
    { of: 'tanh: output bias', expected: -1.098612, measured: tanh!.parameters[3]![0]!, within: printed(7) },
    { of: 'sigmoid: loss after 600', expected: 0.0353, measured: early!.loss, within: printed(3) },
    { of: 'sigmoid: after 5000', expected: 0.00147, measured: late!.loss, within: printed(3) },
    { of: 'sigmoid: hidden weight after 600', expected: -2.078, measured: early!.parameters[0]![0]!, within: printed(4) },
    { of: 'sigmoid: distinct columns', expected: 1, measured: distinct(early!.parameters[0]!), within: absolute(0) },
  ]); // biome-ignore format: a table
});
