import { sample, slopesAround0 } from '../../rectifiers/curves.ts';
import type { Misprint } from '../misprint.ts';

const alphas = [0.5, 1, 2] as const;

export const eluAlwaysSmooth: Misprint = {
  id: 'R-45',
  name: 'ELU, always differentiable',
  label: 'over-claimed',
  source: 'C, ELU',
  printed: '$e^x - 1$ for $x \\le 0$; always differentiable; otherwise the same as ReLU.',
  right:
    '$\\alpha(e^x - 1)$. The slope is continuous at 0 only for α = 1, and the second derivative jumps even then. Unlike ReLU it saturates at −α.',
  why: 'With α = 1, the usual choice, the printed formula is right and the curve has no kink to be seen.',
  run() {
    return {
      columns: ['α', 'slope left of 0', 'right of 0', 'value at −10'],
      rows: alphas.map((alpha) => {
        const { left, right } = slopesAround0('elu', alpha);
        return [`α = ${alpha}`, left, right, sample('elu', alpha, [-10]).values[0]!];
      }),
      sentence:
        'For α = 2 the slope falls from 2 to 1 at 0, for α = ½ it rises from ½ to 1. Far left each curve lies flat at −α.',
    };
  },
};
