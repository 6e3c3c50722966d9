import {
  type Checkpoint,
  compile,
  gradients,
  initializers,
  type Layer,
  layers,
  optimizers,
  random,
  type Schedule,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
} from '../../nn/index.ts';
import { spiralOf } from '../trainability/deep-spiral.ts';
import { type Diverged, guarded } from '../training/guarded.ts';

/** A ReLU network of four hidden layers on the three-arm spiral, trained with momentum 0.9. */
export interface SpiralTraining {
  /** He's weights, or weights of variance 1, which are four times too large for 32 units. */
  readonly start: 'he' | 'standard';
  readonly learningRate: Schedule;
  /** Examples per update, drawn with replacement; all 300 where it is null. */
  readonly batch: number | null;
  readonly seed: number;
}

const sizes = [2, 32, 32, 32, 32, 3] as const;
const initializerOf = {
  he: initializers.heNormal(),
  standard: initializers.normal({ deviation: 1 }),
} as const;

function networkOf({ start, seed }: SpiralTraining): Layer {
  const source = random(seed).fork('weights');
  return layers.sequential(
    sizes.slice(1).flatMap((units, i) => {
      const options = { random: source, weights: initializerOf[start] };
      const linear = layers.linear(sizes[i]!, units, options);
      return i < sizes.length - 2 ? [linear, layers.activation('relu')] : [linear];
    }),
  );
}

type Examples = readonly [x: Tensor, labels: Tensor];

/** The examples of each update, by its number from 0: the same whenever they are asked for. */
function examplesOf({ batch, seed }: SpiralTraining): {
  readonly all: Examples;
  readonly of: (update: number) => Examples;
} {
  const { inputs, targets } = spiralOf(seed);
  const all = [inputs, targets] as const;
  if (batch === null) return { all, of: () => all };
  const [places, arms] = [inputs.dataSync(), targets.dataSync()];
  const of = (update: number): Examples => {
    const source = random(seed).fork(`batch ${update}`);
    const chosen = Array.from({ length: batch }, () => source.integer(0, arms.length - 1));
    const x = chosen.flatMap((i) => [places[2 * i]!, places[2 * i + 1]!]);
    return [tensor(x, [batch, 2]), tensor(chosen.map((i) => arms[i]!))];
  };
  return { all, of };
}

export interface Training {
  /** One update that stops at the last finite numbers: then `diverged` says why. */
  advance(): void;
  readonly diverged: Diverged | null;
  /** One update that does not look: the loss of its examples before it, in nats, or what has become of it. */
  update(): number;
  /** The loss over all examples, in nats. */
  measure(): number;
  checkpoint(): Checkpoint;
  restore(checkpoint: Checkpoint): void;
}

export function spiralTraining(config: SpiralTraining): Training {
  const network = networkOf(config);
  const examples = examplesOf(config);
  const rule = optimizers.momentum({ learningRate: config.learningRate, momentum: 0.9 });
  const parameters = network.parameters();
  const lossOf = (x: Tensor, labels: Tensor) =>
    sparseSoftmaxCrossEntropy(network.call(x, { training: true }), labels);
  const step = compile((x: Tensor, labels: Tensor) => {
    const loss = lossOf(x, labels);
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return loss;
  });
  const loss = compile(lossOf);
  const next = () => examples.of(step.step);
  const training = guarded(step, next);
  return {
    advance: training.advance,
    get diverged() {
      return training.diverged;
    },
    update: () => step.run(...next()).item(),
    measure: () => loss.run(...examples.all).item(),
    checkpoint: step.checkpoint,
    restore(checkpoint) {
      step.restore(checkpoint);
      training.clear();
    },
  };
}
