import { censusOf } from '../../dropout/census.ts';
import { allOn, averageSteps, maskAverage, type Readout } from '../../dropout/mask-average.ts';
import type { Misprint } from '../misprint.ts';

/** The seed of the figure that draws masks. */
const seed = 669;

/** Mean over 200,000 masks and the answer with all units on, fifty units. */
export function fifty(readout: Readout) {
  const run = maskAverage.start({ rate: 0.5, readout, seed });
  for (let step = 0; step < averageSteps; step++) run.advance();
  return { mean: run.frame().mean, scaled: allOn({ readout, seed }) };
}

export const equalOnlyForSums: Misprint = {
  id: 'R-55',
  name: 'an integral that becomes a factor',
  label: 'over-claimed',
  source: 'B, test time',
  printed:
    '$f(x) = E_z[f(x, z)] = \\int p(z) f(x, z)\\,dz$; for a superficial layer $E_{train}[a] = 0.5\\,E_{test}[a]$, and so weights are scaled.',
  right:
    'Masks are counted, so it is a sum over 2ⁿ of them. The factor is exact for one linear layer. Behind a curved function it is an approximation.',
  why: 'The case that is worked out is the linear one, and there both sides agree to the last digit.',
  run() {
    const two = (['sum', 'logistic'] as const).map((readout) => censusOf({ units: 2, rate: 0.5, readout, seed: 1 })); // biome-ignore format: one line
    const many = (['sum', 'logistic'] as const).map(fifty);
    const names = ['two units, the sum', 'two units, logistic of it', 'fifty units, the sum', 'fifty units, logistic of three times it']; // biome-ignore format: one line
    return {
      columns: ['answer', 'mean over masks', 'one network, scaled', 'difference'],
      rows: [...two, ...many].map(({ mean, scaled }, i) => [names[i]!, mean, scaled, scaled - mean]), // biome-ignore format: one line
      sentence:
        'Sums agree, exactly or as far as 200,000 drawn masks can tell. The bent answers do not: 0.55 on average over masks, 0.72 from the scaled network.',
    };
  },
};
