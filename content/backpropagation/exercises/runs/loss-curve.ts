import * as z from 'zod/mini';
import { defineExercise } from '../../../../src/exercises/define.ts';
import { show } from '../print.ts';

interface Training {
  readonly seed: number;
  readonly learningRate: number;
}

const places = [0, 10, 20, 30, 40, 50, 60];
const frame = z.object({ losses: z.array(z.number()) });

export const lossCurve = defineExercise<Training>({
  id: 'backpropagation/loss-curve',
  version: 1,
  kind: 'predict',
  title: 'Draw the loss before it falls',
  minutes: 3,
  points: 1,
  goals: ['run'],
  credit: 'practice',
  generate: (random) => ({
    seed: random.integer(1, 9999),
    learningRate: random.pick([0.02, 0.05, 0.1, 0.2, 2, 5]),
  }),
  printed: { seed: 1, learningRate: 0.1 },
  verb: 'Train',

  prompt: ({ learningRate }) => `
A logistic unit with two weights and a bias starts at 0 and learns 40 points in two overlapping clouds, all at once, for 60 updates with η = ${show(learningRate)}. At 0 it answers ½ for every point, so its loss is ln 2 = 0.693.

Draw its loss: set the seven heights, then press **Train**.`,

  ask: {
    form: 'curve',
    across: { name: 'updates', places },
    scale: { name: 'loss, nats', low: 0, high: 0.8 },
    near: 0.06,
  },
  runs: ({ seed, learningRate }) => [
    { kind: 'run', experiment: 'logistic-run', config: { seed, learningRate }, steps: 60 },
  ],
  reference: (_training, findings = []) => {
    const [finding] = findings;
    if (finding?.kind !== 'run') throw new Error('loss-curve: the training has not been run');
    const { losses } = frame.parse(finding.frame);
    return places.map((place) => losses[place] ?? Number.NaN);
  },

  otherwise: ({ learningRate }) =>
    learningRate < 1
      ? `Your curve and the run’s part by more than 6 % of the scale. One step is η = ${show(learningRate)} times the gradient. How much can 60 such steps change?`
      : `Your curve and the run’s part by more than 6 % of the scale. The clouds overlap, so some points stay on the wrong side. Below which height can no line bring the loss?`,
  right: ({ learningRate }) =>
    learningRate < 1
      ? 'Your curve is within 6 % of the scale. It is steepest at the start, where the errors $a - y$ are all ½ in size, and flattens as they shrink.'
      : 'Your curve is within 6 % of the scale. At this rate nearly all of the fall comes before update 10; what is left is the overlap of the clouds.',

  hints: [
    'Both ends are easier than the middle. The start is given. Could the loss reach 0 on clouds that overlap?',
    'The gradient is the mean of $(a - y)x$. At the start every $a - y$ is ½ in size; as the answers improve, the steps get shorter.',
    ({ learningRate }) =>
      learningRate < 1
        ? 'At η = 0.5, the rate of the figure in the chapter, half of the fall is over after two or three updates. Yours is smaller by a factor you can work out.'
        : 'At η = 0.5, the rate of the figure in the chapter, half of the fall is over after two or three updates. Yours is larger by a factor you can work out.',
  ],
  solution: ({ learningRate }) => `
At the start all answers are ½, so the errors $a - y$ are as large as they will be on the whole run, and so is the gradient. The curve is steepest there.

Every update moves the weights by η times the gradient. With η = ${show(learningRate)} the same fall takes ${learningRate < 0.5 ? `about ${show(0.5 / learningRate)} times as many updates as` : `fewer updates than`} with η = 0.5.

It flattens above 0, because the clouds overlap and no line separates them.

To check it, set η in <See figure="backpropagation#training" /> to ${show(learningRate)} and press **Train**.`,
});
