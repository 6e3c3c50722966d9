import { batchNorm, gradients, linear, mean, ones, Parameter, random, relu, type Tensor, tensor, zeros } from '../../../nn/index.ts'; // biome-ignore format: one line
import type { Misprint } from '../misprint.ts';

/** Lengths of the gradients of a layer's weights and of its bias, with the normalization in either place. */
export function lengths(place: 'before' | 'after' | 'none') {
  const source = random(1);
  const draw = (...shape: [number, number]) => tensor(Array.from({ length: shape[0] * shape[1] }, () => source.normal()), shape); // biome-ignore format: one line
  const [x, goal] = [draw(32, 4), draw(32, 8)];
  const [w, b] = [new Parameter(draw(4, 8)), new Parameter(ones([8]))];
  const [gamma, beta] = [ones([8]), zeros([8])];
  const z = linear(x, w, b);
  const ways: Readonly<Record<typeof place, () => Tensor>> = {
    before: () => relu(batchNorm(z, gamma, beta)),
    after: () => batchNorm(relu(z), gamma, beta),
    none: () => relu(z),
  };
  const loss = mean(ways[place]().sub(goal).square()).mul(100);
  return gradients(loss, [w, b]).map((slope) => slope.square().sum().sqrt().item()) as [number, number]; // biome-ignore format: one line
}

export const biasIsLost: Misprint = {
  id: 'R-59',
  name: 'before or after the activation',
  label: 'over-claimed',
  source: 'B, the layer after the hidden layer’s output; C, before the activation',
  printed: 'Batch norm stands after the output of a hidden layer (B); before the activation (C).',
  right:
    'Both are in use. The paper of 2015 puts it before the activation; there the bias of the linear layer has no effect, and is left out.',
  why: 'Each source shows one code, and both codes train.',
  run() {
    const rows = [
      ['before the activation', ...lengths('before')],
      ['after the activation', ...lengths('after')],
      ['none', ...lengths('none')],
    ] as const;
    return {
      columns: ['batch norm', 'length of the weights’ gradient', 'length of the bias’s gradient'],
      rows,
      sentence:
        'Before the activation the bias has a gradient of 0 to rounding: it moves all values of its unit, and the mean takes it off again. After the activation it counts.',
    };
  },
};
