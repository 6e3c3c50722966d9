import {
  binaryCrossEntropyWithLogits,
  compile,
  data,
  gradients,
  type Layer,
  layers,
  metrics,
  optimizers,
  type Parameter,
  type Random,
  random,
  sigmoid,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
} from '../../nn/index.ts';
import { type Outcome, type Way, ways } from './ways.ts';

const ARMS = 3;
const PER_ARM = 150;
const SOURCE_STEPS = 1500;
const TARGET_STEPS = 500;

/** Two hidden layers of 32 tanh units: what may be carried from task to task. */
const bodyOf = (random: Random): Layer =>
  layers.sequential([
    layers.linear(2, 32, { random }),
    layers.activation('tanh'),
    layers.linear(32, 32, { random }),
    layers.activation('tanh'),
  ]);

function train(
  steps: number,
  learningRate: number,
  lossOf: () => Tensor,
  parameters: readonly Parameter[],
): void {
  const rule = optimizers.adam({ learningRate });
  const step = compile(() => {
    const loss = lossOf();
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return loss;
  });
  for (let i = 0; i < steps; i++) step.run();
}

/**
 * Table E14: a net learns which of three spiral arms a point lies on; then twelve points, four an arm,
 * are to teach whether it is the first arm. Adam at 0.01, fine-tuning at 0.003.
 */
export function spiralTransfer(seed: number): Outcome {
  const source = random(seed).fork('transfer');
  const [train3, test3] = ['train', 'test'].map((name, i) =>
    data.spirals(PER_ARM * (i + 1), { noise: 0.1, arms: ARMS, random: source.fork(name) }),
  ) as [ReturnType<typeof data.spirals>, ReturnType<typeof data.spirals>];
  const chosen = [0, 1, 2].flatMap(
    (arm) =>
    source.fork(`labels ${arm}`).shuffle(Array.from({ length: PER_ARM }, (_, i) => arm * PER_ARM + i)).slice(0, 4), // biome-ignore format: one line
  );
  const points = train3.inputs.dataSync();
  const few = tensor(
    chosen.flatMap((at) => [points[2 * at]!, points[2 * at + 1]!]),
    [12, 2],
  );
  const isFirst = (classes: ArrayLike<number>) =>
    tensor(
      Array.from(classes, (arm) => Number(arm === 0)),
      [classes.length, 1],
    );
  const fewTargets = isFirst(chosen.map((at) => Math.floor(at / PER_ARM)));
  const testTargets = isFirst(test3.targets.dataSync());

  /** What the body knows once it tells the three arms apart. */
  const learned = (() => {
    const body = bodyOf(source.fork('weights'));
    const head = layers.linear(32, ARMS, { random: source.fork('head') });
    const parameters = [...body.parameters(), ...head.parameters()];
    train(SOURCE_STEPS, 0.01, () => sparseSoftmaxCrossEntropy(head.call(body.call(train3.inputs)), train3.targets), parameters); // biome-ignore format: one line
    return body.parameters().map((parameter) => tensor(parameter.dataSync(), parameter.shape));
  })();
  const outcome = (way: Way): number => {
    const body = bodyOf(source.fork('scratch'));
    if (way !== 'scratch')
      for (const [i, parameter] of body.parameters().entries()) parameter.assign(learned[i]!);
    const head = layers.linear(32, 1, { random: source.fork('new head') });
    const logits = (x: Tensor) => head.call(body.call(x));
    const parameters = way === 'frozen' ? head.parameters() : [...body.parameters(), ...head.parameters()]; // biome-ignore format: one line
    train(TARGET_STEPS, way === 'fineTuned' ? 0.003 : 0.01, () => binaryCrossEntropyWithLogits(logits(few), fewTargets), parameters); // biome-ignore format: one line
    return metrics.accuracy(sigmoid(logits(test3.inputs)), testTargets);
  };
  const [scratch, frozen, fineTuned] = ways.map(outcome) as [number, number, number];
  return { scratch, frozen, fineTuned };
}
