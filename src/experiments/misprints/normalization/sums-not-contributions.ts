import { batchNorm, ones, random, type Tensor, tensor, zeros } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

/** Mean and deviation of a unit's input with four contributions, normalized as a sum or one by one. */
export function moments() {
  const source = random(1);
  const common = Array.from({ length: 64 }, () => source.normal());
  const parts = tensor(common.map((one) => [2, -1, 0.5, 1.5].map((weight) => weight * (1 + one + 0.5 * source.normal())))); // biome-ignore format: one line
  const of = (values: Tensor) => {
    const centre = values.mean();
    return [centre.item(), values.sub(centre).square().mean().sqrt().item()] as const;
  };
  const sum = parts.sum({ axis: 1, keepDims: true });
  return {
    raw: of(sum),
    asPrinted: of(batchNorm(parts, ones([4]), zeros([4])).sum({ axis: 1 })),
    right: of(batchNorm(sum, ones([1]), zeros([1]))),
  };
}

export const sumsNotContributions: Misprint = {
  id: 'R-123',
  name: 'contributions',
  label: 'misprint',
  source: 'A 3.3',
  printed: 'Batch normalisation normalises the contributions to each layer.',
  right: 'It normalises each unit’s pre-activation $z$, the sum, over the mini-batch.',
  why: 'The sum is made of contributions, and in a drawing the arrows are what enters the layer.',
  run() {
    const { raw, asPrinted, right } = moments();
    return {
      columns: ['what is normalised', 'mean of z', 'deviation of z'],
      rows: [
        ['nothing', ...raw],
        ['each contribution, then added', ...asPrinted],
        ['the sum z', ...right],
      ],
      sentence:
        'Contributions of mean 0 and deviation 1 add up to something whose deviation is not 1. Four contributions, 64 examples, one seed.',
    };
  },
};
