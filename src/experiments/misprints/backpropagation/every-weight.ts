import { influence, wires } from '../../gradients/influence.ts';
import type { Misprint } from '../misprint.ts';

const x = [1, 2] as const;
const nudge = 0.1;

/** Change of the output f, and its gradient, for one weight. */
function effect(wire: string, by: number) {
  const output = influence(x, wire, by).find(({ unit }) => unit === 'f')!;
  return { gradient: output.gradient, change: output.change };
}

const curve = (wire: string) =>
  Array.from({ length: 81 }, (_, i) => {
    const by = (i - 40) / 20;
    return [by, effect(wire, by).change] as const;
  });

export const everyWeight: Misprint = {
  id: 'R-90',
  name: 'every weight changes the output',
  label: 'over-claimed',
  source: 'D, effect of changing model parameters',
  printed: 'If we change any particular weight, the output will change too.',
  right:
    'A weight whose every path to the output is closed changes nothing: a unit at 0, a weight of 0 or a dropped unit closes a path.',
  why: 'Every weight is connected to the output, as the source says. A connection with a factor of 0 on it passes nothing.',
  run() {
    const rows = wires.map((wire) => {
      const { gradient, change } = effect(wire.id, nudge);
      return [wire.id.replace('-', ' → '), gradient, change];
    });
    const still = rows.filter(([, , change]) => change === 0).length;
    return {
      columns: ['weight', 'gradient ∂f/∂w', `change of f for a nudge of ${nudge}`],
      rows,
      comparison: {
        x: 'nudge',
        y: 'change of f',
        scale: 'linear',
        printedName: 'x1 → h1, a living unit',
        rightName: 'x1 → h3, a dead unit',
        printed: curve('x1-h1'),
        right: curve('x1-h3'),
      },
      sentence: `${still} of the ${wires.length} weights move nothing: all of them lead into or out of h3, which is at 0. A nudge of more than 1.25 on x1 → h3 wakes the unit.`,
    };
  },
};
