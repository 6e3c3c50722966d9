import { descentPath } from '../../optimizers/descent.ts';
import type { Misprint } from '../misprint.ts';

const UPDATES = 5000;

/** The farthest that x is from the floor of the valley in the last 500 of 5,000 updates, from 10. */
export function swing(momentum: number): number {
  const path = descentPath(
    {
      surface: 'valley',
      start: [10, 0],
      optimizer: { rule: 'momentum', learningRate: 0.01, momentum },
    },
    UPDATES,
  );
  return path.slice(-500).reduce((most, { place }) => Math.max(most, Math.abs(place[0]!)), 0);
}

const coefficients = [0.9, 0.99, 0.999, 1] as const;

export const betaOfOne: Misprint = {
  id: 'R-18',
  name: 'β added, and up to 1',
  label: 'misprint',
  source: 'A 2.2',
  printed: 'Momentum “adds beta to the parameter vector”, with β from 0 to 1, both included.',
  right:
    'It adds the velocity, of which β is the share that is kept. β is at least 0 and below 1: with β = 1 nothing is ever lost.',
  why: 'Next to the word stands the formula, which adds $m$. And 1 is the end of the interval in which a share lies; the run at 1 does not fail, it goes on for ever.',
  run() {
    return {
      columns: ['β', 'farthest from the floor in the last 500 of 5,000 updates, from 10'],
      rows: coefficients.map((momentum) => [`${momentum}`, swing(momentum)]),
      sentence:
        'On ½x² at η = 0.01, β = 0.999 has lost nine tenths of the swing by then. β = 1 swings as far as at the start: a ball without friction.',
    };
  },
};
