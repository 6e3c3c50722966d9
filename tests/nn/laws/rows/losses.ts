import type { Tensor } from '../../../../src/nn/index.ts';
import * as nn from '../../../../src/nn/index.ts';
import { type Row, row } from './row.ts';

/** For the rows of scores [..., classes]: other distributions, and class numbers. */
const distributions = (z: Tensor): Tensor =>
  nn.softmax(nn.arange(z.size).reshape(z.shape).mul(1.7).sin());
const classes = (z: Tensor): Tensor => {
  const rows = z.shape.slice(0, -1);
  const count = rows.reduce((a, b) => a * b, 1);
  return nn.tensor(Array.from({ length: count }, (_, i) => (5 * i + 2) % z.shape.at(-1)!), rows); // biome-ignore format: one line
};

export const losses: Record<string, Row> = {
  // Losses.
  meanSquaredError: row(
    (p, t) => nn.meanSquaredError(p!, t!),
    [
      ['n', 'm'],
      ['n', 'm'],
    ],
  ),
  meanAbsoluteError: row(
    (p, t) => nn.meanAbsoluteError(p!, t!, { reduction: 'sum' }),
    [
      ['n', 'm'],
      ['n', 'm'],
    ],
  ),
  huber: row(
    (p, t) => nn.huber(p!, t!, { delta: 0.6, reduction: 'none' }),
    [
      ['n', 'm'],
      ['n', 'm'],
    ],
  ),
  hinge: row((p, t) => nn.hinge(p!, t!), [['n'], ['n']]),
  binaryCrossEntropy: row(
    (p, t) => nn.binaryCrossEntropy(p!, t!),
    [
      ['n', 'm'],
      ['n', 'm'],
    ],
    'share',
  ),
  binaryCrossEntropyWithLogits: row(
    (p, t) => nn.binaryCrossEntropyWithLogits(p!, t!),
    [
      ['n', 'm'],
      ['n', 'm'],
    ],
  ),
  softmaxCrossEntropy: row(
    (z) => nn.softmaxCrossEntropy(z!, distributions(z!), { labelSmoothing: 0.1 }),
    [['n', 'm']],
  ),
  sparseSoftmaxCrossEntropy: row(
    (z) => nn.sparseSoftmaxCrossEntropy(z!, classes(z!)),
    [['n', 'm']],
  ),
  negativeLogLikelihood: row(
    (z) => nn.negativeLogLikelihood(z!, classes(z!), { reduction: 'none' }),
    [['n', 'm']],
  ),
  klDivergence: row(
    (q, p) => nn.klDivergence(nn.log(q!), p!),
    [
      ['n', 'm'],
      ['n', 'm'],
    ],
    'share',
  ),
  l1: row((a, b) => nn.l1([a!, b!], 0.1), [['n'], ['m']]),
  l2: row((a) => nn.l2(a!, 0.1), [['n']]),
};
