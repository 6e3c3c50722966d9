import { grad, lax, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { type Data, part } from '../../workloads/data.ts';
import type { Task } from '../../workloads/task.ts';
import { asChannelsFirst, asOutputsFirst } from './layout.ts';

/** A function for `jit` and what it is called with each time. */
export interface Program {
  readonly inputs: readonly np.Array[];
  readonly step: (...inputs: np.Array[]) => np.Array[];
}

/** y and the gradients of Σ y·dy; dy comes last. */
function backward(f: (...inputs: np.Array[]) => np.Array, count: number): Program['step'] {
  const weighted = (...inputs: np.Array[]): [np.Array, np.Array] => {
    const y = f(...inputs.slice(0, -1));
    return [np.sum(y.ref.mul(inputs.at(-1)!)), y];
  };
  const argnums = Array.from({ length: count }, (_, i) => i);
  return (...inputs) => {
    const [[sum, y], gradients] = valueAndGrad(weighted, { argnums, hasAux: true })(...inputs);
    sum.dispose();
    return [y, ...(gradients as np.Array[])];
  };
}

export function programOf(task: Exclude<Task, { kind: 'network' }>, data: Data): Program {
  const array = (name: string, ...shape: number[]) => np.array(part(data, name)).reshape(shape);
  const image = (name: string, batch: number, height: number, width: number, channels: number) =>
    np
      .array(asChannelsFirst(part(data, name), [batch, height, width, channels]))
      .reshape([batch, channels, height, width]);
  switch (task.kind) {
    case 'matmul':
      return {
        inputs: [array('a', task.size, task.size), array('b', task.size, task.size)],
        step: (a, b) => [np.matmul(a!, b!)],
      };
    case 'chain':
      return {
        inputs: ['a', 'b', 'c', 'd', 'e'].map((name) => array(name, task.size)),
        step: (a, b, c, d, e) => [nn.relu(a!.mul(b!).add(c!)).mul(np.tanh(d!)).add(nn.sigmoid(e!))],
      };
    case 'sum':
      return { inputs: [array('x', task.size, task.size)], step: (x) => [np.sum(x!, 1)] };
    case 'softmax':
      return { inputs: [array('x', task.size, task.size)], step: (x) => [nn.softmax(x!, 1)] };
    case 'convolution': {
      const { batch, height, width, inputs, outputs, isBackward } = task;
      const x = image('x', batch, height, width, inputs);
      const w = np
        .array(asOutputsFirst(part(data, 'w'), [3, 3, inputs, outputs]))
        .reshape([outputs, inputs, 3, 3]);
      const convolved = (x: np.Array, w: np.Array) => lax.convGeneralDilated(x, w, [1, 1], 'SAME');
      if (!isBackward) return { inputs: [x, w], step: (x, w) => [convolved(x!, w!)] };
      const dy = image('dy', batch, height, width, outputs);
      return { inputs: [x, w, dy], step: backward((x, w) => convolved(x!, w!), 2) };
    }
    case 'maxPool': {
      const { batch, height, width, channels, isBackward } = task;
      const x = image('x', batch, height, width, channels);
      const pooled = (x: np.Array) => lax.reduceWindow(x, np.max, [2, 2], [2, 2]);
      if (!isBackward) return { inputs: [x], step: (x) => [pooled(x!)] };
      const dy = image('dy', batch, height / 2, width / 2, channels);
      return { inputs: [x, dy], step: backward((x) => pooled(x!), 1) };
    }
    case 'batchNorm': {
      const { rows, features } = task;
      const normalized = (x: np.Array, gamma: np.Array, beta: np.Array) => {
        const centred = x.ref.sub(np.mean(x, 0));
        const variance = np.mean(np.square(centred.ref), 0);
        return centred
          .div(np.sqrt(variance.add(1e-5)))
          .mul(gamma)
          .add(beta);
      };
      return {
        inputs: [
          array('x', rows, features),
          array('gamma', features),
          array('beta', features),
          array('dy', rows, features),
        ],
        step: backward((x, gamma, beta) => normalized(x!, gamma!, beta!), 3),
      };
    }
    case 'deep': {
      const weights = Array.from({ length: task.layers }, (_, i) =>
        array(`w${i}`, task.width, task.width),
      );
      const lossOf = (weights: np.Array[], x: np.Array) =>
        np.mean(np.square(weights.reduce((h, w) => np.tanh(np.matmul(h, w)), x)));
      return {
        inputs: [array('x', task.batch, task.width), ...weights],
        step: (x, ...weights) => {
          const found = grad(lossOf)(weights, x!) as np.Array[];
          return [np.stack(found.map((gradient) => np.sqrt(np.var_(gradient))))];
        },
      };
    }
  }
}
