import { batchNorm, evaluate, gradients, initializers, matmul, ones, random, sparseSoftmaxCrossEntropy, type Tensor, tensor, zeros } from '../../../nn/index.ts'; // biome-ignore format: one line
import type { Misprint } from '../misprint.ts';

const [WIDTH, EXAMPLES] = [40, 64];

/** First weight gradient over the last, before training, with and without a way around each layer. */
export function ratio(depth: number, isResidual: boolean): number {
  const source = random(1);
  const x = tensor(Array.from({ length: EXAMPLES * WIDTH }, () => source.normal()), [EXAMPLES, WIDTH]); // biome-ignore format: one line
  const y = tensor(Array.from({ length: EXAMPLES }, () => source.integer(0, 10)));
  const draw = initializers.heNormal();
  const weights = Array.from({ length: depth }, () => draw([WIDTH, WIDTH], source));
  const [gamma, beta] = [ones([WIDTH]), zeros([WIDTH])];
  const top = weights.reduce((value: Tensor, w) => {
    const made = batchNorm(matmul(value, w), gamma, beta).relu();
    return isResidual ? value.add(made) : made;
  }, x);
  const loss = sparseSoftmaxCrossEntropy(matmul(top, initializers.uniform({ low: -0.1, high: 0.1 })([WIDTH, 10], source)), y); // biome-ignore format: one line
  const slopes = gradients(loss, [weights[0]!, weights.at(-1)!]);
  const lengths = slopes.map((slope) => slope.square().sum().sqrt());
  evaluate(lengths);
  return lengths[0]!.item() / lengths[1]!.item();
}

const depths = [10, 20, 40] as const;

export const residualBlocks: Misprint = {
  id: 'R-58',
  name: 'over a hundred layers',
  label: 'omitted',
  source: 'B, batch normalisation, after Dive into Deep Learning',
  printed: 'Batch normalisation has made networks of over 100 layers routine.',
  right:
    'Batch normalisation **together with residual blocks** has. Without the way around each layer, batch norm alone multiplies the gradient by 1.21 per layer before training.',
  why: 'The source it was taken from names both, and treats them in different sections.',
  run() {
    const found = depths.map((depth) => [depth, ratio(depth, false), ratio(depth, true)] as const);
    return {
      columns: [
        'layers, all with batch norm',
        'first gradient over last, plain',
        'with residual blocks',
      ],
      rows: found.map(([depth, alone, residual]) => [`${depth} layers`, alone, residual]),
      comparison: {
        x: 'layers',
        y: 'first gradient over last',
        scale: 'log',
        printedName: 'batch norm alone',
        rightName: 'with residual blocks',
        printed: found.map(([depth, alone]) => [depth, alone] as const),
        right: found.map(([depth, , residual]) => [depth, residual] as const),
      },
      sentence:
        'Batch norm alone explodes with the depth. With a way around each layer the ratio grows with the number of layers and not with its exponential. Width 40, ReLU, one seed, before training.',
    };
  },
};
