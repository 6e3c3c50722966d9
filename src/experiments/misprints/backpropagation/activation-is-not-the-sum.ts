import { sigmoid, type Tensor, tensor } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

const W1 = tensor([
  [0.5, -0.5],
  [0.25, 1],
]);
const b1 = tensor([0, 0]);
const w2 = tensor([[1], [-1]]);

/** A 2-2-1 net without a bias at the output; `activate` turns a hidden layer's z into its a. */
function output(x: readonly number[], activate: (z: Tensor) => Tensor) {
  const z = tensor(x, [1, 2]).matmul(W1).add(b1);
  const a = activate(z);
  return { a: a.dataSync(), f: a.matmul(w2).item() };
}

export const activationIsNotTheSum: Misprint = {
  id: 'R-37',
  name: 'the sum called the activation',
  label: 'misprint',
  source: 'B, forward propagation, figure',
  printed: '$a_j^{[l]} = \\sum_i W_{ij}^{[l]}\\, a_i^{[l-1]} + b_j^{[l]}$',
  right:
    '$z_j^{[l]} = \\sum_i W_{ij}^{[l]}\\, a_i^{[l-1]} + b_j^{[l]}$, then $a_j^{[l]} = \\sigma(z_j^{[l]})$',
  why: 'The sum and its indices are right; the name on the left is the only slip. An earlier slide of the same document names it $z$.',
  run() {
    const identity = (z: Tensor) => z;
    const printed = [output([1, 2], identity), output([2, 4], identity)] as const;
    const right = [output([1, 2], sigmoid), output([2, 4], sigmoid)] as const;
    const row = (name: string, of: (runs: typeof printed) => number) => [
      name,
      of(printed),
      of(right),
    ];
    return {
      columns: ['x = (1, 2), W¹ = (0.5 −0.5; 0.25 1)', 'as printed', 'right'],
      rows: [
        row('a of hidden unit 1', ([one]) => one.a[0]!),
        row('a of hidden unit 2', ([one]) => one.a[1]!),
        row('output f(x)', ([one]) => one.f),
        row('output f(2x)', ([, two]) => two.f),
        row('f(2x) / f(x)', ([one, two]) => two.f / one.f),
      ],
      sentence:
        'Doubling x doubles the output exactly when the sum is passed on as it is: two layers then make one straight line. With σ between them they do not.',
    };
  },
};
