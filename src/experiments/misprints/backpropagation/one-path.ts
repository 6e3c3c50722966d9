import { backpropagate, gradients, type Tensor, tensor } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

/** f = x(x + 2): x reaches f directly and through the bracket. */
const twice = (x: Tensor): Tensor => x.mul(x.add(2));

/** Gradient along each path into `x`, in the order in which the engine meets them. */
export function paths(f: Tensor, x: Tensor): number[] {
  const found: number[] = [];
  for (const { node, contributions } of backpropagate(f))
    node.inputs.forEach((input, i) => {
      const part = contributions[i];
      if (input === x && part) found.push(part.item());
    });
  return found;
}

/** Central difference of f at x. */
export function difference(f: (x: Tensor) => Tensor, x: number, h = 1e-5): number {
  return (f(tensor(x + h)).item() - f(tensor(x - h)).item()) / (2 * h);
}

export const onePath: Misprint = {
  id: 'R-39',
  name: 'one path instead of all paths',
  label: 'omitted',
  source: 'B, chain rule; E, computational graphs',
  printed:
    '$\\dfrac{\\partial L}{\\partial x} = \\dfrac{\\partial L}{\\partial z}\\,\\dfrac{\\partial z}{\\partial x}$: gradients of pieces are multiplied',
  right:
    '$\\dfrac{\\partial L}{\\partial x} = \\sum_k \\dfrac{\\partial L}{\\partial u_k}\\,\\dfrac{\\partial u_k}{\\partial x}$: multiplied along a path, added over all paths',
  why: 'For a value that is used once the sum has one term, and the printed rule is exact. The usual first examples use each value once.',
  run() {
    const rows = [1, 3, 5].map((at) => {
      const x = tensor(at);
      const f = twice(x);
      const [first = Number.NaN, second = Number.NaN] = paths(f, x);
      const [right] = gradients(f, [x]) as [Tensor]; // one gradient for each asked
      return [`x = ${at}`, first, second, right.item(), difference(twice, at)];
    });
    const curve = Array.from({ length: 41 }, (_, i) => {
      const x = i / 10 + 1;
      return [x, twice(tensor(x)).item()] as const;
    });
    const [, first = Number.NaN] = rows[1]!;
    const tangent = curve.map(([x]) => [x, 15 + Number(first) * (x - 3)] as const);
    return {
      columns: ['f = x(x + 2)', 'one path', 'the other', 'sum of both', 'central difference'],
      rows,
      comparison: {
        x: 'x',
        y: 'f',
        scale: 'linear',
        printed: tangent,
        right: curve,
        printedName: 'slope of one path',
        rightName: 'x(x + 2)',
      },
      sentence:
        'At x = 3 one path gives 5 and the other 3. The curve rises by 8 per unit of x, so neither path alone is the slope; their sum is.',
    };
  },
};
