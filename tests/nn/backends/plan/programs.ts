// Training steps and other graphs as a backend gets them to plan, with numbers that are the same each time.

import { tensorsIn } from '../../../../src/nn/graph/tensors-in.ts';
import type { Tensor } from '../../../../src/nn/index.ts';
import * as nn from '../../../../src/nn/index.ts';
import type { UpdateRule } from '../../../../src/nn/optimizers/update-rule.ts';
import type { State } from './planned.ts';

export interface Program {
  readonly results: readonly Tensor[];
  readonly states: readonly State[];
}

/** Numbers between −1 and 1 without pattern. */
export const numbers = (shape: readonly number[], seed = 1): Tensor =>
  nn.tensor(
    Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(7.3 * i + seed)),
    shape,
  );

/** One step of a rule for some parameters: their new values, and the new memories. */
function training<Memory>(
  rule: UpdateRule<Memory>,
  parameters: readonly Tensor[],
  loss: Tensor,
): Program {
  const found = nn.gradients(loss, parameters);
  const states = parameters.flatMap((before, i) => {
    const memory = rule.start(before);
    const [after, next] = rule.step(before, found[i]!, memory, 1);
    const fresh = tensorsIn(next);
    const memories = tensorsIn(memory).map((one, k) => ({ before: one, after: fresh[k]! }));
    return [{ before, after }, ...memories];
  });
  return { results: [loss], states };
}

type Loss = (prediction: Tensor) => Tensor;

/** A network with tanh between its layers, and one step of a rule. */
export function mlp<Memory>(
  sizes: readonly number[],
  batch: number,
  rule: UpdateRule<Memory>,
  lossOf: Loss = (prediction) => nn.meanSquaredError(prediction, numbers(prediction.shape, 3)),
): Program {
  const parameters: Tensor[] = [];
  let x = numbers([batch, sizes[0]!]);
  for (let layer = 1; layer < sizes.length; layer++) {
    const w = numbers([sizes[layer - 1]!, sizes[layer]!], layer);
    const b = numbers([sizes[layer]!], layer + 9);
    parameters.push(w, b);
    x = nn.linear(x, w, b);
    if (layer < sizes.length - 1) x = nn.tanh(x);
  }
  return training(rule, parameters, lossOf(x));
}

/** Two convolutions, each with ReLU and max pooling, and a layer on top. */
export function convolutionalNetwork(batch: number): Program {
  const [w1, b1, w2, b2] = [numbers([3, 3, 1, 4], 2), numbers([4], 3), numbers([3, 3, 4, 6], 4), numbers([6], 5)]; // biome-ignore format: one line
  const [w3, b3] = [numbers([54, 5], 6), numbers([5], 7)];
  let x = numbers([batch, 12, 12, 1]);
  for (const [w, b] of [
    [w1, b1],
    [w2, b2],
  ] as const) {
    // biome-ignore format: one line
    x = nn.maxPool2d(nn.relu(nn.conv2d(x, w, b, { padding: 1 })), { kernelSize: 2 });
  }
  const labels = nn.tensor(Array.from({ length: batch }, (_, i) => i % 5));
  const loss = nn.sparseSoftmaxCrossEntropy(nn.linear(nn.flatten(x), w3, b3), labels);
  const rule = nn.optimizers.momentum({ learningRate: 0.1 });
  return training(rule, [w1, b1, w2, b2, w3, b3], loss);
}

/** Batch normalisation, forward and backward, with running statistics. */
export function batchNormalization(batch: number, channels: number): Program {
  const [x, gamma, beta] = [numbers([batch, channels]), numbers([channels], 2), numbers([channels], 3)]; // biome-ignore format: one line
  const y = nn.batchNorm(x, gamma, beta);
  const upstream = numbers([batch, channels], 4);
  const results = [y, ...nn.gradients(nn.sum(nn.mul(y, upstream)), [x, gamma, beta])];
  const running = numbers([channels], 5);
  const after = running
    .mul(0.9)
    .add(nn.mean(x, { axis: 0 }).mul(0.1))
    .detach();
  return { results, states: [{ before: running, after }] };
}

/** Softmax and cross-entropy with the gradient of the logits. */
export function softmaxCrossEntropy(rows: number, classes: number): Program {
  const logits = numbers([rows, classes]);
  const loss = nn.softmaxCrossEntropy(logits, numbers([rows, classes], 2));
  return { results: [loss, ...nn.gradients(loss, [logits])], states: [] };
}

/** A recurrent network unrolled over several steps. */
export function recurrent(steps: number): Program {
  const [w, u, b] = [numbers([3, 6]), numbers([6, 6], 2), numbers([6], 3)];
  let h = nn.zeros([4, 6]);
  let loss: Tensor = nn.tensor(0);
  for (let t = 0; t < steps; t++) {
    h = nn.tanh(
      nn
        .matmul(numbers([4, 3], t), w)
        .add(nn.matmul(h, u))
        .add(b),
    );
    loss = loss.add(nn.mean(h.square()));
  }
  return training(nn.optimizers.gradientDescent({ learningRate: 0.1 }), [w, u, b], loss);
}
