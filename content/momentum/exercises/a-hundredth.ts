import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';

const frame = z.object({ ways: z.array(z.object({ end: z.object({ update: z.number() }) })) });

interface Race {
  readonly momentum: number;
}

export const aHundredth = defineExercise<Race>({
  id: 'momentum/a-hundredth',
  version: 1,
  kind: 'predict',
  title: 'How much is a little?',
  minutes: 3,
  points: 1,
  goals: ['predict'],
  credit: 'practice',
  errata: ['R-25'],
  generate: (random) => ({ momentum: random.pick([0.05, 0.1, 0.2, 0.3, 0.4, 0.6]) }),
  printed: { momentum: 0.5 },
  verb: 'Race',

  prompt: ({ momentum }) => `
On ½(x² + 100y²) from (10, 1), gradient descent with η = 0.01 needs 882 updates until $f$ is below 10⁻⁶. Momentum is added, with β = ${momentum} and the same η.

How many updates does it need? Commit to a number, then press **Race**.`,

  ask: {
    form: 'number',
    quantity: 'Updates',
    scale: { name: 'updates', low: 50, high: 2000, isLog: true },
    near: 0.05,
  },
  runs: ({ momentum }) => [
    {
      kind: 'run',
      experiment: 'optimizer-race',
      config: {
        landscape: { surface: 'valley', condition: 100, text: '' },
        start: [10, 1],
        lanes: [{ rule: 'momentum', learningRate: 0.01, momentum }],
        updates: 900,
        seed: 0,
      },
      steps: 1,
    },
  ],
  reference: (_race, findings = []) => {
    const [finding] = findings;
    if (finding?.kind !== 'run') throw new Error('a-hundredth: the race has not been run');
    return frame.parse(finding.frame).ways[0]?.end.update ?? Number.NaN;
  },

  otherwise: ({ momentum }) =>
    `Your number and the run’s differ by a fifth or more. Along the valley a slope that hardly changes is counted 1/(1 − ${momentum}) times. How many updates does that save?`,
  right: ({ momentum }) =>
    `Near. Along the valley momentum multiplies the step by 1/(1 − ${momentum}), and the updates are about 882 times (1 − ${momentum}).`,

  hints: [
    'The way along the valley is the long one. What does momentum do to a step whose slope stays the same?',
    'It multiplies the step by 1/(1 − β), once it has run for a while.',
    ({ momentum }) => `Here that is 1/(1 − ${momentum}). Divide the 882 updates by it.`,
  ],
  solution: ({ momentum }) => `
Across the valley the slope changes its sign or dies out at once. Along it the slope stays nearly the same from step to step, so the sum of slopes grows to 1/(1 − β) of them. Each step is that much longer, and the number of updates that much smaller: about 882 × (1 − ${momentum}).

Source D sets the coefficient to 0.01, which changes the count by one per cent. At 0.9 the estimate says 88 and the run needs 162, because the ball now swings.

To check it, set β of the momentum lane of <See figure="momentum#ravine" />.`,
});
