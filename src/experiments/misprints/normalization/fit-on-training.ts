import { data, random, type Tensor } from '../../../nn/index.ts';
import { people } from '../../normalization/scaling.ts';
import type { Misprint } from '../misprint.ts';

/** Where the smallest and the largest salary of each part lie, by scalings fitted on different people. */
export function ranges() {
  const { features } = people(40, random(3));
  const [training, test] = data.split({ inputs: features, targets: features }, [0.5, 0.5], { random: random(4) }).map(({ inputs }) => inputs) as [Tensor, Tensor]; // biome-ignore format: one line
  const salaries = (x: Tensor) => [...x.dataSync()].filter((_, i) => i % 3 === 1);
  const ends = (fitted: Tensor) => {
    const scale = data.minMax(fitted);
    return [training, test].flatMap((part) => {
      const scaled = salaries(scale(part));
      return [Math.min(...scaled), Math.max(...scaled)];
    });
  };
  return { onTraining: ends(training), onAll: ends(features) };
}

export const fitOnTraining: Misprint = {
  id: 'R-139',
  name: 'scaled with which data?',
  label: 'omitted',
  source: 'C, feature scaling',
  printed:
    '$(x - \\mu)/\\sigma$ and $(x - \\min)/(\\max - \\min)$, with no word on the data that $\\mu$, $\\sigma$, min and max come from.',
  right:
    'From the training split only. Validation and test examples are scaled with those same numbers, else the test has leaked into the training.',
  why: 'A notebook scales the table first and splits it afterwards, since that is one line shorter.',
  run() {
    const { onTraining, onAll } = ranges();
    return {
      columns: ['min–max fitted on', 'training: least', 'largest', 'test: least', 'largest'],
      rows: [
        ['the training people', ...onTraining],
        ['everybody', ...onAll],
      ],
      sentence:
        'Fitted on everybody, no test salary can fall outside 0 to 1: its range was used. Fitted on the training people, the test may fall outside, as tomorrow’s data may. 20 and 20 people.',
    };
  },
};
