import { sigmoid, type Tensor, tensor } from '../../nn/index.ts';

/** The four examples and four features of the printed network, and its weights drawn from U(0, 1). */
const start = {
  X: [[0, 0, 1, 1], [0, 1, 1, 0], [1, 0, 1, 0], [1, 1, 1, 1]],
  y: [[0], [1], [1], [0]],
  W1: [
    [0.6369616873214543, 0.2697867137638703, 0.04097352393619469, 0.016527635528529094],
    [0.8132702392002724, 0.9127555772777217, 0.6066357757671799, 0.7294965609839984],
    [0.5436249914654229, 0.9350724237877682, 0.8158535541215322, 0.002738500170148095],
    [0.8574042765875693, 0.033585575305464355, 0.7296554464299441, 0.17565562060255901],
  ],
  W2: [[0.8631789223498866], [0.5414612202490917], [0.2997118905373848], [0.42268722119765845]],
}; // biome-ignore format: tables

/** As printed, without transposes: four examples of four features hide that the shapes are wrong. Or right. */
export type CodeForm = 'printed' | 'right';

interface Weights {
  readonly W1: Tensor;
  readonly W2: Tensor;
}

/** A sigmoid network without biases, its steps backwards as the printed code has them: they are added, not subtracted. */
function steps(form: CodeForm, { W1, W2 }: Weights) {
  const [X, y] = [tensor(start.X), tensor(start.y)];
  const hidden = sigmoid(X.matmul(W1));
  const output = sigmoid(hidden.matmul(W2));
  const slopeOf = (a: Tensor) => a.mul(a.neg().add(1));
  const error = y.sub(output).mul(2).mul(slopeOf(output));
  const squares = y.sub(output).square().sum();
  if (form === 'printed')
    return { squares, dW2: hidden.matmul(error), dW1: X.matmul(slopeOf(hidden).mul(error).matmul(W2)) }; // biome-ignore format: one line
  const back = error.matmul(W2.transpose()).mul(slopeOf(hidden));
  return { squares, dW2: hidden.transpose().matmul(error), dW1: X.transpose().matmul(back) };
}

/** The steps of the first update, and the cosine between the printed dW¹, stretched over W¹, and the right one. */
export function firstSteps(): {
  readonly printed: readonly number[];
  readonly right: readonly number[];
  readonly cosine: number;
} {
  const weights = { W1: tensor(start.W1), W2: tensor(start.W2) };
  const [printed, right] = [steps('printed', weights), steps('right', weights)];
  const stretched = printed.dW1.add(right.dW1.mul(0));
  const length = (t: Tensor) => t.square().sum().sqrt();
  const cosine = stretched
    .mul(right.dW1)
    .sum()
    .div(length(stretched).mul(length(right.dW1)));
  return {
    printed: [...printed.dW2.dataSync()],
    right: [...right.dW2.dataSync()],
    cosine: cosine.item(),
  };
}

/** The sum of squared errors after so many updates at ½. */
export function squaresAfter(form: CodeForm, updates: number): number {
  let weights: Weights = { W1: tensor(start.W1), W2: tensor(start.W2) };
  for (let update = 0; update < updates; update++) {
    const { dW1, dW2 } = steps(form, weights);
    weights = {
      W1: settled(weights.W1.add(dW1.mul(0.5))),
      W2: settled(weights.W2.add(dW2.mul(0.5))),
    };
  }
  return steps(form, weights).squares.item();
}

/** The numbers without their history. */
const settled = (t: Tensor): Tensor => tensor(t.dataSync(), t.shape);
