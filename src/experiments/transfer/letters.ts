import {
  compile,
  data,
  gradients,
  metrics,
  optimizers,
  random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
} from '../../nn/index.ts';
import { blocksOf, outputsOf, parametersOf, withWeights } from '../digits/network.ts';
import { asTensor, type Pictures, pick, picturesOf } from '../digits/pictures.ts';
import { answering } from '../runner/answering.ts';
import { digitWeights } from './digit-weights.ts';
import { maps } from './maps.ts';
import { type Outcome, type Way, ways } from './ways.ts';

const CLASSES = 10;
const UPDATES = 150;
const TESTS = 300;
/** Letters among which each of the ten is sure to come `labels` times. */
const poolFor = (labels: number) => 60 + 20 * labels;

const drawnLetters = (seed: number, name: string, count: number): Pictures =>
  picturesOf(data.letters(count, { random: random(seed).fork(name) }));

/** The labelled letters of a seed: `labels` of each of the ten. */
export function labelled(seed: number, labels: number): Pictures {
  const pool = drawnLetters(seed, 'letters', poolFor(labels));
  const places = Array.from({ length: CLASSES }, (_, letter) =>
    pool.classes.flatMap((one, at) => (one === letter ? [at] : [])).slice(0, labels),
  );
  return pick(pool, places.flat());
}

export interface LabelledLetters {
  readonly seed: number;
  /** Of each of the ten. */
  readonly labels: number;
}

/** All that a net of one seed is told, for a page to show: drawing it takes too long to be waited for. */
export const labelledLetters = answering<LabelledLetters, Pictures>(
  'labelled-letters',
  ({ seed, labels }) => labelled(seed, labels),
);

/** One net for ten letters, by one way: what it gets right of letters that it has not seen. */
function accuracyBy(way: Way, seed: number, few: Pictures, test: Pictures): number {
  const blocks = blocksOf(maps, random(seed).fork('letters net'));
  if (way !== 'scratch') withWeights(blocks.slice(0, -1), digitWeights());
  const all = parametersOf(blocks);
  const head = parametersOf(blocks.slice(-1));
  const [x, y] = [asTensor(few.pixels), tensor([...few.classes])];
  const logitsOf = (pictures: Tensor) => outputsOf(blocks, pictures).at(-1)!;
  const rule = optimizers.adam({ learningRate: way === 'fineTuned' ? 0.001 : 0.003 });
  const learning = way === 'frozen' ? head : all;
  const step = compile((pictures: Tensor, classes: Tensor) => {
    const loss = sparseSoftmaxCrossEntropy(logitsOf(pictures), classes);
    optimizers.apply(rule, learning, gradients(loss, learning));
    return loss;
  });
  for (let update = 0; update < UPDATES; update++) step.run(x, y);
  return metrics.accuracy(logitsOf(asTensor(test.pixels)), tensor([...test.classes]));
}

/**
 * A net that reads digits is to read ten letters of which it sees `labels` each: from scratch, with its
 * convolutions frozen, or with all of it learning on at a third of the rate.
 */
export function letterTransfer(labels: number, seed: number): Outcome {
  const few = labelled(seed, labels);
  const test = drawnLetters(seed, 'test letters', TESTS);
  const [scratch, frozen, fineTuned] = ways.map((way) => accuracyBy(way, seed, few, test)) as [number, number, number]; // biome-ignore format: one line
  return { scratch, frozen, fineTuned };
}
