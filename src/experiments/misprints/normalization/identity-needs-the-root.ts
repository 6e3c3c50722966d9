import { batchNorm, mean, random, tensor, variance } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

const EPSILON = 1e-5;

/** 64 values around 3 with deviation 2, and how far each choice of γ leaves them from where they were. */
export function errors() {
  const source = random(1);
  const z = tensor(Array.from({ length: 64 }, () => [3 + 2 * source.normal()]));
  const [mu, sigma2] = [mean(z, { axis: 0 }), variance(z, { axis: 0 })];
  const apart = (gamma: typeof mu) => batchNorm(z, gamma, mu).sub(z).abs().max().item();
  return {
    mean: mu.item(),
    variance: sigma2.item(),
    byVariance: apart(sigma2),
    byRoot: apart(sigma2.add(EPSILON).sqrt()),
  };
}

export const identityNeedsTheRoot: Misprint = {
  id: 'R-113',
  name: 'scale equal to the variance',
  label: 'wrong',
  source: 'E, batch normalisation',
  printed:
    'If shift and scale equal the mean and the variance of the data, the layer does not change $x$.',
  right:
    'It does not change $x$ if the shift is $\\mu$ and the scale is $\\sqrt{\\sigma^2 + \\epsilon}$, whatever the data.',
  why: 'Libraries store the variance, so mean and variance are named together. For data of variance 1 both forms agree.',
  run() {
    const found = errors();
    return {
      columns: ['scale γ, with β = μ', 'its value', 'largest change of x'],
      rows: [
        ['the variance σ²', found.variance, found.byVariance],
        ['the root √(σ² + ε)', Math.sqrt(found.variance + EPSILON), found.byRoot],
      ],
      sentence:
        'With the variance as scale, values far from the mean move by several units. With the root they stay, to rounding. 64 values, one seed.',
    };
  },
};
