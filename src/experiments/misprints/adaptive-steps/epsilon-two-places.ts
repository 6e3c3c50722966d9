import { firstStep } from '../../optimizers/adaptive/epsilon-place.ts';
import type { Misprint } from '../misprint.ts';

const slopes = [1, 1e-4, 1e-6, 1e-8] as const;
const names = ['1', '10⁻⁴', '10⁻⁶', '10⁻⁸'] as const;

export const epsilonTwoPlaces: Misprint = {
  id: 'R-22',
  name: 'ε under the root or beside it',
  label: 'omitted',
  source: 'A and D, against B',
  printed: 'A and D print $\\sqrt{s+\\epsilon}$, B prints $\\sqrt{s}+\\epsilon$ for AdaGrad and $\\sqrt{s+\\epsilon}$ for RMSProp, all with ε of about 10⁻⁸ and no word on the place.',
  right: 'Both are in use: outside in the papers and in PyTorch, inside in Keras’ AdaGrad and RMSProp. Inside, an ε of 10⁻⁸ acts like 10⁻⁴ outside.',
  why: 'For every slope that a demonstration has, both give the same digits. They part at slopes that only a weight near its minimum has.',
  run() {
    return {
      columns: ['slope', 'outside, ε = 10⁻⁸', 'inside, ε = 10⁻⁸', 'outside, ε = 10⁻⁴'],
      rows: slopes.map((slope, i) => [
        names[i]!,
        firstStep('outside', slope, 1e-8),
        firstStep('inside', slope, 1e-8),
        firstStep('outside', slope, 1e-4),
      ]),
      sentence: 'First step over η. At a slope of 10⁻⁶ it is 0.990 with ε outside and 0.010 with the same ε inside.',
    };
  },
}; // biome-ignore format: words in one line
