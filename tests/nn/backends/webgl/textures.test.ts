// How much room textures take, against the tensors that must be there at the same time.
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/nn/backends/plan/plan.ts';
import { bytesOf } from '../../../../src/nn/backends/webgl/device/layout.ts';
import { drawnPlan } from '../../../../src/nn/backends/webgl/drawn/drawn-plan.ts';
import { layoutsOf } from '../../../../src/nn/backends/webgl/drawn/layouts.ts';
import { Places } from '../../../../src/nn/backends/webgl/replay/places.ts';
import { optimizers, softmaxCrossEntropy } from '../../../../src/nn/index.ts';
import { planned } from '../plan/planned.ts';
import { batchNormalization, convolutionalNetwork, mlp, numbers, recurrent } from '../plan/programs.ts'; // biome-ignore format: one line

const usual = { largestTexture: 8192, layers: 2048, outputs: 8, inputs: 16 };

/** Given and resulting tensors, and the most that others need at any one time, in bytes. */
function livePeak({ buffers, steps }: Plan): number {
  const own = buffers.filter(({ within }) => !within);
  const bytes = (some: typeof own) => some.reduce((sum, { size }) => sum + 4 * size, 0);
  const passing = own.filter(({ purpose }) => purpose === 'temporary');
  const at = (step: number) =>
    passing.filter(({ first, last }) => first <= step && step <= Math.max(first, last));
  const peaks = steps.map((_, step) => bytes(at(step)));
  return bytes(own.filter((one) => !passing.includes(one))) + Math.max(0, ...peaks);
}

const crossEntropy: Parameters<typeof mlp>[3] = (z) => softmaxCrossEntropy(z, numbers(z.shape, 3));

const programs = {
  'an Adam step of a network 2-8-8-1': () => mlp([2, 8, 8, 1], 10, optimizers.adam()),
  'an Adam step of a network 196-64-32-10': () =>
    mlp([196, 64, 32, 10], 64, optimizers.adam(), crossEntropy),
  'a step of a convolutional network': () => convolutionalNetwork(8),
  'batch normalisation there and back': () => batchNormalization(64, 32),
  'a recurrent network over 9 steps': () => recurrent(9),
};

describe.each(Object.entries(programs))('%s', (_name, program) => {
  test('has textures for at most twice its tensors, the second place of each state included', () => {
    const { results, states } = program();
    const { plan } = planned(results, states, { inlinesAll: true });
    const drawn = drawnPlan(plan, layoutsOf(plan, new Map(), usual), usual);
    const textures = new Places(drawn).layouts.reduce((sum, one) => sum + bytesOf(one), 0);
    expect(textures / livePeak(plan)).toBeLessThanOrEqual(2);
  });
});
