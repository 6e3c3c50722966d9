import { netCost } from '../../cost/operation-count.ts';
import type { Misprint } from '../misprint.ts';

/** 999·999 + 999 weights and biases into the hidden layer, 999 + 1 out of it: exactly a million. */
const million = [999, 999, 1] as const;

const nets: readonly (readonly number[])[] = [
  [2, 3, 1],
  [64, 32, 10],
  [100, 100, 100, 100, 100, 10],
  [784, 128, 64, 10],
  million,
];

export const forFree: Misprint = {
  id: 'R-102',
  name: 'a backward pass for free',
  label: 'over-claimed',
  source: 'E, computational graphs',
  printed:
    'Gradients are stored, so a backward pass comes “for free”; the naive way varies all parameters “at once”.',
  right:
    'The backward pass costs about one to two forward passes, and memory for the values it reads. The naive way varies one parameter at a time: $n + 1$ evaluations.',
  why: 'Beside a million evaluations, three look like none. And nobody has to write the backward pass, which is a saving of another kind.',
  run() {
    const costs = nets.map((widths) => ({ widths, cost: netCost(widths, 1) }));
    return {
      columns: [
        'sigmoid net',
        'parameters',
        'forward and backward, in forwards',
        'one at a time, in forwards',
        'numbers kept',
      ],
      rows: costs.map(({ widths, cost }) => [
        widths.join('-'),
        cost.parameters,
        (cost.forward + cost.backward) / cost.forward,
        cost.oneAtATime,
        cost.stored,
      ]),
      comparison: {
        x: 'parameters',
        y: 'cost in forward passes',
        scale: 'log-log',
        printedName: 'one at a time',
        rightName: 'forward and backward',
        printed: costs.map(({ cost }) => [cost.parameters, cost.oneAtATime] as const),
        right: costs.map(
          ({ cost }) => [cost.parameters, (cost.forward + cost.backward) / cost.forward] as const,
        ),
      },
      sentence:
        'Counted in additions and multiplications on the engine’s own graph: two to three forward passes at every size, against one million and one for a million parameters.',
    };
  },
};
