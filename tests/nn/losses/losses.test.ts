import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  binaryCrossEntropyWithLogits,
  hinge,
  huber,
  klDivergence,
  logSoftmax,
  meanAbsoluteError,
  negativeLogLikelihood,
  oneHot,
  softmaxCrossEntropy,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
} from '../../../src/nn/index.ts';

const score = fc.double({ min: -4, max: 4, noNaN: true });
const logits = fc
  .array(score, { minLength: 6, maxLength: 6 })
  .map((scores) => tensor(scores, [2, 3]));
const classes = tensor([2, 0]);
const numbers = (x: Tensor) => [...x.dataSync()];

/** Equal to 12 digits: both sides round, in another order. */
function expectSame(found: Tensor, right: Tensor): void {
  expect(found.shape).toEqual(right.shape);
  const wanted = numbers(right);
  numbers(found).forEach((value, i) => {
    expect(value).toBeCloseTo(wanted[i]!, 12);
  });
}

describe('cross-entropy', () => {
  test('of a one-hot target is what the class numbers give, however it is reduced', () =>
    fc.assert(
      fc.property(
        logits,
        fc.constantFrom('mean', 'sum', 'none'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (z, reduction, labelSmoothing) => {
          const options = { reduction, labelSmoothing } as const;
          const dense = softmaxCrossEntropy(z, oneHot(classes, 3), options);
          expectSame(sparseSoftmaxCrossEntropy(z, classes, options), dense);
        },
      ),
    ));

  test('is minus the logarithm of the true class’s probability, one loss per row', () =>
    fc.assert(
      fc.property(logits, (z) => {
        const logs = numbers(logSoftmax(z));
        const right = tensor([-logs[2]!, -logs[3]!]);
        const none = { reduction: 'none' } as const;
        expectSame(sparseSoftmaxCrossEntropy(z, classes, none), right);
        expectSame(negativeLogLikelihood(logSoftmax(z), classes, none), right);
      }),
    ));

  test('of rows in rows is that of all rows one below the other, classes along the last axis', () =>
    fc.assert(
      fc.property(fc.array(score, { minLength: 24, maxLength: 24 }), (scores) => {
        const none = { reduction: 'none' } as const;
        const smooth = { ...none, labelSmoothing: 0.25 };
        const [deep, flat] = [tensor(scores, [2, 3, 4]), tensor(scores, [6, 4])];
        const [ofDeep, ofFlat] = [[2, 3], [6]].map((shape) => tensor([3, 0, 1, 2, 2, 1], shape)) as [Tensor, Tensor]; // biome-ignore format: one line
        const asRows = (losses: Tensor) => losses.reshape([6]);
        const pairs = [
          [softmaxCrossEntropy(deep, oneHot(ofDeep, 4), smooth), softmaxCrossEntropy(flat, oneHot(ofFlat, 4), smooth)],
          [sparseSoftmaxCrossEntropy(deep, ofDeep, smooth), sparseSoftmaxCrossEntropy(flat, ofFlat, smooth)],
          [negativeLogLikelihood(logSoftmax(deep), ofDeep, none), negativeLogLikelihood(logSoftmax(flat), ofFlat, none)],
        ] as const; // biome-ignore format: pairs
        for (const [inRows, one] of pairs) expectSame(asRows(inRows), one);
        expect(() => softmaxCrossEntropy(deep, ofDeep)).toThrow('oneHot(target, 4)');
      }),
    ));

  test('with smoothed labels lies between that of the labels and the mean over all classes', () =>
    fc.assert(
      fc.property(logits, fc.double({ min: 0, max: 1, noNaN: true }), (z, labelSmoothing) => {
        const none = { reduction: 'none' } as const;
        const labels = sparseSoftmaxCrossEntropy(z, classes, none);
        const even = logSoftmax(z).mean({ axis: -1 }).neg();
        const between = labels.mul(1 - labelSmoothing).add(even.mul(labelSmoothing));
        expectSame(sparseSoftmaxCrossEntropy(z, classes, { labelSmoothing, ...none }), between);
      }),
    ));
});

describe('what losses refuse', () => {
  const [three, two] = [tensor([1, 2, 3]), tensor([1, 2])];
  test.each(Object.entries({ binaryCrossEntropyWithLogits, hinge, huber, klDivergence, meanAbsoluteError }))(
    '%s names itself and both shapes',
    (name, loss) =>
      expect(() => loss(three, two)).toThrow(
        `${name}: the prediction has shape [3] but the target has shape [2]`,
      ),
  ); // biome-ignore format: one line

  test('class numbers that do not match the rows of the scores', () => {
    const scores = tensor([1, 2, 3, 4], [2, 2]);
    const message =
      'scores of shape [2, 2] need class numbers of shape [2], but the target has shape [3]';
    expect(() => sparseSoftmaxCrossEntropy(scores, three)).toThrow(message);
    expect(() => negativeLogLikelihood(scores, three)).toThrow(`negativeLogLikelihood: ${message}`);
    expect(() => negativeLogLikelihood(tensor(1), tensor(0))).toThrow('scores of shape []');
  });

  test('class numbers where a distribution is wanted, with the two ways out', () =>
    expect(() => softmaxCrossEntropy(tensor([1, 2, 3, 4, 5, 6], [2, 3]), two)).toThrow(
      'use sparseSoftmaxCrossEntropy, or oneHot(target, 3)',
    ));

  test('a target of another shape, by name', () =>
    expect(() => softmaxCrossEntropy(three, two)).toThrow(
      'the tensor of logits has shape [3] but the target has shape [2]',
    ));

  test('a reduction that does not exist', () => {
    const options: object = { reduction: 'average' };
    expect(() => hinge(two, two, options)).toThrow(
      "hinge: reduction must be 'mean', 'sum' or 'none', not 'average'",
    );
  });
});
