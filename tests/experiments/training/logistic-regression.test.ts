import { describe, expect, test } from 'vitest';
import { clouds, trainLogistic } from '../../../src/experiments/training/logistic-regression.ts';

const data = clouds({ seed: 1 });
const history = trainLogistic(data);

describe('logistic regression on two clouds', () => {
  test('starts at ln 2, the loss of a coin', () => {
    expect(history[0]!.loss).toBeCloseTo(Math.LN2, 12);
  });

  test('the weight gradient of every update is Xᵀ(a − y)/m, and the bias gradient the mean of a − y', () => {
    const m = data.points.length;
    for (const { errors, weightGradient, biasGradient } of history) {
      const column = (axis: 0 | 1) =>
        errors.reduce((sum, error, i) => sum + error * data.points[i]![axis], 0) / m;
      expect(weightGradient[0]).toBeCloseTo(column(0), 12);
      expect(weightGradient[1]).toBeCloseTo(column(1), 12);
      expect(biasGradient).toBeCloseTo(errors.reduce((sum, e) => sum + e, 0) / m, 12);
    }
  });

  test('each update subtracts the learning rate times the gradient', () => {
    const [before, after] = [history[3]!, history[4]!];
    expect(after.weights[0]).toBeCloseTo(before.weights[0] - 0.5 * before.weightGradient[0], 12);
    expect(after.bias).toBeCloseTo(before.bias - 0.5 * before.biasGradient, 12);
  });

  test('the loss falls at every update with the default learning rate', () => {
    history.slice(1).forEach((now, k) => {
      expect(now.loss).toBeLessThan(history[k]!.loss);
    });
  });

  test('the same seed gives the same run, another seed another one', () => {
    expect(trainLogistic(clouds({ seed: 1 }))).toEqual(history);
    expect(trainLogistic(clouds({ seed: 2 })).at(-1)!.loss).not.toBe(history.at(-1)!.loss);
  });

  test('both classes are equally many', () => {
    expect(data.labels.reduce((sum, label) => sum + label, 0)).toBe(data.labels.length / 2);
  });
});
