import {
  binaryCrossEntropyWithLogits,
  compile,
  gradients,
  math,
  optimizers,
  parameter,
  relu,
  type Tensor,
  tensor,
  tidy,
} from '../../../src/nn/index.ts';
import { type NumpyRandom, numpyRandom } from './numpy-random.ts';

// The script behind table E10 with its own draws, in our library: whoever has the same numbers has the same experiment.

const [EPOCHS, POINTS, BATCH, UNITS, NOISE] = [300, 60, 10, 256, 0.35];

/** Two moons as the script draws them: points [count][2] and classes, the upper moon first. */
function moons(count: number, source: NumpyRandom) {
  const half = count / 2;
  const points = Array.from({ length: count }, (_, i) => {
    const turn = (Math.PI * (i % half)) / (half - 1);
    const [x, y] = [math.cos(turn), math.sin(turn)];
    return i < half ? [x, y] : [1 - x, 0.5 - y];
  });
  const x = points.map((point) => point.map((at) => at + NOISE * source.standardNormal()));
  return { x, y: x.map((_, i) => [i < half ? 0 : 1]) };
}

/** Weights [fan-in, fan-out] of He's size, and biases of 0. */
function layerOf(fanIn: number, fanOut: number, source: NumpyRandom) {
  const size = math.sqrt(2 / fanIn);
  const w = Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, () => source.standardNormal() * size)); // biome-ignore format: one line
  return { w: parameter(tensor(w)), b: parameter(tensor(new Array<number>(fanOut).fill(0))) };
}

/** The loss of 200 validation points after each epoch, the training loss at the end, and shares of right test answers. */
export const scriptOf = (seed: number) =>
  tidy(() => {
    const source = numpyRandom(seed);
    const [train, validation] = [moons(POINTS, source), moons(200, source)];
    const test = moons(2000, source);
    const sizes = [2, UNITS, UNITS, 1];
    const net = sizes.slice(1).map((units, i) => layerOf(sizes[i]!, units, source));
    const parameters = net.flatMap(({ w, b }) => [w, b]);
    const answer = (x: Tensor) => net.reduce((a, { w, b }, i) => (i === 0 ? a : relu(a)).matmul(w).add(b), x); // biome-ignore format: one line
    const lossOf = (x: Tensor, y: Tensor) => binaryCrossEntropyWithLogits(answer(x), y);
    const rule = optimizers.adam({ learningRate: 0.003 });
    const update = compile((x: Tensor, y: Tensor) => {
      const loss = lossOf(x, y);
      optimizers.apply(rule, parameters, gradients(loss, parameters));
      return loss;
    });
    const judge = compile(lossOf);
    const asked = tensor(test.x);
    const accuracy = () => {
      const right = [...answer(asked).dataSync()].filter((logit, i) => logit > 0 === (test.y[i]![0] === 1)); // biome-ignore format: one line
      return right.length / test.y.length;
    };
    const tensors = ({ x, y }: ReturnType<typeof moons>): [Tensor, Tensor] => [tensor(x), tensor(y)]; // biome-ignore format: one line
    const judged = tensors(validation);
    const accuracies = { best: 0, last: 0 };
    const losses: number[] = [];
    for (let epoch = 0; epoch < EPOCHS; epoch++)
      tidy(() => {
        const order = source.permutation(POINTS);
        for (let from = 0; from < POINTS; from += BATCH) {
          const batch = order.slice(from, from + BATCH);
          const of = (rows: number[][]) => batch.map((i) => rows[i]!);
          update.run(...tensors({ x: of(train.x), y: of(train.y) }));
        }
        const loss = judge.run(...judged).item();
        if (losses.every((before) => loss < before)) accuracies.best = accuracy();
        losses.push(loss);
      });
    accuracies.last = accuracy();
    return { losses, train: judge.run(...tensors(train)).item(), accuracies };
  });
