import { batchNorm, ones, tensor, zeros } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

const batch = [1, 2, 3, 6] as const;
const EPSILON = 1e-5;

/** The batch by the formula as it stands on one line, and by the library. */
export function bothForms() {
  const z = tensor(batch.map((value) => [value]));
  const mu = z.mean();
  const sigma = z.variance().add(EPSILON).sqrt();
  const printed = z.sub(mu.div(sigma));
  const right = batchNorm(z, ones([1]), zeros([1]));
  const told = (form: typeof z) => ({
    values: [...form.dataSync()],
    mean: form.mean().item(),
    deviation: form.variance().sqrt().item(),
  });
  return { printed: told(printed), right: told(right) };
}

export const bracketsAreLost: Misprint = {
  id: 'R-74',
  name: 'brackets lost on one line',
  label: 'misprint',
  source: 'C, batch normalisation',
  printed: '$z - \\mu/\\sigma$.',
  right: '$(z - \\mu)/\\sqrt{\\sigma^2 + \\epsilon}$: the difference is divided.',
  why: 'Set as a fraction the formula needs no brackets. For a mean of 0 both forms keep the mean, and differ only in width.',
  run() {
    const { printed, right } = bothForms();
    return {
      columns: ['the batch', 'as printed', 'right'],
      rows: [
        ...batch.map((value, i) => [`z = ${value}`, printed.values[i]!, right.values[i]!]),
        ['mean', printed.mean, Math.abs(right.mean) < 1e-12 ? 0 : right.mean],
        ['deviation', printed.deviation, right.deviation],
      ],
      sentence:
        'As printed the batch is only moved: it keeps its deviation of 1.87, and its mean is not 0. Divided as a whole, it has mean 0 and deviation 1.',
    };
  },
};
