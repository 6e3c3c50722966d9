import { defineExercise } from '../../../src/exercises/define.ts';
import { type RaceResult, readRace, updatesTo } from '../../../src/exercises/kinds/race-target.ts';

const budget = 500;

export const seventyFive = defineExercise<null, RaceResult>({
  id: 'momentum/seventy-five',
  version: 1,
  kind: 'target',
  title: 'Down the valley in 75',
  minutes: 8,
  points: 3,
  goals: ['choose'],
  credit: 'robust',
  printed: null,
  experiment: 'optimizer-race',
  seeds: 1,
  seconds: 1,

  prompt: `
The valley is ½(x² + 100y²), the start (10, 1). Plain gradient descent needs 461 updates at its best rate, momentum 141 at η = 0.003 and β = 0.9.

Bring $f$ below 10⁻⁶ in at most 75 updates. **Run** shows a race; **Check** runs it again.`,

  knobs: [
    {
      kind: 'pick',
      id: 'rule',
      label: 'optimiser',
      options: [
        { id: 'gradientDescent', text: 'gradient descent' },
        { id: 'momentum', text: 'momentum' },
        { id: 'nesterov', text: 'Nesterov' },
      ],
      start: 'momentum',
    },
    { kind: 'number', id: 'rate', label: 'learning rate η', low: 0.0001, high: 1, isLog: true, start: 0.003 },
    { kind: 'number', id: 'momentum', label: 'momentum β', low: 0, high: 0.99, start: 0.9 },
  ],
  locked: [
    { name: 'landscape', text: '½(x² + 100y²)' },
    { name: 'start', text: '(10, 1)' },
    { name: 'budget', text: `${budget} updates` },
  ],
  config: (_none, { rule, rate, momentum }) => ({
    landscape: { surface: 'valley', condition: 100, text: '' },
    start: [10, 1],
    lanes: [
      {
        rule,
        learningRate: Number(rate),
        ...(rule === 'gradientDescent' ? {} : { momentum: Number(momentum) }),
      },
    ],
    updates: budget,
    seed: 0,
  }),
  steps: () => 1,
  read: readRace(budget),
  claims: () => [updatesTo('f below 10⁻⁶', { atMost: 75, near: 0.4 })],
  reference: () => ({ rule: 'momentum', rate: 4 / 121, momentum: 81 / 121 }),

  misses: [
    {
      id: 'plain',
      example: { rule: 'gradientDescent', rate: 0.0198, momentum: 0.9 },
      fits: ({ rule }) => rule === 'gradientDescent',
      feedback:
        'Gradient descent has one rate for both directions, and across the valley it may not pass 0.02. At that rate a hundredth of it is left along the valley. Which rule makes up for that?',
    },
    {
      id: 'too-much',
      example: { rule: 'momentum', rate: 0.003, momentum: 0.9 },
      fits: ({ rule, momentum }) => rule === 'momentum' && Number(momentum) >= 0.8,
      feedback:
        'With so much kept the ball runs past the lowest place and comes back: look at the heights of the race. A swing dies out as √β to the power of the updates. Which β lets it die in 75?',
    },
    {
      id: 'too-slow',
      example: { rule: 'momentum', rate: 0.005, momentum: 0.6 },
      fits: ({ rule, rate }) => rule === 'momentum' && Number(rate) < 0.02,
      feedback:
        'It no longer swings, and it is slow along the valley. With momentum the rate may be larger than 0.02: across the valley it may go up to 2(1 + β)/100. How far can you raise it?',
    },
  ],
  near: 'Close. Count and swing trade against each other: a little less β, a little more η.',
  otherwise:
    'Two numbers, two directions. η must not diverge across the valley, and β must make up for the small slope along it without swinging. Which of the two does the race fail in?',
  right:
    'Yes. For this valley Polyak’s choice is β = 81/121 and η = 4/121, and it is the best that one pair of numbers can do in the long run.',

  hints: [
    'Look at the heights: a line that swings has too much β, a straight line that falls slowly has too small an η.',
    'The swing dies out like √β per update. To lose 10⁻⁷ of the start in 75 updates √β must be at most about 0.82.',
    'So β is about 0.67. Then raise η until it no longer pays: it may go up to 2(1 + β)/100 = 0.033.',
  ],
  solution: `
The curvatures are 1 and 100. Polyak’s best pair is $\\eta = 4/(\\sqrt{100}+\\sqrt{1})^2 = 4/121$ and $\\beta = ((\\sqrt{100}-\\sqrt{1})/(\\sqrt{100}+\\sqrt{1}))^2 = 81/121$: 0.0331 and 0.669.

With these numbers both directions lose the same share per update, about √β = 9/11, and $f$ falls below 10⁻⁶ after 69 updates. Other pairs near them do as well or better by a few updates: the count jumps with the last digits.

To check it, give a momentum lane of <See figure="momentum#ravine" /> these numbers.`,
}); // biome-ignore format: knobs in one line
