import { expect, test } from 'vitest';
import {
  gradients,
  linear,
  meanSquaredError,
  optimizers,
  random,
  sigmoid,
  type Tensor,
  tensor,
} from '../../../../src/nn/index.ts';
import { outcome, planned } from './planned.ts';

const source = random(1);
const drawn = (...shape: number[]): Tensor =>
  tensor(
    Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => source.normal()),
    shape,
  );

/** The loss after many steps, none of which was computed before. */
function lossAfter(steps: number): Tensor {
  const [x, target] = [drawn(12, 2), drawn(12, 1)];
  const rule = optimizers.adadelta({ learningRate: 1 });
  let w = [drawn(2, 8), drawn(8), drawn(8, 8), drawn(8), drawn(8, 1), drawn(1)];
  let memories = w.map((one) => rule.start(one));
  const lossOf = () => {
    const first = sigmoid(linear(x, w[0]!, w[1]!));
    const second = sigmoid(linear(first, w[2]!, w[3]!));
    return meanSquaredError(linear(second, w[4]!, w[5]!), target);
  };
  for (let t = 1; t <= steps; t++) {
    const found = gradients(lossOf(), w);
    const next = w.map((one, i) => rule.step(one, found[i]!, memories[i]!, t));
    w = next.map(([one]) => one);
    memories = next.map(([, memory]) => memory);
  }
  return lossOf();
}

test('a long history can be planned in one piece, and is the reference to the last bit', () => {
  const loss = lossAfter(20);
  const [ours] = outcome(planned([loss])).roots;
  expect(ours![0]).toBe(loss.item());
});
