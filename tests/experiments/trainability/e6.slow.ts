import { afterAll, beforeAll, expect, test } from 'vitest';
import { absolute, between, factor } from '../../../src/experiments/reference/tolerance.ts';
import { deepSpiral, firstToOutput } from '../../../src/experiments/trainability/deep-spiral.ts';
import { depths } from '../../../src/experiments/trainability/depth-race.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { type Comparison, compare } from '../reference/compare.ts';
import { median } from '../reference/over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

/** Table E6: loss after 800 updates, at the better of two rates, median of three seeds. */
const losses = {
  sigmoid: [0.678, 0.489, 0.894, 1.0986, 1.0986, 1.0986],
  tanh: [0.084, 0.0233, 0.0131, 0.0118, 0.0117, 0.0118],
  relu: [0.0623, 0.0199, 0.0121, 0.0119, 0.0112, null],
} as const;

/** Stated for tanh and ReLU: at least 0.973. A sigmoid network that stays on the plateau is near chance. */
const accuracies = [0.577, 0.737, 0.51, 0.47, 0.387, 0.33] as const;

const standingAfter = (
  activation: keyof typeof losses,
  depth: number,
  learningRate: number,
  seed: number,
) => {
  const run = deepSpiral({ activation, depth, learningRate, seed });
  for (let update = 0; update < 800; update++) run.advance();
  return run.standing();
};

const lossAfter = (...run: Parameters<typeof standingAfter>) => standingAfter(...run).loss;

test.each(['sigmoid', 'tanh', 'relu'] as const)('E6, the loss by depth: %s', (activation) => {
  const rows = depths.flatMap((depth, i): Comparison[] => {
    const expected = losses[activation][i]!;
    if (expected === null) return []; // see the test below
    const ofRate = [0.03, 0.1].map((learningRate) => {
      const ends = [0, 1, 2].map((seed) => standingAfter(activation, depth, learningRate, seed));
      return { loss: median(ends.map(({ loss }) => loss)), accuracy: median(ends.map(({ accuracy }) => accuracy)) }; // biome-ignore format: one line
    });
    const best = ofRate.reduce((one, other) => (other.loss < one.loss ? other : one));
    const isSigmoid = activation === 'sigmoid';
    // The plateau exactly, to the digits of the table; the other losses within half as much again.
    // Which classes a network on the plateau happens to answer is chance: its accuracy is only held below 0.6.
    return [
      { of: `${activation}, ${depth} layers: loss`, expected, measured: best.loss, within: factor(expected === 1.0986 ? 1.0001 : 1.5) }, // biome-ignore format: one line
      { of: 'accuracy', expected: isSigmoid ? accuracies[i]! : 0.973, measured: best.accuracy, within: isSigmoid ? (expected === 1.0986 ? between(0, 0.6) : absolute(0.15)) : between(0.973, 1) }, // biome-ignore format: one line
    ];
  });
  compare(`E6 ${activation}`, rows);
});

/**
 * The one cell that no median of three seeds holds: ten ReLU layers either learn the spiral or stay
 * near ln 3. The table's script gives 0.0178, 0.625, 0.0765 and 0.0118 for its first four triples of
 * seeds, and 8 of the 12 end below 0.1.
 */
test('E6, ten ReLU layers learn on some seeds only; the table’s 0.0178 is among what they end at', () => {
  const ends = Array.from({ length: 12 }, (_, seed) => lossAfter('relu', 10, 0.03, seed));
  const learned = ends.filter((loss) => loss < 0.1).length;
  console.log(
    `E6 relu, 10 layers: ${ends.map((loss) => loss.toFixed(4)).join(' ')}; below 0.1: ${learned} of 12 (the script: 8)`,
  );
  expect(Math.min(...ends)).toBeLessThan(0.0178);
  expect(Math.max(...ends)).toBeGreaterThan(0.0178);
  // A difference of two shares of 12 has a standard error of 0.2: two of them are five runs.
  expect(Math.abs(learned - 8)).toBeLessThanOrEqual(5);
});

test('E6, the first gradient over the output’s: median of nine seeds within the band, widened twice', () => {
  const bands = [[0.063, 0.27], [0.009, 0.025], [5.5e-4, 2.3e-3], [2.6e-5, 4.2e-4], [1.7e-6, 1.5e-5], [5.2e-8, 1.2e-6]] as const; // biome-ignore format: one line
  for (const [i, depth] of depths.entries()) {
    const ratios = Array.from({ length: 9 }, (_, seed) => firstToOutput({ activation: 'sigmoid', depth, learningRate: 0.1, seed })); // biome-ignore format: one line
    const middle = median(ratios);
    console.log(
      `E6 ratio, depth ${depth}: ${middle.toExponential(2)} (band ${bands[i]!.join(' to ')})`,
    );
    expect(middle).toBeGreaterThan(bands[i]![0] / 2);
    expect(middle).toBeLessThan(bands[i]![1] * 2);
  }
});
