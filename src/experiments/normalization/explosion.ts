import {
  compile,
  gradients,
  initializers,
  layers,
  math,
  optimizers,
  random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
  tidy,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type Diverged, guarded } from '../training/guarded.ts';

export interface Explosion {
  /** Hidden layers of 100 ReLU units with He's weights. */
  readonly depth: number;
  readonly isNormalized: boolean;
  readonly learningRate: number;
  readonly seed: number;
}

/** Updates that are watched, after the pass before training. */
export const updates = 10;
const [WIDTH, EXAMPLES, CLASSES] = [100, 128, 10];

/** One seed's training so far. */
export interface Way {
  /** Of the hidden layers' weight gradients, from the first layer: one list before training, one for each update. */
  readonly lengths: readonly (readonly number[])[];
  /** Why it stopped, where it lost its numbers. */
  readonly lost: Diverged | null;
}

/** A training whose every update tells the lengths of the gradients that it used. */
function trained({ depth, isNormalized, learningRate, seed }: Explosion) {
  const source = random(seed);
  const [data, labels, weights] = ['data', 'labels', 'weights'].map((name) => source.fork(name)) as [typeof source, typeof source, typeof source]; // biome-ignore format: one line
  const x = tensor(Array.from({ length: EXAMPLES * WIDTH }, () => data.normal()), [EXAMPLES, WIDTH]); // biome-ignore format: one line
  const y = tensor(Array.from({ length: EXAMPLES }, () => labels.integer(0, CLASSES)));
  const linears = Array.from({ length: depth }, () =>
    layers.linear(WIDTH, WIDTH, { random: weights, weights: initializers.heNormal(), bias: false }),
  );
  const norms = isNormalized ? linears.map(() => layers.batchNorm(WIDTH)) : [];
  // As the table's script: PyTorch's own start. A larger one makes the first steps longer.
  const limit = 1 / math.sqrt(WIDTH);
  const head = initializers.uniform({ low: -limit, high: limit });
  const output = layers.linear(WIDTH, CLASSES, { random: weights, weights: head });
  const rule = optimizers.gradientDescent({ learningRate });
  const parameters = [...linears, ...norms, output].flatMap((layer) => layer.parameters());
  return guarded(
    compile((inputs: Tensor, targets: Tensor): Record<string, Tensor> => {
      const logits = output.call(
        linears.reduce((value, linear, i) => {
          const sum = linear.call(value);
          return (norms[i]?.call(sum, { training: true }) ?? sum).relu();
        }, inputs),
      );
      const loss = sparseSoftmaxCrossEntropy(logits, targets);
      const slopes = gradients(loss, parameters);
      optimizers.apply(rule, parameters, slopes);
      const lengths = slopes.slice(0, depth).map((slope, i) => [`layer${i}`, slope.square().sum().sqrt()] as const); // biome-ignore format: one line
      return { loss, ...Object.fromEntries(lengths) };
    }),
    () => [x, y] as const,
  );
}

/** Steps that one seed takes: the pass before training, and one for each update. */
export const stepsPerSeed = updates + 1;

interface Checkpoint {
  readonly steps: number;
  readonly ways: readonly Way[];
}

/** Gradient lengths of every layer before training and at each update; seed after seed. */
export const explosion: Experiment<Explosion, readonly Way[], Checkpoint> = {
  id: 'explosion',
  start(config) {
    let done: Checkpoint = { steps: 0, ways: [] };
    let current: ReturnType<typeof trained> | null = null;
    const next = (training: ReturnType<typeof trained>, { lengths }: Way): Way =>
      tidy(() => {
        training.advance();
        const { diverged: lost, result: found } = training;
        if (lost || !found) return { lengths, lost };
        const layers = Array.from({ length: config.depth }, (_, i) => found[`layer${i}`]!.item());
        return { lengths: [...lengths, layers], lost };
      });
    return {
      advance() {
        const { steps, ways } = done;
        const place = Math.floor(steps / stepsPerSeed);
        const way = ways[place] ?? { lengths: [], lost: null };
        done = { steps: steps + 1, ways: [...ways.slice(0, place), way] };
        if (way.lost) return;
        if (current === null || way.lengths.length === 0) {
          current = trained({ ...config, seed: config.seed + place });
          // After the way back to a checkpoint: the updates that it had seen are made again.
          for (const _ of way.lengths) current.advance();
        }
        done = { steps: steps + 1, ways: [...ways.slice(0, place), next(current, way)] };
      },
      frame: () => done.ways,
      checkpoint: () => done,
      restore(checkpoint) {
        done = checkpoint;
        current = null;
      },
    };
  },
};

/** First weight gradient over the last hidden one, before training and at each update. */
export function ratiosOf(config: Explosion): number[] {
  const run = explosion.start(config);
  for (let step = 0; step < stepsPerSeed; step++) run.advance();
  return run.frame()[0]!.lengths.map((lengths) => lengths[0]! / lengths.at(-1)!);
}
