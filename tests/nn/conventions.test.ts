// Where the mathematics leaves a choice: ties, kinks, zeros, infinities.
import { describe, expect, test } from 'vitest';
import type { Tensor } from '../../src/nn/index.ts';
import * as nn from '../../src/nn/index.ts';

const slopes = (f: (x: Tensor) => Tensor, at: number[]): number[] => {
  const x = nn.tensor(at);
  return [...nn.gradients(f(x).sum(), [x])[0]!.dataSync()];
};
const values = (t: Tensor): number[] => [...t.dataSync()];

describe('kinks and ties', () => {
  test('relu has slope 0 at 0, and lets NaN through', () => {
    expect(slopes(nn.relu, [-1, 0, 2])).toEqual([0, 0, 1]);
    expect(values(nn.relu(nn.tensor([NaN, -Infinity, Infinity])))).toEqual([NaN, 0, Infinity]);
  });

  test('abs has slope 0 at 0', () => expect(slopes(nn.abs, [-2, 0, 3])).toEqual([-1, 0, 1]));

  test('clip has slope 1 at its bounds and 0 outside', () =>
    expect(slopes((x) => nn.clip(x, { min: 0, max: 1 }), [-1, 0, 0.5, 1, 2])).toEqual([
      0, 1, 1, 1, 0,
    ]));

  test('maximum and minimum share the gradient where they tie', () => {
    const [a, b] = [nn.tensor([1, 2, 3]), nn.tensor([3, 2, 1])];
    for (const [f, first] of [
      [nn.maximum, [0, 0.5, 1]],
      [nn.minimum, [1, 0.5, 0]],
    ] as const) {
      const [da, db] = nn.gradients(f(a, b).sum(), [a, b]);
      expect(values(da!)).toEqual(first);
      expect(values(db!)).toEqual(first.map((share) => 1 - share));
    }
  });

  test('max over an axis shares among all that tie', () => {
    expect(slopes((x) => x.max(), [1, 3, 3, 2])).toEqual([0, 0.5, 0.5, 0]);
    expect(slopes((x) => x.min(), [1, 3, 1, 1])).toEqual([1 / 3, 0, 1 / 3, 1 / 3]);
  });

  test('max pooling sends the gradient to the first that ties', () => {
    const x = nn.tensor([1, 1, 1, 1], [1, 2, 2, 1]);
    const [dx] = nn.gradients(nn.maxPool2d(x, { kernelSize: 2 }).sum(), [x]);
    expect(values(dx!)).toEqual([1, 0, 0, 0]);
  });

  test('leakyRelu, elu and their like have the slope from the left at 0', () => {
    expect(slopes((x) => nn.leakyRelu(x, { alpha: 0.1 }), [0])).toEqual([0.1]);
    expect(slopes((x) => nn.elu(x, { alpha: 0.5 }), [0])).toEqual([0.5]);
    expect(slopes(nn.softplus, [0])).toEqual([0.5]);
  });

  test('argMax gives the first of the largest', () => {
    expect(
      values(
        nn.argMax(
          nn.tensor([
            [1, 3, 3],
            [2, 2, 2],
          ]),
        ),
      ),
    ).toEqual([1, 0]);
    expect(
      values(
        nn.argMax(
          nn.tensor([
            [1, 3],
            [4, 2],
          ]),
          { axis: 0 },
        ),
      ),
    ).toEqual([1, 0]);
  });
});

describe('powers', () => {
  test('a whole power is a product, also of negative numbers', () => {
    expect(values(nn.pow(nn.tensor([-2, 0, 3]), 3))).toEqual([-8, 0, 27]);
    expect(slopes((x) => nn.pow(x, 3), [-2, 0, 3])).toEqual([12, 0, 27]);
    expect(slopes((x) => nn.pow(x, 0), [-2, 0, 3])).toEqual([0, 0, 0]);
  });

  test('the base 0 sends no gradient to its exponent, and √ by power has slope infinity at 0', () => {
    const [base, exponent] = [nn.tensor([0]), nn.tensor([2.5])];
    const [, slope] = nn.gradients(nn.pow(base, exponent).sum(), [base, exponent]);
    expect(slope!.item()).toBe(0);
    expect(slopes((x) => nn.pow(x, 0.5), [0, 4])).toEqual([Infinity, 0.25]);
  });

  test('a negative base to a broken power is no number', () =>
    expect(values(nn.pow(nn.tensor([-2]), 0.5))).toEqual([NaN]));
});

describe('large, infinite and missing numbers', () => {
  test('sigmoid saturates without a NaN, forwards and backwards', () => {
    const at = [-Infinity, -1e4, -710, 0, 710, 1e4, Infinity];
    expect(values(nn.sigmoid(nn.tensor(at))).map((y) => Math.round(y * 1e9) / 1e9)).toEqual([
      0, 0, 0, 0.5, 1, 1, 1,
    ]);
    const [low, lower, middle, , high] = slopes(nn.sigmoid, [-1e4, -710, 0, 710, 1e4]);
    expect([low, lower, middle, high]).toEqual([0, 0, 0.25, 0]);
  });

  test('softmax and its logarithm do not care for a constant added to every logit', () => {
    const z = nn.tensor([[1, 2, 3]]);
    for (const constant of [-1000, 1e6]) {
      const moved = values(nn.softmax(z.add(constant)));
      values(nn.softmax(z)).forEach((p, i) => {
        expect(moved[i]).toBeCloseTo(p, 9);
      });
    }
    expect(values(nn.logSoftmax(nn.tensor([1e4, 0])))).toEqual([0, -1e4]);
  });

  test('logSumExp of infinities is an infinity', () => {
    expect(nn.logSumExp(nn.tensor([-Infinity, -Infinity])).item()).toBe(-Infinity);
    expect(nn.logSumExp(nn.tensor([Infinity, 0])).item()).toBe(Infinity);
    expect(nn.logSumExp(nn.tensor([1000, 1000])).item()).toBeCloseTo(1000 + Math.LN2, 10);
  });

  test('a NaN reaches every sum, mean, maximum and matrix product it enters', () => {
    const x = nn.tensor([
      [1, NaN],
      [2, 3],
    ]);
    for (const y of [
      x.sum(),
      x.mean(),
      x.max(),
      x.min(),
      nn.logSumExp(x),
      x.matmul(nn.ones([2, 1])).sum(),
    ]) {
      expect(y.item()).toBeNaN();
    }
    expect(values(x.softmax())[0]).toBeNaN();
  });

  test('a certain and wrong probability costs 100 nats, a certain and right one nothing', () => {
    const [p, y] = [nn.tensor([0, 1, 0, 1]), nn.tensor([1, 0, 0, 1])];
    const losses = values(nn.binaryCrossEntropy(p, y, { reduction: 'none' }));
    expect(losses[0]).toBeCloseTo(100, 10);
    expect(losses[1]).toBeCloseTo(100, 10);
    expect(losses.slice(2).map(Math.abs)).toEqual([0, 0]);
    const [slope] = nn.gradients(nn.binaryCrossEntropy(p, y), [p]);
    for (const number of values(slope!)) expect(number).not.toBeNaN();
  });

  test('from logits, the loss is the logit itself where the other overflows', () => {
    const z = nn.tensor([-800, 800]);
    expect(
      values(nn.binaryCrossEntropyWithLogits(z, nn.tensor([1, 0]), { reduction: 'none' })),
    ).toEqual([800, 800]);
  });
});

describe('empty tensors', () => {
  test('sum to 0, have no mean, and pass through everything else', () => {
    expect(nn.zeros([0, 3]).sum().item()).toBe(0);
    expect(values(nn.zeros([0, 3]).sum({ axis: 0 }))).toEqual([0, 0, 0]);
    expect(nn.zeros([0]).mean().item()).toBeNaN();
    expect(nn.zeros([2, 0]).matmul(nn.zeros([0, 3])).shape).toEqual([2, 3]);
    expect(values(nn.zeros([2, 0]).matmul(nn.zeros([0, 3])))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(nn.zeros([0, 2]).add(nn.ones([2])).shape).toEqual([0, 2]);
    expect(nn.concat([nn.zeros([0, 2]), nn.ones([1, 2])]).shape).toEqual([1, 2]);
  });
});

describe('layouts', () => {
  test('convolution by hand: rows are examples, kernels are [height, width, in, out]', () => {
    const x = nn.tensor([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
    const w = nn.tensor([1, 0, 0, -1], [2, 2, 1, 1]);
    const y = nn.conv2d(x, w);
    expect(y.shape).toEqual([1, 2, 2, 1]);
    expect(values(y)).toEqual([-4, -4, -4, -4]);
  });

  test("'same' keeps the size at stride 1, and puts an odd margin after", () => {
    const x = nn.arange(3).reshape([1, 1, 3, 1]);
    expect(values(nn.conv2d(x, nn.ones([1, 2, 1, 1]), undefined, { padding: 'same' }))).toEqual([
      1, 3, 2,
    ]);
  });

  test('sums of squares: the variance is divided by n', () =>
    expect(nn.variance(nn.tensor([1, 2, 3, 4])).item()).toBe(1.25));

  test('division and subtraction take a plain number on either side', () => {
    expect(values(nn.sub(1, nn.tensor([3])))).toEqual([-2]);
    expect(values(nn.div(1, nn.tensor([4])))).toEqual([0.25]);
  });

  test('a vector is a row on the left and a column on the right, and its axis is gone; a transpose leaves it as it is', () => {
    const [row, matrix] = [nn.tensor([1, 2]), nn.tensor([[1, 2, 3], [4, 5, 6]])]; // biome-ignore format: a matrix
    const column = nn.tensor([1, 0, -1]);
    const shown = (y: nn.Tensor) => [y.shape, values(y)];
    expect(shown(row.matmul(matrix))).toEqual([[3], [9, 12, 15]]);
    expect(shown(matrix.matmul(column))).toEqual([[2], [-2, -2]]);
    expect(shown(nn.matmul(row, matrix, { transposeA: true }))).toEqual([[3], [9, 12, 15]]);
    expect(shown(nn.matmul(matrix, column, { transposeB: true }))).toEqual([[2], [-2, -2]]);
    expect(nn.matmul(nn.zeros([4, 1, 1, 2]), nn.zeros([3, 2, 5])).shape).toEqual([4, 3, 1, 5]);
  });
});
