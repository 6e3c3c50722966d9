import { random, type Tensor } from '../../../nn/index.ts';
import { people, scaled } from '../../normalization/scaling.ts';
import type { Misprint } from '../misprint.ts';

/** Means and deviations of the first two features of a cloud. */
export function moments(cloud: Tensor) {
  const means = cloud.mean({ axis: 0 });
  const deviations = cloud.sub(means).square().mean({ axis: 0 }).sqrt().dataSync();
  const centres = means.dataSync();
  return [centres[0]!, centres[1]!, deviations[0]!, deviations[1]!] as const;
}

export const coloursExchanged: Misprint = {
  id: 'R-60',
  name: 'blue and red exchanged',
  label: 'misprint',
  source: 'B, figure of original and normalised values',
  printed: 'The original values (blue) are centred, the normalised ones (red) are not.',
  right: 'The normalised values are the centred ones.',
  why: 'Both clouds have the same shape when each is drawn to its own scale, and a legend is read last.',
  run() {
    const { features } = people(200, random(1));
    return {
      columns: [
        'cloud',
        'mean of age',
        'mean of salary',
        'deviation of age',
        'deviation of salary',
      ],
      rows: [
        ['original', ...moments(features)],
        ['standardised', ...moments(scaled(features, 'standard'))],
      ],
      sentence: 'Only one of the two clouds has its centre at 0, and it is the standardised one.',
    };
  },
};
