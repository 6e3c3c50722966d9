import { conv2d, maxPool2d, mul, sum, type Tensor, tensor } from '../../nn/index.ts';
import type { WorkedGraph } from '../gradients/worked-graphs.ts';
import type { Grid } from './numbers.ts';

const map = (grid: Grid): Tensor => tensor(grid.flat(), [1, grid.length, grid[0]!.length, 1]);

/** A convolution y of x with k, and L = Σ g · y, by the library's own function. */
export function convolutionGraph(x: Grid, k: Grid, g: Grid): WorkedGraph {
  const [input, weights, back] = [map(x), tensor(k.flat(), [2, 2, 1, 1]), map(g)];
  const y = conv2d(input, weights);
  const named = [
    [input, 'x'],
    [weights, 'k'],
  ] as const;
  return lossOf(y, back, new Map(named), new Set([weights]));
}

/** A max-pool y of x in windows of 2 × 2, and L = Σ g · y. */
export function poolGraph(x: Grid, g: Grid): WorkedGraph {
  const [input, back] = [map(x), map(g)];
  return lossOf(maxPool2d(input, { kernelSize: 2 }), back, new Map([[input, 'x']]), new Set());
}

function lossOf(
  y: Tensor,
  g: Tensor,
  named: ReadonlyMap<Tensor, string>,
  parameters: ReadonlySet<Tensor>,
): WorkedGraph {
  const products = mul(y, g);
  const output = sum(products, { keepDims: true });
  const names = new Map([...named, [g, 'g'], [y, 'y'], [products, 'q'], [output, 'L']] as const);
  return { output, names, parameters, quiet: new Set([g]) };
}
