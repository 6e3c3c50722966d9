import { afterAll, beforeAll, test } from 'vitest';
import { base, LEAKY, seeds, trained } from '../../../src/experiments/reference/e7.ts';
import { absolute } from '../../../src/experiments/reference/tolerance.ts';
import { classified } from '../../../src/experiments/training/classifier.ts';
import { setBackend, tidy } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { mean, meanOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const UPDATES = 300;

test.each(trained)('E7, dead units after training: %o', (optimizer, { dead, accuracy }) => {
  const ends = seeds.map((seed) =>
    tidy(() => classified({ ...base, activation: 'relu', optimizer, seed }, [UPDATES])[0]!),
  );
  compare(`E7 ${optimizer.rule} ${optimizer.learningRate}`, [
    meanOf('dead, layer 1', dead[0], ends.map((end) => end.dead[0]!), absolute(0.08)),
    meanOf('dead, layer 2', dead[1], ends.map((end) => end.dead[1]!), absolute(0.08)),
    meanOf('accuracy', accuracy, ends.map((end) => end.accuracy), absolute(0.08)),
  ]); // biome-ignore format: a table
});

test('E7, at 3 leaky rectifiers do worse; some seeds collapse to one class, so a mean of five says little', () => {
  const optimizer = { rule: 'gradientDescent', learningRate: 3 } as const;
  const accuracies = (activation: 'relu' | 'leakyRelu') =>
    Array.from({ length: 40 }, (_, seed) =>
      tidy(() => classified({ ...base, activation, optimizer, seed }, [UPDATES])[0]!.accuracy),
    );
  const [leaky, relu] = [accuracies('leakyRelu'), accuracies('relu')];
  const fives = leaky.slice(4).map((_, i) => mean(leaky.slice(i, i + 5)));
  const [low, high] = [Math.min(...fives), Math.max(...fives)];
  console.log(`leaky, 40 seeds: ${leaky.join(' ')}`);
  compare('E7 leaky against ReLU at 3, 40 seeds', [
    meanOf('leaky: any five seeds', LEAKY, leaky, {
      words: `table among means of five, ${low.toFixed(3)} to ${high.toFixed(3)}`,
      holds: (_, table) => table >= low && table <= high,
    }),
    meanOf('leaky below ReLU', mean(relu), leaky, {
      words: 'below',
      holds: (ours, theirs) => ours < theirs,
    }),
  ]);
});
