import type { Misprint } from '../misprint.ts';
import { trainedSmall } from './small-net.ts';

const methods = [
  ['dropout, p = 0.5', { masked: 'hidden' }],
  ['L2 penalty, λ = 0.01', { masked: 'nowhere', penalty: 0.01 }],
  ['stopping after 300 updates', { masked: 'nowhere' }],
] as const;

/** Largest difference of a weight between two trainings whose random streams differ, and nothing else. */
export const apartBySeed = (method: (typeof methods)[number][1]): number => {
  const [one, other] = [1, 2].map((maskSeed) => trainedSmall({ ...method, maskSeed }).weights);
  return Math.max(...one!.map((weight, i) => Math.abs(weight - other![i]!)));
};

export const notAllAreRandom: Misprint = {
  id: 'R-119',
  name: 'regularisers are randomness',
  label: 'over-claimed',
  source: 'E, remark',
  printed: 'Regularisers add randomness in training and average it out in testing.',
  right:
    'True of dropout, of batch normalisation and of augmented data. L1, L2 and early stopping draw no number at all.',
  why: 'The remark stands after dropout and batch normalisation, where it holds.',
  run() {
    return {
      columns: ['method', 'largest difference of a weight between two random streams'],
      rows: methods.map(([name, method]) => [name, apartBySeed(method)]),
      sentence:
        'Same start, same points, all of them in every update; only the stream of random numbers differs. Without masks nothing reads it.',
    };
  },
};
