import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HeapValues } from '../../../src/nn/backends/wasm/values.ts';
import {
  compile,
  gradients,
  matmul,
  optimizers,
  parameter,
  setBackend,
  type Tensor,
  tensor,
  zeros,
} from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm'));
afterAll(() => setBackend('reference'));

/** A training, and a second step that only reads what is learned: a judge after each epoch. */
function judged() {
  const w = parameter(zeros([2, 2]));
  const rule = optimizers.momentum({ learningRate: 0.1 });
  const lossOf = (x: Tensor) => matmul(x, w).sub(x).square().mean();
  const step = compile((x: Tensor) => {
    const loss = lossOf(x);
    optimizers.apply(rule, [w], gradients(loss, [w]));
    return loss;
  });
  return { w, step, judge: compile(lossOf), x: tensor([[1, 2], [0, 1]]) }; // biome-ignore format: one line
}

test('what a training handed over for a judge to read is freed when it hands over the next', () => {
  const { step, judge, x } = judged();
  const epoch = () => {
    step.run(x);
    judge.run(x);
  };
  epoch();
  epoch();
  const free = vi.spyOn(HeapValues.prototype, 'free');
  for (let i = 0; i < 10; i++) epoch();
  // The parameter and its momentum, each time.
  expect(free).toHaveBeenCalledTimes(20);
  free.mockRestore();
});

test('what somebody may still hold is not: a value that was read, a checkpoint, a graph that was built', () => {
  const { w, step, judge, x } = judged();
  step.run(x);
  judge.run(x);
  const checkpoint = step.checkpoint();
  const [before, doubled] = [[...w.dataSync()], w.mul(2)];
  for (let i = 0; i < 3; i++) {
    step.run(x);
    judge.run(x);
  }
  expect([...doubled.dataSync()]).toEqual(before.map((value) => 2 * value));
  expect([...w.dataSync()]).not.toEqual(before);
  step.restore(checkpoint);
  expect([...w.dataSync()]).toEqual(before);
});
