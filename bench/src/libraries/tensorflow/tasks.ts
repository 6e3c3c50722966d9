import * as tf from '@tensorflow/tfjs-core';
import { type Data, part } from '../../workloads/data.ts';
import type { Layer, NetworkTask, Task } from '../../workloads/task.ts';

/** One repetition; the tensors that it returns are the caller's. */
export type Step = () => tf.Tensor[];

const activations = {
  none: (x: tf.Tensor) => x,
  relu: (x: tf.Tensor) => tf.relu(x),
  tanh: (x: tf.Tensor) => tf.tanh(x),
};

function networkStep(task: NetworkTask, data: Data): Step {
  const learned: tf.Variable[] = [];
  const variable = (name: string, shape: number[]) => {
    const made = tf.variable(tf.tensor(part(data, name), shape));
    learned.push(made);
    return made;
  };
  const layerOf = (layer: Layer, i: number): ((x: tf.Tensor) => tf.Tensor) => {
    switch (layer.kind) {
      case 'linear': {
        const w = variable(`w${i}`, [layer.inputs, layer.outputs]);
        const b = variable(`b${i}`, [layer.outputs]);
        return (x) => activations[layer.activation](tf.add(tf.matMul(x, w), b));
      }
      case 'convolution': {
        const { kernel, inputs, outputs, padding, activation } = layer;
        const w = variable(`w${i}`, [kernel, kernel, inputs, outputs]);
        const b = variable(`b${i}`, [outputs]);
        return (x) =>
          activations[activation](
            tf.add(tf.conv2d(x as tf.Tensor4D, w as unknown as tf.Tensor4D, 1, padding), b),
          );
      }
      case 'maxPool':
        return (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid');
      case 'flatten':
        return (x) => tf.reshape(x, [task.batch, -1]);
    }
  };
  const layers = task.layers.map(layerOf);
  const x = tf.tensor(part(data, 'x'), [task.batch, ...task.input]);
  const y = tf.tensor(part(data, 'y'), [task.batch, task.outputs]);
  const lossOf = (prediction: tf.Tensor): tf.Scalar =>
    task.loss === 'meanSquaredError'
      ? tf.losses.meanSquaredError(y, prediction)
      : tf.losses.softmaxCrossEntropy(y, prediction);
  const adam = tf.train.adam(task.learningRate, 0.9, 0.999, 1e-8);
  const loss = () => lossOf(layers.reduce((value, layer) => layer(value), x));
  return () => [adam.minimize(loss, true, learned)!];
}

/** y and the gradients of Σ y·dy. */
function backward(
  f: (...inputs: tf.Tensor[]) => tf.Tensor,
  inputs: tf.Tensor[],
  dy: tf.Tensor,
): tf.Tensor[] {
  let y: tf.Tensor | null = null;
  const gradients = tf.grads((...values: tf.Tensor[]) => {
    y = tf.keep(f(...values));
    return y;
  })(inputs, dy);
  return [y!, ...gradients];
}

export function stepOf(task: Task, data: Data): Step {
  const tensor = (name: string, ...shape: number[]) => tf.tensor(part(data, name), shape);
  switch (task.kind) {
    case 'matmul': {
      const [a, b] = [tensor('a', task.size, task.size), tensor('b', task.size, task.size)];
      return () => [tf.matMul(a, b)];
    }
    case 'chain': {
      const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((name) => tensor(name, task.size));
      return () => [
        tf.tidy(() =>
          tf.add(tf.mul(tf.relu(tf.add(tf.mul(a!, b!), c!)), tf.tanh(d!)), tf.sigmoid(e!)),
        ),
      ];
    }
    case 'sum': {
      const x = tensor('x', task.size, task.size);
      return () => [tf.sum(x, 1)];
    }
    case 'softmax': {
      const x = tensor('x', task.size, task.size);
      return () => [tf.softmax(x)];
    }
    case 'convolution': {
      const { batch, height, width, inputs, outputs, isBackward } = task;
      const x = tensor('x', batch, height, width, inputs);
      const w = tensor('w', 3, 3, inputs, outputs);
      const convolved = (x: tf.Tensor, w: tf.Tensor): tf.Tensor =>
        tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'same');
      if (!isBackward) return () => [convolved(x, w)];
      const dy = tensor('dy', batch, height, width, outputs);
      return () => tf.tidy(() => backward((x, w) => convolved(x!, w!), [x, w], dy));
    }
    case 'maxPool': {
      const { batch, height, width, channels, isBackward } = task;
      const x = tensor('x', batch, height, width, channels);
      const pooled = (x: tf.Tensor): tf.Tensor => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid');
      if (!isBackward) return () => [pooled(x)];
      const dy = tensor('dy', batch, height / 2, width / 2, channels);
      return () => tf.tidy(() => backward((x) => pooled(x!), [x], dy));
    }
    case 'batchNorm': {
      const { rows, features } = task;
      const x = tensor('x', rows, features);
      const [gamma, beta] = [tensor('gamma', features), tensor('beta', features)];
      const dy = tensor('dy', rows, features);
      const normalized = (x: tf.Tensor, gamma: tf.Tensor, beta: tf.Tensor): tf.Tensor => {
        const { mean, variance } = tf.moments(x, 0);
        return tf.batchNorm(
          x,
          mean as tf.Tensor1D,
          variance as tf.Tensor1D,
          beta as tf.Tensor1D,
          gamma as tf.Tensor1D,
          1e-5,
        );
      };
      return () =>
        tf.tidy(() =>
          backward((x, gamma, beta) => normalized(x!, gamma!, beta!), [x, gamma, beta], dy),
        );
    }
    case 'deep': {
      const x = tensor('x', task.batch, task.width);
      const weights = Array.from({ length: task.layers }, (_, i) =>
        tensor(`w${i}`, task.width, task.width),
      );
      const gradientsOf = tf.grads((...weights: tf.Tensor[]) =>
        tf.mean(tf.square(weights.reduce((h, w) => tf.tanh(tf.matMul(h, w)), x))),
      );
      return () => [
        tf.tidy(() =>
          tf.stack(gradientsOf(weights).map((gradient) => tf.sqrt(tf.moments(gradient).variance))),
        ),
      ];
    }
    case 'network':
      return networkStep(task, data);
  }
}
