import {
  binaryCrossEntropyWithLogits,
  compile,
  data,
  equal,
  gradients,
  greater,
  initializers,
  type Layer,
  layers,
  optimizers,
  type Random,
  random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
  tidy,
} from '../../nn/index.ts';

/** From nothing; with the source's features as they are; with all of them learned on. */
export const transferWays = ['scratch', 'frozen', 'fineTuned'] as const;
export type TransferWay = (typeof transferWays)[number];

/** Points of an arm, labels of an arm that the new task has, updates on the source and on the new task. */
const [POINTS, LABELS, SOURCE_UPDATES, UPDATES] = [150, 4, 1500, 500] as const;
const ARMS = 3;

const glorot = initializers.glorotUniform();

/** Two tanh layers of 32 units: the features. */
const featuresOf = (source: Random): Layer =>
  layers.sequential([
    layers.linear(2, 32, { random: source, weights: glorot }),
    layers.activation('tanh'),
    layers.linear(32, 32, { random: source, weights: glorot }),
    layers.activation('tanh'),
  ]);

/** Trains what is given with Adam, all examples at once. */
function train(
  [x, y]: readonly [Tensor, Tensor],
  lossOf: (x: Tensor, y: Tensor) => Tensor,
  of: readonly Layer[],
  { learningRate, updates }: { readonly learningRate: number; readonly updates: number },
): void {
  const parameters = of.flatMap((layer) => layer.parameters());
  const rule = optimizers.adam({ learningRate });
  const step = compile((inputs: Tensor, targets: Tensor) => {
    const loss = lossOf(inputs, targets);
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return loss;
  });
  for (let update = 0; update < updates; update++) step.run(x, y);
}

const isFirstArm = (targets: Tensor): Tensor => equal(targets, 0).reshape([-1, 1]).detach();

/** Accuracy on the new task, the first arm of the spiral or not, after learning it from twelve labels. */
export function transferred(way: TransferWay, seed: number): number {
  return tidy(() => {
    const streams = random(seed);
    const of = (name: string) => streams.fork(name);
    const source = data.spirals(POINTS, { noise: 0.1, arms: ARMS, random: of('source') });
    const asked = data.spirals(2 * POINTS, { noise: 0.1, arms: ARMS, random: of('asked') });
    const features = featuresOf(of('features'));
    if (way !== 'scratch') {
      const arms = layers.linear(32, ARMS, { random: of('arms'), weights: glorot });
      const lossOf = (x: Tensor, y: Tensor) => sparseSoftmaxCrossEntropy(arms.call(features.call(x)), y); // biome-ignore format: one line
      train([source.inputs, source.targets], lossOf, [features, arms], { learningRate: 0.01, updates: SOURCE_UPDATES }); // biome-ignore format: one line
    }
    const order = of('labels');
    const chosen = Array.from({ length: ARMS }, (_, arm) => order.shuffle([...Array(POINTS).keys()]).slice(0, LABELS).map((i) => arm * POINTS + i)).flat(); // biome-ignore format: one line
    const points = source.inputs.dataSync();
    const few = tensor(chosen.map((i) => [points[2 * i]!, points[2 * i + 1]!]));
    const labels = tensor(chosen.map((i) => [i < POINTS ? 1 : 0]));
    const head = layers.linear(32, 1, { random: of('head'), weights: glorot });
    const logitsOf = (x: Tensor) => head.call(features.call(x));
    train([few, labels], (x, y) => binaryCrossEntropyWithLogits(logitsOf(x), y), way === 'frozen' ? [head] : [features, head], { learningRate: way === 'fineTuned' ? 0.003 : 0.01, updates: UPDATES }); // biome-ignore format: one line
    const isRight = equal(greater(logitsOf(asked.inputs), 0), isFirstArm(asked.targets));
    return isRight.mean().item();
  });
}
