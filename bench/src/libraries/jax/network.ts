import { lax, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { type Data, part } from '../../workloads/data.ts';
import type { Layer, NetworkTask } from '../../workloads/task.ts';
import { asChannelsFirst, asOutputsFirst, rowsAsChannelsFirst } from './layout.ts';

const activations = { none: (x: np.Array) => x, relu: nn.relu, tanh: np.tanh };

/** What the layer makes of x; takes its parameters from the front of the list. */
function apply(layer: Layer, x: np.Array, parameters: np.Array[]): np.Array {
  switch (layer.kind) {
    case 'linear': {
      const [w, b] = parameters.splice(0, 2);
      return activations[layer.activation](np.matmul(x, w!).add(b!));
    }
    case 'convolution': {
      const [w, b] = parameters.splice(0, 2);
      const margin: [number, number] = [layer.padding, layer.padding];
      const y = lax.convGeneralDilated(x, w!, [1, 1], [margin, margin]);
      return activations[layer.activation](y.add(b!.reshape([layer.outputs, 1, 1])));
    }
    case 'maxPool':
      return lax.reduceWindow(x, np.max, [2, 2], [2, 2]);
    case 'flatten':
      return x.reshape([x.shape[0]!, -1]);
  }
}

/** The parameters in jax-js's layout: channels before places. */
function parametersOf(task: NetworkTask, data: Data): np.Array[] {
  return task.layers.flatMap((layer, i) => {
    if (layer.kind !== 'linear' && layer.kind !== 'convolution') return [];
    const w = part(data, `w${i}`);
    const b = np.array(part(data, `b${i}`));
    if (layer.kind === 'convolution') {
      const { kernel, inputs, outputs } = layer;
      const kernels = asOutputsFirst(w, [kernel, kernel, inputs, outputs]);
      return [np.array(kernels).reshape([outputs, inputs, kernel, kernel]), b];
    }
    const before = task.layers[i - 1];
    const rows =
      before?.kind === 'flatten'
        ? rowsAsChannelsFirst(w, [before.height, before.width, before.channels, layer.outputs])
        : w;
    return [np.array(rows).reshape([layer.inputs, layer.outputs]), b];
  });
}

const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];

/** Everything that a step changes, and after it the loss before the step. */
export type State = {
  parameters: np.Array[];
  m: np.Array[];
  v: np.Array[];
  /** β₁ and β₂ to the power of the step's number. */
  powers: np.Array[];
  loss: np.Array;
};

export function firstState(task: NetworkTask, data: Data): State {
  const parameters = parametersOf(task, data);
  const zeros = () => parameters.map(({ shape }) => np.zeros(shape));
  return {
    parameters,
    m: zeros(),
    v: zeros(),
    powers: [np.array(1), np.array(1)],
    loss: np.array(0),
  };
}

export function batchOf(task: NetworkTask, data: Data): { x: np.Array; y: np.Array } {
  const [height, width, channels] = task.input;
  const x = part(data, 'x');
  const y = np.array(part(data, 'y')).reshape([task.batch, task.outputs]);
  if (channels === undefined) return { x: np.array(x).reshape([task.batch, ...task.input]), y };
  const images = asChannelsFirst(x, [task.batch, height!, width!, channels]);
  return { x: np.array(images).reshape([task.batch, channels, height!, width!]), y };
}

/** One step of Adam, to be given to `jit`. */
export function stepOf(task: NetworkTask) {
  const lossOf = (parameters: np.Array[], x: np.Array, y: np.Array) => {
    const rest = [...parameters];
    const prediction = task.layers.reduce((value, layer) => apply(layer, value, rest), x);
    return task.loss === 'meanSquaredError'
      ? np.mean(np.square(prediction.sub(y)))
      : np.mean(np.sum(nn.logSoftmax(prediction, -1).mul(y), -1)).mul(-1);
  };
  return ({ parameters, m, v, powers, loss: before }: State, x: np.Array, y: np.Array): State => {
    before.dispose();
    const held = parameters.map((w) => w.ref);
    const [loss, gradients] = valueAndGrad(lossOf)(parameters, x, y) as [np.Array, np.Array[]];
    const p1 = powers[0]!.mul(beta1);
    const p2 = powers[1]!.mul(beta2);
    const m1 = m.map((old, i) => old.mul(beta1).add(gradients[i]!.ref.mul(1 - beta1)));
    const v1 = v.map((old, i) => old.mul(beta2).add(np.square(gradients[i]!).mul(1 - beta2)));
    const mScale = np.array(task.learningRate).div(np.array(1).sub(p1.ref));
    const vScale = np.array(1).div(np.array(1).sub(p2.ref));
    const next = held.map((w, i) =>
      w.sub(m1[i]!.ref.mul(mScale.ref).div(np.sqrt(v1[i]!.ref.mul(vScale.ref)).add(epsilon))),
    );
    mScale.dispose();
    vScale.dispose();
    return { parameters: next, m: m1, v: v1, powers: [p1, p2], loss };
  };
}
