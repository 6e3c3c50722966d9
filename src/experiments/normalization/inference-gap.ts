import {
  batchNorm,
  type Checkpoint,
  evaluate,
  linear,
  metrics,
  type Random,
  random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
  tidy,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type Diverged, guarded } from '../training/guarded.ts';
import { spiralNet } from './spiral-net.ts';

export interface InferenceGap {
  /** Examples in a batch. */
  readonly batch: number;
  /** Share of the batch in the running statistics at each update. */
  readonly momentum: number;
  readonly seed: number;
}

/** Updates between two frames, and frames of the whole run. */
export const updatesPerStep = 5;
export const steps = 60;
/** Batches that are drawn around one example, to see how its answer depends on them. */
const COMPANIES = 24;

/** One network, asked in both modes. */
export interface Gap {
  /** Mean cross-entropy of the 300 training points by the batches they are in, and by the running statistics. */
  readonly lossByBatch: number;
  readonly lossByRunning: number;
  readonly accuracyByBatch: number;
  readonly accuracyByRunning: number;
  /** The probability of its own class for one example, in the company of 24 batches. */
  readonly answers: readonly number[];
  /** The same by the running statistics. */
  readonly answer: number;
  readonly diverged: Diverged | null;
}

/** One example of the arm in the middle, half way along. */
const WATCHED = 150;

/** All examples in batches of one size, as a training that shuffles once would see them. */
function inBatches(network: (x: Tensor) => Tensor, inputs: Tensor, batch: number, source: Random) {
  const count = inputs.shape[0]!;
  const order = source.shuffle([...Array(count).keys()]);
  const rows = inputs.dataSync();
  const logits = new Array<readonly number[]>(count);
  for (let at = 0; at + batch <= count; at += batch) {
    const chosen = order.slice(at, at + batch);
    const answers = network(tensor(chosen.map((i) => [rows[2 * i]!, rows[2 * i + 1]!]))).dataSync(); // biome-ignore format: one line
    for (const [place, i] of chosen.entries()) logits[i] = [...answers.slice(3 * place, 3 * place + 3)]; // biome-ignore format: one line
  }
  const seen = order.filter((i) => logits[i] !== undefined);
  return { seen, logits: tensor(seen.map((i) => logits[i]!)) };
}

/** The trained network with each batch's own statistics, and no running ones moved by the asking. */
const normalizedByBatch = (parameters: readonly Tensor[]) => (x: Tensor) => {
  let value = x;
  for (let at = 0; at + 2 < parameters.length; at += 4) {
    const [w, b, gamma, beta] = parameters.slice(at, at + 4) as [Tensor, Tensor, Tensor, Tensor];
    value = batchNorm(linear(value, w, b), gamma, beta).relu();
  }
  const [w, b] = parameters.slice(-2) as [Tensor, Tensor];
  return linear(value, w, b);
};

/** A normalized network in training, asked by the batch and by its running statistics all the way. */
export const inferenceGap: Experiment<InferenceGap, Gap, Checkpoint> = {
  id: 'inference-gap',
  start({ batch, momentum, seed }) {
    const net = spiralNet({ activation: 'relu', weights: 'he', isNormalized: true, depth: 2, width: 32, learningRate: 0.1, batch, momentum, seed }); // biome-ignore format: one line
    const training = guarded(net.step, net.drawn);
    const byBatch = normalizedByBatch(net.network.parameters());
    const byRunning = (x: Tensor) => net.network.call(x, { training: false });
    const frame = (): Gap => {
      const source = random(seed).fork('asking');
      const { seen, logits } = inBatches(byBatch, net.inputs, batch, source);
      const truth = net.targets.dataSync();
      const targets = tensor(seen.map((i) => truth[i]!));
      const running = byRunning(net.inputs);
      evaluate([running]);
      const own = (answers: Tensor) => answers.softmax().dataSync()[truth[WATCHED]!]!;
      const rows = net.inputs.dataSync();
      const point = (i: number) => [rows[2 * i]!, rows[2 * i + 1]!];
      const others = [...Array(truth.length).keys()].filter((i) => i !== WATCHED);
      return {
        lossByBatch: sparseSoftmaxCrossEntropy(logits, targets).item(),
        lossByRunning: sparseSoftmaxCrossEntropy(running, net.targets).item(),
        accuracyByBatch: metrics.accuracy(logits, targets),
        accuracyByRunning: metrics.accuracy(running, net.targets),
        answers: Array.from({ length: COMPANIES }, () => {
          const company = source.shuffle(others).slice(0, batch - 1);
          return own(byBatch(tensor([WATCHED, ...company].map(point))));
        }),
        answer: own(byRunning(tensor([point(WATCHED)]))),
        diverged: training.diverged,
      };
    };
    return {
      advance() {
        for (let i = 0; i < updatesPerStep; i++) training.advance();
      },
      frame: () => tidy(frame),
      checkpoint: net.step.checkpoint,
      restore(checkpoint) {
        net.step.restore(checkpoint);
        training.clear();
      },
    };
  },
};
