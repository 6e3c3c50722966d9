import {
  binaryCrossEntropyWithLogits,
  gradients,
  sigmoid,
  type Tensor,
  tensor,
} from '../../../nn/index.ts';
import type { Cell, Misprint } from '../misprint.ts';

const examples = [
  [1, 2],
  [-1, 0.5],
  [2, -1],
  [0.5, 1.5],
] as const;
const labels = [1, 0, 1, 0] as const;

/** The unit of exercise X6.4 on its first `m` examples: X [m, 2], a − y [m, 1], and the engine's dw. */
function unit(m: number) {
  const X = tensor(examples.slice(0, m).flat(), [m, 2]);
  const y = tensor(labels.slice(0, m), [m, 1]);
  const w = tensor([0.5, -0.25], [2, 1]);
  const z = X.matmul(w);
  const [dw] = gradients(binaryCrossEntropyWithLogits(z, y), [w]) as [Tensor]; // one for each asked
  return { X, error: sigmoid(z).sub(y), dw };
}

/** The numbers of a product, or the engine's message where there is no product. */
function attempt(make: () => Tensor): Cell {
  try {
    return list(make());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const list = (t: Tensor): string =>
  `(${Array.from(t.dataSync(), (value) => value.toFixed(4).replace('-', '−')).join(', ')})`;

export const transposed: Misprint = {
  id: 'R-85',
  name: 'X(a − Y) without a transpose',
  label: 'misprint',
  source: 'D, logistic regression, chain rule',
  printed: '$\\dfrac{\\mathrm dL}{\\mathrm dW} = X(a - Y)$',
  right:
    '$\\dfrac{\\partial J}{\\partial w} = \\tfrac1m X^{\\top}(a - y)$ with examples as rows; $\\tfrac1m (A - Y)X^{\\top}$ with examples as columns',
  why: 'For one example, $a - Y$ is a number and the product is right. With as many examples as inputs the shapes fit, the program runs, and the numbers are wrong.',
  run() {
    return {
      columns: ['examples as rows', 'X(a − Y)', '(1/m) Xᵀ(a − y)', 'gradient by the engine'],
      rows: [4, 2].map((m) => {
        const { X, error, dw } = unit(m);
        return [
          `m = ${m}, X [${m}, 2]`,
          attempt(() => X.matmul(error)),
          list(X.transpose().matmul(error).div(m)),
          list(dw),
        ];
      }),
      sentence:
        'With four examples the printed product has no shape that fits. With two it runs without a message and gives other numbers than the gradient.',
    };
  },
};
