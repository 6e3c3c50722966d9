import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';

const frame = z.array(z.object({ end: z.number() }));

interface Rate {
  readonly rate: number;
}

export const whatIsLeft = defineExercise<Rate>({
  id: 'schedules/what-is-left',
  version: 1,
  kind: 'predict',
  title: 'A third of the rate',
  minutes: 4,
  points: 1,
  goals: ['floor'],
  credit: 'practice',
  generate: (random) => ({ rate: random.pick([0.06, 0.09, 0.12, 0.15, 0.18]) }),
  printed: { rate: 0.15 },
  verb: 'Run',

  prompt: ({ rate }) => `
Gradient descent runs down ½(x² + 10y²) with noise of variance 1 on each slope. At η = ${rate} it settles on its floor. Then η is divided by three.

Which share of the old floor is the new one? Commit to a number, then press **Run**.`,

  ask: {
    form: 'number',
    quantity: 'Share',
    scale: { name: 'share of the old floor', low: 0.02, high: 1 },
    near: 0.03,
  },
  runs: ({ rate }) => [
    {
      kind: 'run',
      experiment: 'schedule-bench',
      config: {
        lanes: [
          { kind: 'constant', learningRate: rate },
          { kind: 'constant', learningRate: rate / 3 },
        ],
        momentum: 0,
      },
      steps: 1,
    },
  ],
  reference(_rate, findings = []) {
    const [finding] = findings;
    if (finding?.kind !== 'run') throw new Error('what-is-left: the bench has not been run');
    const [before, after] = frame.parse(finding.frame);
    return (after?.end ?? Number.NaN) / (before?.end ?? Number.NaN);
  },

  otherwise: ({ rate }) =>
    `Your share and the run’s differ by more than 0.03. In the steep direction ηh was ${Number((10 * rate).toPrecision(3))} and is a third of that. What becomes of 2 − ηh, and of the term above it?`,
  right:
    'Near. A third is what a small rate would leave; the nearer ηh was to 2, the more is gained.',

  hints: [
    'Each direction has a term $\\eta/(2(2-\\eta h))$. Which of its two η matters more here?',
    'A third of the η above the line leaves a third. Below the line, 2 − ηh grows as well.',
    ({ rate }) =>
      `The steep term was ${rate} / (2 · ${Number((2 - 10 * rate).toPrecision(3))}). Write the new one below it.`,
  ],
  solution: ({ rate }) => `
The floor is the sum of $\\eta/(2(2-\\eta h))$ over $h$ = 1 and 10. At η = ${rate} the denominators are ${Number((2 * (2 - rate)).toPrecision(4))} and ${Number((2 * (2 - 10 * rate)).toPrecision(4))}; at a third of it they are ${Number((2 * (2 - rate / 3)).toPrecision(4))} and ${Number((2 * (2 - (10 * rate) / 3)).toPrecision(4))}. So less than a third is left, and the difference comes from the steep direction.

To check it, set both lanes of <See figure="schedules#floor" /> to these rates.`,
});
