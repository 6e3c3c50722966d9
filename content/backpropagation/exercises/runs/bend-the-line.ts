import * as z from 'zod/mini';
import { defineExercise } from '../../../../src/exercises/define.ts';
import { budget, onSeeds } from '../../../../src/exercises/kinds/claims.ts';
import type { Settings } from '../../../../src/exercises/kinds/knobs.ts';
import { parameterCount, soundPass } from '../../../../src/experiments/training/hand-backward.ts';

const frame = z.object({ loss: z.number() });
type Result = z.infer<typeof frame>;

/** Forward passes that one update costs: the pass itself, and about two for the way back. */
const passes = 3;
const mostPasses = 300;

const number = (settings: Settings, id: string) => Number(settings[id]);

export const bendTheLine = defineExercise<null, Result>({
  id: 'backpropagation/bend-the-line',
  version: 1,
  kind: 'target',
  title: 'Bend the line within a budget',
  minutes: 10,
  points: 3,
  goals: ['cost'],
  credit: 'robust',
  printed: null,
  experiment: 'hand-backward',
  seeds: 5,
  seconds: 3,

  prompt: `
A network with one layer of tanh units learns two interleaved half circles, 20 points each. With a straight boundary its loss stays near 0.33. One update costs a forward pass and a way back, together about ${passes} forward passes.

Find settings that bend the boundary: a loss of at most 0.25 on 3 of 5 data sets, for at most ${mostPasses} forward passes and 49 parameters. **Run** shows one data set. **Check** trains on five others.`,

  knobs: [
    {
      kind: 'number',
      id: 'hidden',
      label: 'hidden units',
      low: 1,
      high: 32,
      isWhole: true,
      start: 4,
    },
    {
      kind: 'number',
      id: 'learningRate',
      label: 'learning rate η',
      low: 0.01,
      high: 100,
      isLog: true,
      start: 0.1,
    },
    {
      kind: 'number',
      id: 'updates',
      label: 'updates',
      low: 1,
      high: 200,
      isWhole: true,
      start: 40,
    },
  ],
  locked: [
    { name: 'data', text: 'two half circles, 40 points, noise 0.2' },
    { name: 'start', text: 'Glorot weights, biases of 0' },
    { name: 'rule', text: 'all points at once, plain gradient descent' },
  ],
  config: (_none, settings, seed) => ({
    seed,
    hidden: number(settings, 'hidden'),
    learningRate: number(settings, 'learningRate'),
    pass: soundPass,
  }),
  steps: (_none, settings) => number(settings, 'updates'),
  read: (found) => frame.parse(found),
  claims: () => [
    onSeeds<Result>([3, 5], {
      id: 'loss',
      name: 'loss, nats',
      bound: { atMost: 0.25 },
      near: 0.05,
      of: ({ loss }) => loss,
    }),
    budget<Result>({
      id: 'passes',
      name: 'forward passes',
      bound: { atMost: mostPasses },
      near: 30,
      of: (settings) => passes * number(settings, 'updates'),
    }),
    budget<Result>({
      id: 'parameters',
      name: 'parameters',
      bound: { atMost: parameterCount(12) },
      near: 8,
      of: (settings) => parameterCount(number(settings, 'hidden')),
    }),
  ],
  reference: () => ({ hidden: 12, learningRate: 4, updates: 100 }),

  misses: [
    {
      id: 'over-budget',
      example: { hidden: 12, learningRate: 4, updates: 180 },
      fits: (_settings, tested) =>
        tested.every(({ claim, claimed }) => claimed.holds || claim.id === 'passes'),
      feedback:
        'The boundary bends, and the bill is too high: each update costs about 3 forward passes. Which other knob makes the same way shorter?',
    },
    {
      id: 'too-many-parameters',
      example: { hidden: 24, learningRate: 4, updates: 100 },
      fits: (_settings, tested) =>
        tested.every(({ claim, claimed }) => claimed.holds || claim.id === 'parameters'),
      feedback:
        'The boundary bends, with more parameters than allowed. Each hidden unit has two weights, a bias and an output weight. How many units fit into 49?',
    },
    {
      id: 'too-fast',
      example: { hidden: 12, learningRate: 60, updates: 100 },
      fits: (settings, tested) =>
        number(settings, 'learningRate') > 10 && lossesOf(tested).some((loss) => loss > Math.LN2),
      feedback:
        'At least one run ends above ln 2 = 0.693, what a guess of ½ costs: the steps jump across the valley. What does a smaller η change, and what does it cost?',
    },
    {
      id: 'too-slow',
      example: { hidden: 12, learningRate: 0.1, updates: 100 },
      fits: (settings, tested) =>
        number(settings, 'learningRate') < 3 && lossesOf(tested).every((loss) => loss > 0.25),
      feedback:
        'The runs are still on the plateau near 0.33, where the boundary is straight. The gradient is small there. What makes a step longer without another pass?',
    },
    {
      id: 'too-small',
      example: { hidden: 1, learningRate: 4, updates: 100 },
      fits: (settings) => number(settings, 'hidden') <= 2,
      feedback:
        'Every tanh unit adds one bend to the boundary. Two half circles that reach into each other need more of them. How many can you afford?',
    },
  ],
  near: 'Within 0.05 of the limit on enough data sets. The runs are on their way down when the budget ends. Which knob costs nothing and makes each step longer?',
  otherwise:
    'Look at which of the three limits fail. The loss depends on all three knobs, the passes on the updates alone, the parameters on the units alone. Which one has room left?',
  right:
    'Yes. By one-sided differences one update of a 49-parameter network costs 50 forward passes, so the same budget ends after six updates.',

  hints: [
    'Two of the limits do not depend on luck. Work out first how many updates and how many units they leave you.',
    'At most 100 updates and 12 units. What remains is η: too small and the run stays on the plateau, too large and it jumps.',
    'Take 12 units and 100 updates, and compare η = 0.5, 5 and 50 with **Run**. One of them ends lower than the other two.',
  ],
  solution: `
The budget fixes two knobs: 300 passes at 3 an update are 100 updates, and 49 parameters at 4 a unit and one output bias are 12 units.

With those, η = 0.5 leaves the loss on its plateau near 0.33, where the boundary is straight. η = 4 bends it on nearly every data set. η = 60 makes steps that jump across the valley.

Fewer units work less often: a lucky start bends the line with four, an unlucky one does not. That is why five data sets are asked.

To check it, set 12, 4 and 100 and press **Check**. <See figure="backpropagation#cost" /> counts where the 3 passes come from.`,
});

const lossesOf = (
  tested: readonly {
    readonly claim: { readonly id: string };
    readonly claimed: { readonly values: readonly (number | null)[] };
  }[],
): readonly number[] =>
  (tested.find(({ claim }) => claim.id === 'loss')?.claimed.values ?? []).map(
    (value) => value ?? Number.POSITIVE_INFINITY,
  );
