import {
  binaryCrossEntropyWithLogits,
  compile,
  data,
  gradients,
  type Initializer,
  initializers,
  layers,
  metrics,
  optimizers,
  random,
  sigmoid,
  type Tensor,
  tensor,
} from '../../nn/index.ts';
import { type RuleConfig, ruleOf } from '../optimizers/rules.ts';
import type { Experiment } from '../runner/experiment.ts';
import { retrace } from './retrace.ts';

/** A fully connected network that tells two classes apart, all examples at once. */
export interface ClassifierConfig {
  readonly task: 'xor' | 'and' | { readonly moons: number; readonly noise: number };
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  readonly activation: 'tanh' | 'relu' | 'leakyRelu' | 'sigmoid';
  /** How weights start; biases start at 0. */
  readonly weights: 'glorot' | 'he' | 'zeros' | 'half' | 'nearlyHalf';
  /** Where the biases of the hidden layers start instead. */
  readonly hiddenBias?: number;
  readonly optimizer: RuleConfig;
  readonly seed: number;
}

export interface Classified {
  readonly updates: number;
  /** Mean cross-entropy, in nats. */
  readonly loss: number;
  readonly accuracy: number;
  /** Per hidden layer: the share of units that answer no example with a positive number. */
  readonly dead: readonly number[];
  /** W¹, b¹, W², …, each row-major. */
  readonly parameters: readonly (readonly number[])[];
}

const startOf: Readonly<Record<ClassifierConfig['weights'], Initializer>> = {
  glorot: initializers.glorotUniform(),
  he: initializers.heNormal(),
  zeros: initializers.zeros(),
  half: initializers.constant({ value: 0.5 }),
  nearlyHalf: initializers.normal({ mean: 0.5, deviation: 1e-4 }),
};

export function examplesOf({ task, seed }: Pick<ClassifierConfig, 'task' | 'seed'>): {
  x: Tensor;
  y: Tensor;
} {
  if (typeof task !== 'string') {
    const { moons, noise } = task;
    const { inputs, targets } = data.moons(moons, { noise, random: random(seed).fork('data') });
    return { x: inputs, y: targets.reshape([-1, 1]) };
  }
  const { inputs, targets } = data.xor();
  return { x: inputs, y: task === 'xor' ? targets.reshape([-1, 1]) : tensor([0, 0, 0, 1], [4, 1]) };
}

/** The share of columns without a positive entry. @param outputs [examples, units] */
function deadShare(outputs: Tensor): number {
  const largest = outputs.max({ axis: 0 }).dataSync();
  return largest.filter((value) => value <= 0).length / largest.length;
}

/** The network at its start: what it computes, and what is trained of it. */
export function classifierNet(config: Omit<ClassifierConfig, 'optimizer' | 'task'>) {
  const source = random(config.seed).fork('weights');
  const sizes = [2, ...config.hidden, 1];
  const bias = initializers.constant({ value: config.hiddenBias ?? 0 });
  const linears = sizes.slice(1).map((units, i) => {
    const isOutput = i === config.hidden.length;
    const options = { random: source, weights: startOf[config.weights] };
    return layers.linear(sizes[i]!, units, isOutput ? options : { ...options, bias });
  });
  const activate = layers.activation(config.activation);
  return {
    parameters: linears.flatMap((linear) => linear.parameters()),
    outputsOf(inputs: Tensor) {
      const outputs: Tensor[] = [];
      for (const linear of linears.slice(0, -1)) {
        outputs.push(activate.call(linear.call(outputs.at(-1) ?? inputs)));
      }
      return { outputs, logits: linears.at(-1)!.call(outputs.at(-1) ?? inputs) };
    },
  };
}

/** Trains it, one update a step. */
export const classifier: Experiment<ClassifierConfig, Classified, number> = {
  id: 'classifier',
  start(config) {
    const { x, y } = examplesOf(config);
    const { parameters, outputsOf } = classifierNet(config);
    const rule = ruleOf(config.optimizer);
    const update = compile((inputs: Tensor, targets: Tensor) => {
      const loss = binaryCrossEntropyWithLogits(outputsOf(inputs).logits, targets);
      optimizers.apply(rule, parameters, gradients(loss, parameters));
      return loss;
    });
    const way = retrace(update, [x, y] as const);
    return {
      advance: () => {
        update.run(x, y);
      },
      frame() {
        const { outputs, logits } = outputsOf(x);
        return {
          updates: update.step,
          loss: binaryCrossEntropyWithLogits(logits, y).item(),
          accuracy: metrics.accuracy(sigmoid(logits), y),
          dead: outputs.map(deadShare),
          parameters: parameters.map((parameter) => [...parameter.dataSync()]),
        };
      },
      ...way,
    };
  },
};

/** How it stands after each of these numbers of updates, in their order. */
export function classified(config: ClassifierConfig, at: readonly number[]): Classified[] {
  const run = classifier.start(config);
  let done = 0;
  return at.map((updates) => {
    for (; done < updates; done++) run.advance();
    return run.frame();
  });
}
