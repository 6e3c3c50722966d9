import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  compile,
  gradients,
  type Layer,
  layers,
  optimizers,
  random,
  setBackend,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
  type UpdateRule,
} from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm'));
afterAll(() => setBackend('reference'));

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Steps of a round, and rounds at most: the first ones pay for the optimising that the engine does meanwhile. */
const STEPS = 5000;
const ROUNDS = 12;

/** Bytes of heap that one step leaves behind at least: what a step leaves, it leaves in every round. */
function garbageOf(repeat: (steps: number) => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    repeat(STEPS);
    return (process.memoryUsage().heapUsed - before) / STEPS;
  });
  return Math.min(...rounds);
}

function training(network: Layer, rule: UpdateRule) {
  const source = random(1);
  const x = tensor(Array.from({ length: 2 * EXAMPLES }, source.normal), [EXAMPLES, 2]);
  const y = tensor(Array.from({ length: EXAMPLES }, () => source.integer(0, 3)));
  const parameters = network.parameters();
  const step = compile((inputs: Tensor, labels: Tensor) => {
    const loss = sparseSoftmaxCrossEntropy(network.call(inputs, { training: true }), labels);
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return loss;
  });
  return {
    step,
    repeat(steps: number) {
      for (const _ of step.repeat([x, y], { steps, every: steps }));
    },
    run: () => step.run(x, y),
  };
}

const EXAMPLES = 10;

function networkOf(...inner: readonly Layer[]): Layer {
  const source = random(2);
  return layers.sequential([
    layers.linear(2, 16, { random: source }),
    ...inner,
    layers.linear(16, 3, { random: source }),
  ]);
}

const networks = {
  tanh: () => networkOf(layers.activation('tanh')),
  'batch norm': () => networkOf(layers.batchNorm(16), layers.activation('relu')),
  dropout: () => networkOf(layers.activation('relu'), layers.dropout({ rate: 0.5, random: random(3) })), // biome-ignore format: one line
};

/** Bytes: one number of the heap is 16, and a step that made one would show. */
const NOTHING = 8;

test.each(Object.entries(networks))('a replayed step of gradient descent leaves no garbage: %s', (name, network) => {
  const { step, repeat } = training(network(), optimizers.momentum({ learningRate: 0.01 }));
  const found = garbageOf(repeat);
  console.log(`garbage of a replayed step, ${name}: ${found.toFixed(1)} bytes`);
  expect(step.obstacle).toBeNull();
  expect(found).toBeLessThan(NOTHING);
}); // biome-ignore format: one line

test('a replayed step of Adam leaves fewer than 64 bytes: a number or two for the powers of each beta, as the engine inlines them', () => {
  const { step, repeat } = training(networks.tanh(), optimizers.adam());
  const found = garbageOf(repeat);
  console.log(`garbage of a replayed step of Adam: ${found.toFixed(1)} bytes`);
  expect(step.obstacle).toBeNull();
  expect(found).toBeLessThan(64);
});

test('reading the loss at every step does leave garbage, which this measure sees', () => {
  const { run } = training(networks.tanh(), optimizers.momentum({ learningRate: 0.01 }));
  const repeat = (steps: number) => {
    for (let i = 0; i < steps; i++) run().item();
  };
  expect(garbageOf(repeat)).toBeGreaterThan(100);
});
