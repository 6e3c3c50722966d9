import { describe, expect, test } from 'vitest';
import {
  backward,
  printedProblem,
  problem,
  relativeError,
  train,
} from '../../../src/experiments/training/update-order.ts';
import { gradients, meanSquaredError } from '../../../src/nn/index.ts';

describe('updating during the backward pass', () => {
  test('the pass by hand gives the gradients of the engine when nothing is updated meanwhile', () => {
    const { X, y, W1, W2 } = printedProblem;
    const loss = meanSquaredError(X.matmul(W1).tanh().matmul(W2), y);
    const [dW1, dW2] = gradients(loss, [W1, W2]);
    const byHand = backward(printedProblem, 0.5, 'after');
    byHand.dW1.dataSync().forEach((value, i) => {
      expect(value).toBeCloseTo(dW1!.dataSync()[i]!, 14);
    });
    byHand.dW2.dataSync().forEach((value, i) => {
      expect(value).toBeCloseTo(dW2!.dataSync()[i]!, 14);
    });
    expect(byHand.loss.item()).toBeCloseTo(loss.item(), 14);
  });

  test('the relative error of dW¹ is 0.43 at a learning rate of 0.5', () => {
    expect(relativeError(printedProblem, 0.5)).toBeCloseTo(0.43, 2);
  });

  test('the error is proportional to the learning rate', () => {
    const half = relativeError(printedProblem, 0.5);
    for (const rate of [0.01, 0.1, 1])
      expect(relativeError(printedProblem, rate)).toBeCloseTo((half * rate) / 0.5, 10);
  });

  test('both orders make the same first W²', () => {
    const [a, b] = [
      backward(printedProblem, 0.5, 'after'),
      backward(printedProblem, 0.5, 'during'),
    ];
    expect(a.updatedW2.dataSync()).toEqual(b.updatedW2.dataSync());
  });

  test('at 0.5 the loss falls with the early update too, even faster', () => {
    const [after, during] = [
      train(printedProblem, 0.5, 'after', 10),
      train(printedProblem, 0.5, 'during', 10),
    ];
    expect(during.at(-1)).toBeLessThan(after.at(-1)!);
  });

  test('at 0.8 only the early update diverges, and its run stops there', () => {
    expect(train(printedProblem, 0.8, 'after', 60).at(-1)).toBeLessThan(0.01);
    const during = train(printedProblem, 0.8, 'during', 60);
    expect(during.length).toBeLessThan(61);
    expect(during.at(-1)).toBeGreaterThan(1e6);
  });

  test('a seed draws another problem, the same one each time', () => {
    expect(problem(3).W1.dataSync()).toEqual(problem(3).W1.dataSync());
    expect(problem(3).W1.dataSync()).not.toEqual(problem(4).W1.dataSync());
    expect(problem(0)).toBe(printedProblem);
  });
});
