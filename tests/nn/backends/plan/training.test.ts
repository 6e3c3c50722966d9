import { describe, expect, test } from 'vitest';
import { softmaxCrossEntropy as crossEntropy, optimizers } from '../../../../src/nn/index.ts';
import { arenaRatio, collisions } from './check.ts';
import { outcome, planned } from './planned.ts';
import {
  batchNormalization,
  convolutionalNetwork,
  mlp,
  numbers,
  type Program,
  recurrent,
  softmaxCrossEntropy,
} from './programs.ts';

const classifier = () =>
  mlp([6, 16, 8, 5], 12, optimizers.momentum(), (z) => crossEntropy(z, numbers(z.shape, 3)));

const programs: Record<string, () => Program> = {
  'an Adam step of a network 2-8-8-1': () => mlp([2, 8, 8, 1], 10, optimizers.adam()),
  'a step of gradient descent of it': () => mlp([2, 8, 8, 1], 10, optimizers.gradientDescent()),
  'an AdamW step of a network with one layer': () => mlp([3, 2], 5, optimizers.adamw()),
  'a momentum step of a classifier': classifier,
  'a step of a convolutional network': () => convolutionalNetwork(3),
  'batch normalisation there and back': () => batchNormalization(16, 8),
  'softmax and cross-entropy there and back': () => softmaxCrossEntropy(6, 5),
  'a recurrent network over 9 steps': () => recurrent(9),
};

const ways = [false, true].map((mergeUpdates) => ({ mergeUpdates, inlinesAll: mergeUpdates }));

const plain = (numbers: ArrayLike<number>): number[] => Array.from(numbers, (one) => one + 0);

describe.each(Object.entries(programs))('%s', (_name, program) => {
  test.each(ways)('is the reference to the last bit, mergeUpdates: $mergeUpdates', (options) => {
    const { results, states } = program();
    const plan = planned(results, states, options);
    const ours = outcome(plan);
    expect(ours.roots.map(plain)).toEqual(
      [...states.map(({ after }) => after), ...results].map((root) => plain(root.dataSync())),
    );
    for (const { before, after } of states) {
      const leaf = plan.leaves.indexOf(before);
      expect(plain(ours.leaves[leaf]!)).toEqual(plain(after.dataSync()));
    }
  });

  test.each(ways)(
    'has an arena without collisions or waste, mergeUpdates: $mergeUpdates',
    (options) => {
      const { results, states } = program();
      const { plan } = planned(results, states, options);
      expect(collisions(plan)).toEqual([]);
      expect(arenaRatio(plan)).toBeLessThanOrEqual(1.3);
      // No state is copied: each new number is written over the old one.
      expect(plan.steps.filter(({ kind }) => kind === 'copy')).toEqual([]);
    },
  );
});
