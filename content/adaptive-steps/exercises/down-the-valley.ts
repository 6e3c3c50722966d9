import { defineExercise } from '../../../src/exercises/define.ts';
import { type RaceResult, readRace, updatesTo } from '../../../src/exercises/kinds/race-target.ts';

const budget = 300;

export const downTheValley = defineExercise<null, RaceResult>({
  id: 'adaptive-steps/down-the-valley',
  version: 1,
  kind: 'target',
  title: 'Down the valley in twenty',
  minutes: 6,
  points: 3,
  goals: ['scale', 'brake'],
  credit: 'robust',
  printed: null,
  experiment: 'optimizer-race',
  seeds: 1,
  seconds: 1,

  prompt: `
The valley is ½(x² + 100y²), the start (10, 1). At η = 1, the best of the usual rates, AdaGrad needs 265 updates; momentum at its best needs 69.

Bring $f$ below 10⁻⁶ in at most 20 updates with a rule of this chapter. **Run** shows a race; **Check** runs it again.`,

  knobs: [
    {
      kind: 'pick',
      id: 'rule',
      label: 'optimiser',
      options: [
        { id: 'adagrad', text: 'AdaGrad' },
        { id: 'rmsprop', text: 'RMSProp' },
        { id: 'adadelta', text: 'Adadelta' },
      ],
      start: 'adagrad',
    },
    { kind: 'number', id: 'rate', label: 'learning rate η', low: 0.001, high: 100, isLog: true, start: 1 },
  ],
  locked: [
    { name: 'landscape', text: '½(x² + 100y²)' },
    { name: 'start', text: '(10, 1)' },
    { name: 'budget', text: `${budget} updates` },
  ],
  config: (_none, { rule, rate }) => ({
    landscape: { surface: 'valley', condition: 100, text: '' },
    start: [10, 1],
    lanes: [{ rule, learningRate: Number(rate) }],
    updates: budget,
    seed: 0,
  }),
  steps: () => 1,
  read: readRace(budget),
  claims: () => [updatesTo('f below 10⁻⁶', { atMost: 20, near: 0.5 })],
  reference: () => ({ rule: 'adagrad', rate: 10 }),

  misses: [
    {
      id: 'small-steps',
      example: { rule: 'adagrad', rate: 1 },
      fits: ({ rule, rate }) => rule === 'adagrad' && Number(rate) < 5,
      feedback:
        'AdaGrad’s first step is one η long in each direction, and its later ones are shorter. From (10, 1), how long must the first one be?',
    },
    {
      id: 'circles',
      example: { rule: 'rmsprop', rate: 0.1 },
      fits: ({ rule }) => rule === 'rmsprop',
      feedback:
        'RMSProp’s steps do not shrink towards the minimum: at a fixed η it goes round it at a height of about 12.6 η². Which rule brakes by itself?',
    },
    {
      id: 'cold',
      example: { rule: 'adadelta', rate: 1 },
      fits: ({ rule }) => rule === 'adadelta',
      feedback:
        'Adadelta’s first step is 0.0045 η. Even at η = 100 it needs 106 updates here. Which rule begins with a whole η?',
    },
  ],
  near: 'Close. The first step decides: it is η long in both directions.',
  otherwise: 'Look at the first step of the race, in each direction. How long is it, and how long is the way?',
  right:
    'Yes. With η = 10 the first step along x goes all the way at once, and AdaGrad brakes the swing across. Turn the valley out of the axes, and the same rate needs more than 300.',

  hints: [
    'How long is AdaGrad’s first step, in η? How long is the way along x?',
    'The first step is one η in each direction, and the way along x is 10.',
    'Try η = 10 and look at the heights.',
  ],
  solution: `
AdaGrad with η = 10. The first update moves x from 10 to 0 and y from 1 to −9. From there on y swings, and each swing adds to its $s$, so that the steps across shrink to what is needed within a few updates.

So the best of the usual rates is not the best rate: none of them is above 1. That is why <See to="adam" /> compares rules by the whole curve of result against rate.

To check it, race AdaGrad with η = 10 in <See figure="momentum#ravine" />.`,
}); // biome-ignore format: knobs in one line
