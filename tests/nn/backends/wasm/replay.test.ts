import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recording, Values } from '../../../../src/nn/backends/backend.ts';
import { activeBackend } from '../../../../src/nn/backends/evaluate.ts';
import { orderOf } from '../../../../src/nn/graph/order.ts';
import {
  gradients,
  meanSquaredError,
  memory,
  setBackend,
  type Tensor,
  tensor,
  zeros,
} from '../../../../src/nn/index.ts';
import { perStep } from '../../../../src/nn/primitives/leaf.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

const numbersOf = (values: Values): number[] => [...values.read()];

/** What `record` is given, from leaves and what is computed from them. */
function recordingOf(
  inputs: Tensor[],
  states: { before: Tensor; after: Tensor }[],
  results: Tensor[],
  refilled: Tensor[] = [],
): Recording {
  const roots = [...states.map(({ after }) => after), ...results];
  const order = orderOf(roots, (one) => one.values !== null).filter((one) => !one.values);
  return { order, inputs, states, results, refilled };
}

/** One step of gradient descent on a small network with one layer. */
function stepFrom(x: Tensor, w: Tensor, b: Tensor, rate: Tensor | number) {
  const loss = meanSquaredError(x.matmul(w).add(b).tanh(), zeros([5, 3]));
  const [dw, db] = gradients(loss, [w, b]) as [Tensor, Tensor]; // one for each
  return { loss, w: w.sub(dw.mul(rate)), b: b.sub(db.mul(rate)) };
}

const numbers = (count: number, shape: number[]) =>
  tensor(Array.from({ length: count }, (_, i) => Math.sin(i * 1.7)), shape); // biome-ignore format: one line
const start = () => ({ x: numbers(20, [5, 4]), w: numbers(12, [4, 3]), b: numbers(3, [3]) });

describe('a recorded step on wasm', () => {
  test('gives the bits of the same steps one by one', () => {
    let { x, w, b } = start();
    const first = stepFrom(x, w, b, 0.1);
    const replay = activeBackend().record!(
      recordingOf([x], [{ before: w, after: first.w }, { before: b, after: first.b }], [first.loss]), // biome-ignore format: one line
    );
    for (let i = 0; i < 5; i++) {
      const next = stepFrom(x, w, b, 0.1);
      const expected = [next.w, next.b, next.loss].map((one) => [...one.dataSync()]);
      replay.run(i);
      const ours = [replay.state(0), replay.state(1), replay.result(0)].map(numbersOf);
      expect(ours).toEqual(expected);
      ({ w, b } = next);
    }
    replay.free();
  });

  test('takes other inputs and states, from any backend, also after memory has grown', async () => {
    const { x, w, b } = start();
    const { loss } = stepFrom(x, w, b, 0.1);
    const replay = activeBackend().record!(recordingOf([x], [], [loss]));
    const other = numbers(21, [21]);
    const growth = Array.from({ length: 40 }, () => zeros([300_000]));
    const [input] = [tensor([...other.dataSync()].slice(1), [5, 4])];
    replay.setInput(0, input!.values!);
    replay.run(0);
    expect(numbersOf(replay.result(0))).toEqual([stepFrom(input!, w, b, 0.1).loss.item()]);
    await setBackend('reference');
    const foreign = tensor(Array.from({ length: 20 }, () => 0.5), [5, 4]); // biome-ignore format: one line
    await setBackend('wasm', { precision: 'float32' });
    replay.setInput(0, foreign.values!);
    replay.run(1);
    expect(numbersOf(replay.result(0))).toEqual([stepFrom(foreign, w, b, 0.1).loss.item()]);
    for (const one of growth) one.dispose();
    replay.free();
  });

  test('goes on from a state that it is given', () => {
    const count = tensor([1, 2, 3]);
    const replay = activeBackend().record!(recordingOf([], [{ before: count, after: count.mul(2) }], [])); // biome-ignore format: one line
    replay.run(0);
    replay.run(1);
    expect(numbersOf(replay.state(0))).toEqual([4, 8, 12]);
    replay.setState(0, tensor([1, 1, 5]).values!);
    replay.run(2);
    expect(numbersOf(replay.state(0))).toEqual([2, 2, 10]);
    expect([...count.dataSync()]).toEqual([1, 2, 3]); // the tensor itself keeps its numbers
    replay.free();
  });

  test('fills leaves anew before each run, with the number of steps that have passed', () => {
    const t = perStep(1, (step) => step * step);
    const sum = tensor([0]);
    const replay = activeBackend().record!(recordingOf([], [{ before: sum, after: sum.add(t) }], [], [t])); // biome-ignore format: one line
    for (let i = 0; i < 4; i++) replay.run(i);
    expect(numbersOf(replay.state(0))).toEqual([1 + 4 + 9 + 16]);
    replay.free();
  });

  test('gives all of its memory back', () => {
    const { x, w, b } = start();
    const { loss } = stepFrom(x, w, b, 0.1);
    const before = memory();
    const replay = activeBackend().record!(recordingOf([x], [], [loss]));
    expect(memory().bytes).toBeGreaterThan(before.bytes);
    replay.run(0);
    replay.result(0).free();
    replay.free();
    replay.free(); // the second time nothing happens
    expect(memory()).toEqual(before);
  });
});
