import type { Tensor } from '../../../../src/nn/index.ts';
import * as nn from '../../../../src/nn/index.ts';
import { type Data, part } from '../../workloads/data.ts';
import type { Layer, NetworkTask, Task } from '../../workloads/task.ts';

/** What `compile` is given: the inputs, and a function of them. */
export interface Program {
  readonly inputs: readonly Tensor[];
  readonly step: (...inputs: readonly Tensor[]) => Record<string, Tensor>;
}

const losses = {
  meanSquaredError: nn.meanSquaredError,
  softmaxCrossEntropy: nn.softmaxCrossEntropy,
};
const activations = { none: (x: Tensor) => x, relu: nn.relu, tanh: nn.tanh };

function networkProgram(task: NetworkTask, data: Data): Program {
  const parameters = new Map<string, nn.Parameter>();
  const parameter = (name: string, shape: nn.Shape) => {
    const made = nn.parameter(nn.tensor(part(data, name), shape), { name });
    parameters.set(name, made);
    return made;
  };
  const layerOf = (layer: Layer, i: number): ((x: Tensor) => Tensor) => {
    switch (layer.kind) {
      case 'linear': {
        const w = parameter(`w${i}`, [layer.inputs, layer.outputs]);
        const b = parameter(`b${i}`, [layer.outputs]);
        return (x) => activations[layer.activation](nn.linear(x, w, b));
      }
      case 'convolution': {
        const w = parameter(`w${i}`, [layer.kernel, layer.kernel, layer.inputs, layer.outputs]);
        const b = parameter(`b${i}`, [layer.outputs]);
        const options = { padding: layer.padding };
        return (x) => activations[layer.activation](nn.conv2d(x, w, b, options));
      }
      case 'maxPool':
        return (x) => nn.maxPool2d(x, { kernelSize: 2 });
      case 'flatten':
        return nn.flatten;
    }
  };
  const layers = task.layers.map(layerOf);
  const lossOf = losses[task.loss];
  const rule = nn.optimizers.adam({ learningRate: task.learningRate });
  const learned = [...parameters.values()];
  return {
    inputs: [
      nn.tensor(part(data, 'x'), [task.batch, ...task.input]),
      nn.tensor(part(data, 'y'), [task.batch, task.outputs]),
    ],
    step(x, y) {
      const loss = lossOf(
        layers.reduce((value, layer) => layer(value), x!),
        y!,
      );
      nn.optimizers.apply(rule, learned, nn.gradients(loss, learned));
      return { loss };
    },
  };
}

/** The gradients of Σ y·dy, named. */
function backward(y: Tensor, dy: Tensor, wrt: Readonly<Record<string, Tensor>>) {
  const found = nn.gradients(y.mul(dy).sum(), Object.values(wrt));
  return Object.fromEntries(Object.keys(wrt).map((name, i) => [name, found[i]!]));
}

export function programOf(task: Task, data: Data): Program {
  const tensor = (name: string, ...shape: number[]) => nn.tensor(part(data, name), shape);
  switch (task.kind) {
    case 'matmul':
      return {
        inputs: [tensor('a', task.size, task.size), tensor('b', task.size, task.size)],
        step: (a, b) => ({ product: nn.matmul(a!, b!) }),
      };
    case 'chain':
      return {
        inputs: ['a', 'b', 'c', 'd', 'e'].map((name) => tensor(name, task.size)),
        step: (a, b, c, d, e) => ({
          y: a!.mul(b!).add(c!).relu().mul(d!.tanh()).add(e!.sigmoid()),
        }),
      };
    case 'sum':
      return {
        inputs: [tensor('x', task.size, task.size)],
        step: (x) => ({ sums: x!.sum({ axis: 1 }) }),
      };
    case 'softmax':
      return {
        inputs: [tensor('x', task.size, task.size)],
        step: (x) => ({ y: x!.softmax({ axis: 1 }) }),
      };
    case 'convolution': {
      const { batch, height, width, inputs, outputs, isBackward } = task;
      const x = tensor('x', batch, height, width, inputs);
      const w = tensor('w', 3, 3, inputs, outputs);
      const convolved = (image: Tensor, kernels: Tensor) =>
        nn.conv2d(image, kernels, undefined, { padding: 1 });
      if (!isBackward) return { inputs: [x, w], step: (x, w) => ({ y: convolved(x!, w!) }) };
      return {
        inputs: [x, w, tensor('dy', batch, height, width, outputs)],
        step: (x, w, dy) => {
          const y = convolved(x!, w!);
          return { y, ...backward(y, dy!, { dx: x!, dw: w! }) };
        },
      };
    }
    case 'maxPool': {
      const { batch, height, width, channels, isBackward } = task;
      const x = tensor('x', batch, height, width, channels);
      const pooled = (image: Tensor) => nn.maxPool2d(image, { kernelSize: 2 });
      if (!isBackward) return { inputs: [x], step: (x) => ({ y: pooled(x!) }) };
      return {
        inputs: [x, tensor('dy', batch, height / 2, width / 2, channels)],
        step: (x, dy) => {
          const y = pooled(x!);
          return { y, ...backward(y, dy!, { dx: x! }) };
        },
      };
    }
    case 'batchNorm': {
      const { rows, features } = task;
      return {
        inputs: [
          tensor('x', rows, features),
          tensor('gamma', features),
          tensor('beta', features),
          tensor('dy', rows, features),
        ],
        step: (x, gamma, beta, dy) => {
          const y = nn.batchNorm(x!, gamma!, beta!);
          return { y, ...backward(y, dy!, { dx: x!, dGamma: gamma!, dBeta: beta! }) };
        },
      };
    }
    case 'deep': {
      const weights = Array.from({ length: task.layers }, (_, i) =>
        tensor(`w${i}`, task.width, task.width),
      );
      return {
        inputs: [tensor('x', task.batch, task.width), ...weights],
        step: (x, ...weights) => {
          const last = weights.reduce((h, w) => nn.matmul(h, w).tanh(), x!);
          const found = nn.gradients(last.square().mean(), weights);
          return { deviations: nn.stack(found.map((gradient) => gradient.variance().sqrt())) };
        },
      };
    }
    case 'network':
      return networkProgram(task, data);
  }
}
