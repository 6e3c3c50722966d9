import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';

const frame = z.object({
  ways: z.array(z.object({ place: z.tuple([z.instanceof(Float64Array), z.instanceof(Float64Array)]) })),
}); // biome-ignore format: one line

interface Slope {
  readonly rate: number;
  readonly slope: number;
}

export const firstStep = defineExercise<Slope>({
  id: 'adaptive-steps/first-step',
  version: 1,
  kind: 'predict',
  title: 'Three hundred times as steep',
  minutes: 3,
  points: 1,
  goals: ['scale'],
  credit: 'practice',
  generate: (random) => ({
    rate: random.pick([0.05, 0.1, 0.2, 0.5]),
    slope: random.pick([20, 80, 300, 900]),
  }),
  printed: { rate: 0.2, slope: 300 },
  verb: 'Race',

  prompt: ({ rate, slope }) => `
On $f = ${slope}x + y^2$ the slope along $x$ is ${slope} everywhere. AdaGrad starts at (2, 2) with η = ${rate}.

How far does $x$ move in the first update? Commit to a number, then press **Race**.`,

  ask: {
    form: 'number',
    quantity: 'Distance in x',
    scale: { name: 'distance', low: 0.001, high: 1000, isLog: true },
    near: 0.04,
  },
  runs: ({ rate, slope }) => [
    {
      kind: 'run',
      experiment: 'optimizer-race',
      config: {
        landscape: { surface: 'own', condition: 100, text: `${slope}*x + y^2` },
        start: [2, 2],
        lanes: [{ rule: 'adagrad', learningRate: rate }],
        updates: 1,
        seed: 0,
      },
      steps: 1,
    },
  ],
  reference: (_slope, findings = []) => {
    const [finding] = findings;
    if (finding?.kind !== 'run') throw new Error('first-step: the race has not been run');
    const [x] = frame.parse(finding.frame).ways[0]!.place;
    return x[0]! - x[1]!;
  },

  otherwise: ({ slope }) =>
    `Your number and the run’s are well apart. After one slope of ${slope} the sum $s$ is its square. By what is the slope divided, then?`,
  right: ({ rate, slope }) =>
    `Near: ${slope} over √(${slope}²) is 1, and the step is η = ${rate}. The y of the same update moved by as much.`,

  hints: [
    'Write down $s$ after one slope.',
    'The root of the squared slope is the slope itself.',
    'A number divided by itself is 1; the step is η times that.',
  ],
  solution: ({ rate, slope }) => `
$s$ = ${slope}², its root is ${slope}, and the step is ${rate} × ${slope}/${slope} = ${rate}. Gradient descent would have moved by ${rate} × ${slope} = ${Number((rate * slope).toPrecision(4))}.

Multiply the whole loss by 1,000 and AdaGrad’s path stays what it was, as long as slopes are large beside ε.

To check it, press **Step** once in <See figure="adaptive-steps#bars" />: both directions move by η.`,
});
