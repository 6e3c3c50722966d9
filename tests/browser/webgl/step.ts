import type { Backend, Recording } from '../../../src/nn/backends/backend.ts';
import { orderOf } from '../../../src/nn/graph/order.ts';
import { gradients, matmul, mean, type Tensor, tanh, tensor } from '../../../src/nn/index.ts';
import { refilledLeaf } from '../../../src/nn/primitives/leaf.ts';
import { on } from './on-both.ts';

export const START = { w: [0.5, -0.25, 1, 0.75, -1, 0.125], m: [0, 0, 0, 0, 0, 0] };
export const X = [1, 2, -1, 0.5, 0.25, -2];
export const Y = [0.5, -0.5, 0.25, 0.75];

const RATE = 0.1;
const rateAt = (elapsed: number): number => RATE / (1 + elapsed);

/** One step of momentum on a layer of two tanh, with a learning rate that falls at each step. */
function graphOf(x: Tensor, y: Tensor, w: Tensor, m: Tensor, rate: Tensor) {
  const loss = mean(tanh(matmul(x, w)).sub(y).square());
  const nextM = m.mul(0.9).add(gradients(loss, [w])[0]!);
  return { loss, w: w.sub(nextM.mul(rate)), m: nextM };
}

/** The step, written down for a device. */
export function recordingOf(device: Backend): Recording {
  return on(device, () => {
    const [x, y] = [tensor(X, [2, 3]), tensor(Y, [2, 2])];
    const [w, m] = [tensor(START.w, [3, 2]), tensor(START.m, [3, 2])];
    const rate = refilledLeaf('perStep', [], (numbers, elapsed) => {
      numbers[0] = rateAt(elapsed);
    });
    const after = graphOf(x, y, w, m, rate);
    const states = [
      { before: w, after: after.w },
      { before: m, after: after.m },
    ];
    const order = orderOf([after.w, after.m, after.loss], ({ values }) => values !== null).filter(
      ({ values }) => !values,
    );
    return { order, inputs: [x, y], states, refilled: [rate], results: [after.loss] };
  });
}

/** What the reference makes of so many steps: the loss of each, and w at the end. */
export function expectedAfter(steps: number): { losses: number[]; w: number[] } {
  let { w, m } = START;
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const after = graphOf(tensor(X, [2, 3]), tensor(Y, [2, 2]), tensor(w, [3, 2]), tensor(m, [3, 2]), tensor(rateAt(step))); // biome-ignore format: one line
    losses.push(after.loss.item());
    [w, m] = [[...after.w.dataSync()], [...after.m.dataSync()]];
  }
  return { losses, w };
}
