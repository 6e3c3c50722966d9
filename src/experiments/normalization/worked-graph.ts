import { batchNorm, mul, ones, sum, type Tensor, tensor, zeros } from '../../nn/index.ts';
import type { WorkedGraph } from '../gradients/worked-graphs.ts';

/** y = batch norm of four values with γ = 1 and β = 0, and L = Σ g y, so that g is what comes back to y. */
export function normalizedBatch(
  values: readonly number[],
  upstream: readonly number[],
): WorkedGraph {
  const column = (numbers: readonly number[]) => tensor(numbers.map((value) => [value]));
  const [x, gamma, beta, g] = [column(values), ones([1]), zeros([1]), column(upstream)];
  const y = batchNorm(x, gamma, beta);
  const p = mul(y, g);
  const loss = sum(p, { keepDims: true });
  return {
    output: loss,
    names: new Map<Tensor, string>([
      [x, 'x'],
      [gamma, '\\gamma'],
      [beta, '\\beta'],
      [g, 'g'],
      [y, 'y'],
      [p, 'p'],
      [loss, 'L'],
    ]),
    parameters: new Set(),
    quiet: new Set([gamma, beta, g]),
  };
}
