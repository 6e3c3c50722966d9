import { describe, expect, test } from 'vitest';
import { backpropagate, gradients, tensor } from '../../src/nn/index.ts';

describe('backpropagation', () => {
  test('x²y/z at (3, 4, 2) is 18 with gradients 12, 4.5 and −9', () => {
    const [x, y, z] = [tensor(3), tensor(4), tensor(2)];
    const f = x.square().mul(y).div(z);
    expect(f.item()).toBe(18);
    expect(gradients(f, [x, y, z]).map((g) => g.item())).toEqual([12, 4.5, -9]);
  });

  test('steps once per node, from the loss to the leaves', () => {
    const x = tensor(2);
    const steps = [...backpropagate(x.mul(x).exp())];
    expect(steps.map((step) => step.node.op)).toEqual(['exp', 'mul', 'data']);
    expect(steps[1]!.contributions).toHaveLength(2);
  });

  test('starts from a seed of 1 and hands nothing on behind a detached tensor', () => {
    const steps = [...backpropagate(tensor(2).exp().detach().mul(3))];
    expect(steps.map((step) => step.node.op)).toEqual(['mul', 'detach']);
    expect(steps[0]!.gradient.op).toBe('seed');
    expect(steps[0]!.gradient.item()).toBe(1);
    expect(steps[0]!.contributions[1]).toBeNull();
    expect(steps[1]!.contributions).toEqual([null]);
  });

  test('a chain of 20 000 operations neither overflows the stack nor loses the gradient', () => {
    const x = tensor(1);
    let y = x.mul(1);
    for (let i = 0; i < 20_000; i++) y = y.add(0.5);
    expect(y.item()).toBe(10_001);
    expect(gradients(y, [x])[0]!.item()).toBe(1);
  });

  test('a gradient is a tensor that can be differentiated again: (x³)″ = 6x', () => {
    const x = tensor([1, 2, 3]);
    const [first] = gradients(x.pow(3).sum(), [x]);
    const [second] = gradients(first!.sum(), [x]);
    expect([...second!.dataSync()]).toEqual([6, 12, 18]);
  });

  test('refuses a loss of more than one number, and says what to do', () => {
    const x = tensor([1, 2]);
    expect(() => gradients(x, [x])).toThrow('take its sum() or mean() first');
  });
});
