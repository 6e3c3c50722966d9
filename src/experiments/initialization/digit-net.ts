import {
  type Checkpoint,
  compile,
  data,
  gradients,
  layers,
  metrics,
  optimizers,
  random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
} from '../../nn/index.ts';
import { drawnBy, type Start } from '../signals/starts.ts';
import { type Diverged, guarded } from '../training/guarded.ts';

/** A network of equal hidden layers that learns to read drawn digits. */
export interface DigitNet {
  readonly activation: 'tanh' | 'sigmoid' | 'relu';
  readonly start: Start;
  readonly seed: number;
}

export const side = 14;
export const hidden = 5;
export const width = 100;
const CLASSES = 10;
const BATCH = 25;
const EXAMPLES = 1000;
/** Examples that no update sees: what the figures show is measured on them. */
const APART = 200;
const LEARNING_RATE = 0.1;

/** Updates of one pass through the data. */
export const updatesPerEpoch = EXAMPLES / BATCH;

/** Pixels as rows, all of them moved and scaled together to mean 0 and variance 1. */
function digitsOf(seed: number, n: number, name: string) {
  const { inputs, targets } = data.digits(n, { size: side, random: random(seed).fork(name) });
  const pixels = inputs.reshape([n, side * side]);
  const centred = pixels.sub(pixels.mean());
  return { inputs: centred.div(centred.square().mean().sqrt()).detach(), targets };
}

export const examplesOf = (seed: number) => ({
  training: digitsOf(seed, EXAMPLES, 'training'),
  apart: digitsOf(seed, APART, 'apart'),
});
type Examples = ReturnType<typeof examplesOf>;

/** How a network stands on the examples kept apart. */
export interface DigitStanding {
  /** Activations of each hidden layer, [200, 100] */
  readonly outputs: readonly Tensor[];
  /** Mean cross-entropy, in nats. */
  readonly loss: number;
  readonly accuracy: number;
  readonly diverged: Diverged | null;
}

/** Gradient descent on shuffled batches of 25 with η = 0.1. */
export function digitNet({ activation, start, seed }: DigitNet, { training, apart }: Examples) {
  const source = random(seed).fork('weights');
  const sizes = [side * side, ...new Array<number>(hidden).fill(width), CLASSES];
  const linears = sizes
    .slice(1)
    .map((units, i) =>
      layers.linear(sizes[i]!, units, { random: source, weights: drawnBy(start) }),
    );
  const activate = layers.activation(activation);
  const through = (x: Tensor) => {
    const outputs: Tensor[] = [];
    for (const linear of linears.slice(0, -1))
      outputs.push(activate.call(linear.call(outputs.at(-1) ?? x)));
    return { outputs, logits: linears.at(-1)!.call(outputs.at(-1)!) };
  };
  const parameters = linears.flatMap((linear) => linear.parameters());
  const rule = optimizers.gradientDescent({ learningRate: LEARNING_RATE });
  const step = compile((x: Tensor, labels: Tensor) => {
    const loss = sparseSoftmaxCrossEntropy(through(x).logits, labels);
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return loss;
  });
  const measure = compile((x: Tensor, labels: Tensor): Record<string, Tensor> => {
    const { outputs, logits } = through(x);
    const loss = sparseSoftmaxCrossEntropy(logits, labels);
    return { loss, logits, ...Object.fromEntries(outputs.map((one, layer) => [layer, one])) };
  });
  let updates = 0;
  const batchesOf = (epoch: number) => [
    ...data.batches(training, BATCH, { random: random(seed).fork(`epoch ${epoch}`) }),
  ];
  let [epoch, batches] = [0, batchesOf(0)];
  const next = () => {
    const wanted = Math.floor(updates / updatesPerEpoch);
    if (wanted !== epoch) [epoch, batches] = [wanted, batchesOf(wanted)];
    const { inputs, targets } = batches[updates % updatesPerEpoch]!;
    return [inputs, targets] as const;
  };
  const run = guarded(step, next);
  return {
    advance() {
      run.advance();
      updates += 1;
    },
    standing(): DigitStanding {
      const seen = measure.run(apart.inputs, apart.targets);
      return {
        outputs: linears.slice(0, -1).map((_, layer) => seen[layer]!),
        loss: seen['loss']!.item(),
        accuracy: metrics.accuracy(seen['logits']!, apart.targets),
        diverged: run.diverged,
      };
    },
    checkpoint: () => ({ updates, step: step.checkpoint() }),
    restore(to: { readonly updates: number; readonly step: Checkpoint }) {
      step.restore(to.step);
      run.clear();
      updates = to.updates;
    },
  };
}
