import {
  compile,
  gradients,
  layers,
  metrics,
  optimizers,
  random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type Diverged, guarded } from '../training/guarded.ts';
import { blocksOf, CLASSES, type Maps, withWeights } from './network.ts';
import { asTensor, drawn, type Pictures, pick } from './pictures.ts';

/** A convolutional net that learns to read digits, batch by batch, with Adam. */
export interface DigitsConfig {
  readonly maps: Maps;
  readonly learningRate: number;
  readonly batch: number;
  /** Digits drawn by the book for training and for testing; not looked at where `own` is given. */
  readonly examples: number;
  readonly tests: number;
  readonly seed: number;
  /** The reader's own pictures instead. */
  readonly own?: { readonly train: Pictures; readonly test: Pictures } | undefined;
  /** Where the parameters begin, row-major, in the order of the layers; drawn from the seed where absent. */
  readonly weights?: readonly ArrayLike<number>[] | undefined;
}

/** How the training stands after a step. */
export interface DigitsFrame {
  readonly updates: number;
  /** Mean cross-entropy of the last batch, in nats; null before the first. */
  readonly loss: number | null;
  /** Share of the test pictures that are read rightly. */
  readonly accuracy: number;
  readonly testLoss: number;
  /** How often a test picture of class (row) was read as class (column), row by row. */
  readonly confusion: readonly number[];
  /** Test pictures that are read wrongly, the surest first, and all of them in number. */
  readonly wrong: Pictures & { readonly as: readonly number[]; readonly count: number };
  /** Every parameter of the net, row-major, in the order of the layers. */
  readonly parameters: readonly Float32Array[];
  readonly diverged: Diverged | null;
}

/** Updates of one step of the run: a frame is worth as much as these. */
export const updatesPerStep = 5;

/** Wrong pictures that a frame names. */
const NAMED = 12;

/** The training and the test pictures of a run; the same for the same config, anywhere. */
const picturesOf = ({ examples, tests, seed, own }: DigitsConfig) =>
  own ?? { train: drawn(seed, 'train', examples), test: drawn(seed, 'test', tests) };

/** The net as a run begins it. */
export function blocksFor({
  maps,
  seed,
  weights,
}: Pick<DigitsConfig, 'maps' | 'seed' | 'weights'>) {
  const blocks = blocksOf(maps, random(seed).fork('weights'));
  return weights ? withWeights(blocks, weights) : blocks;
}

/** The order in which an epoch sees the pictures. */
const orderOf = (seed: number, epoch: number, count: number): number[] =>
  random(seed)
    .fork(`epoch ${epoch}`)
    .shuffle(Array.from({ length: count }, (_, i) => i));

/** What the net makes of the test pictures. @param logits [pictures, 10] */
function readings(
  logits: ArrayLike<number>,
  test: Pictures,
): Pick<DigitsFrame, 'confusion' | 'wrong'> {
  const confusion = new Array<number>(CLASSES * CLASSES).fill(0);
  const wrong = test.classes.flatMap((right, at) => {
    const row = Array.from({ length: CLASSES }, (_, k) => logits[at * CLASSES + k]!);
    const as = row.indexOf(Math.max(...row));
    confusion[right * CLASSES + as]! += 1;
    return as === right ? [] : [{ at, as, sure: row[as]! - row[right]! }];
  });
  const named = wrong.sort((a, b) => b.sure - a.sure).slice(0, NAMED);
  const places = named.map(({ at }) => at);
  return {
    confusion,
    wrong: { ...pick(test, places), as: named.map(({ as }) => as), count: wrong.length },
  };
}

/** Trains it, `updatesPerStep` batches a step; every epoch sees the pictures in an order of its own. */
export const digitsTraining: Experiment<DigitsConfig, DigitsFrame, number> = {
  id: 'digits',
  start(config) {
    const { train, test } = picturesOf(config);
    const network = layers.sequential(blocksFor(config).map(({ layer }) => layer));
    const parameters = network.parameters();
    const rule = optimizers.adam({ learningRate: config.learningRate });
    const step = compile((x: Tensor, y: Tensor) => {
      const loss = sparseSoftmaxCrossEntropy(network.call(x), y);
      optimizers.apply(rule, parameters, gradients(loss, parameters));
      return loss;
    });
    const measure = compile((x: Tensor, y: Tensor) => {
      const logits = network.call(x);
      return { logits, loss: sparseSoftmaxCrossEntropy(logits, y) };
    });
    const [testX, testY] = [asTensor(test.pixels), tensor([...test.classes])];
    const size = Math.min(config.batch, train.classes.length);
    const batches = Math.floor(train.classes.length / size);
    const batchAt = (update: number): readonly [Tensor, Tensor] => {
      const order = orderOf(config.seed, Math.floor(update / batches), train.classes.length);
      const chosen = order.slice((update % batches) * size, ((update % batches) + 1) * size);
      const { pixels, classes } = pick(train, chosen);
      return [asTensor(pixels), tensor([...classes])];
    };
    const training = guarded(step, () => batchAt(step.step), { every: updatesPerStep });
    const places = new Map([[0, step.checkpoint()]]);
    return {
      advance: training.advance,
      frame() {
        const { logits, loss: testLoss } = measure.run(testX, testY);
        const read = readings(logits!.dataSync(), test);
        return {
          updates: step.step,
          loss: training.result?.item() ?? null,
          testLoss: testLoss!.item(),
          accuracy: metrics.accuracy(logits!, testY),
          ...read,
          parameters: parameters.map((parameter) => Float32Array.from(parameter.dataSync())),
          diverged: training.diverged,
        };
      },
      checkpoint() {
        places.set(step.step, step.checkpoint());
        return step.step;
      },
      restore(updates) {
        (places.get(updates) ?? places.get(0)!).restore();
        training.clear();
        while (step.step < updates && !training.diverged) training.advance();
      },
      work: () => step.work(...batchAt(0)),
    };
  },
};
