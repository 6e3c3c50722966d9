import * as nn from '../../../../src/nn/index.ts';
import { type Row, row } from './row.ts';

export const shapes: Record<string, Row> = {
  // Reductions.
  sum: row((a) => nn.sum(a!, { axis: [0, 2] }), [['n', 'm', 'k']]),
  'sum of all': row((a) => nn.sum(a!), [['n', 'm', 'k']]),
  mean: row((a) => nn.mean(a!, { axis: 1, keepDims: true }), [['n', 'm', 'k']]),
  variance: row((a) => nn.variance(a!, { axis: -1 }), [['n', 'm']]),
  max: row((a) => nn.max(a!, { axis: 1 }), [['n', 'm']]),
  'max of columns': row((a) => nn.max(a!, { axis: 0, keepDims: true }), [['n', 'm']]),
  min: row((a) => nn.min(a!), [['n', 'm']]),
  logSumExp: row((a) => nn.logSumExp(a!, { axis: 0 }), [['n', 'm']]),
  // Shape.
  matmul: row(
    (a, b) => nn.matmul(a!, b!),
    [
      ['n', 'm'],
      ['m', 'k'],
    ],
  ),
  'matmul, transposed': row(
    (a, b) => nn.matmul(a!, b!, { transposeA: true, transposeB: true }),
    [
      ['m', 'n'],
      ['k', 'm'],
    ],
  ),
  'matmul, batched': row(
    (a, b) => nn.matmul(a!, b!),
    [
      ['n', 1, 2, 'm'],
      ['k', 'm', 2],
    ],
  ),
  'matmul of vectors': row((a, b) => nn.matmul(a!, b!), [['n'], ['n']]),
  linear: row((x, w, b) => nn.linear(x!, w!, b!), [['n', 'm'], ['m', 'k'], ['k']]),
  reshape: row((a) => nn.reshape(nn.transpose(a!), [2, -1]), [['n', 2, 'm']]),
  transpose: row((a) => nn.transpose(a!, { perm: [2, 0, 1] }), [['n', 'm', 'k']]),
  flatten: row((a) => nn.flatten(a!), [['n', 'm', 2]]),
  concat: row(
    (a, b) => nn.concat([a!, b!, a!], { axis: 1 }),
    [
      ['n', 'm'],
      ['n', 'k'],
    ],
  ),
  stack: row(
    (a, b) => nn.stack([a!, b!], { axis: -1 }),
    [
      ['n', 'm'],
      ['n', 'm'],
    ],
  ),
  slice: row((a) => nn.slice(a!, [0, -1], [3, -6], { step: [2, -2] }), [[3, 5, 'n']]),
  pad: row(
    (a) =>
      nn.pad(
        a!,
        [
          [1, 0],
          [0, 2],
        ],
        { value: -1 },
      ),
    [['n', 'm']],
  ),
  tile: row((a) => nn.tile(a!, [2, 3]), [['n', 'm']]),
  broadcastTo: row((a) => nn.broadcastTo(a!, [2, ...a!.shape.slice(0, 1), 4]), [['n', 1]]),
  gather: row(
    (a) =>
      nn.gather(
        a!,
        nn.tensor([
          [2, 0],
          [2, 1],
        ]),
        { axis: 1 },
      ),
    [['n', 3, 'm']],
  ),
  squeeze: row((a) => nn.squeeze(a!, { axis: 1 }), [['n', 1, 'm']]),
  expandDims: row((a) => nn.expandDims(a!, -1), [['n', 'm']]),
};
