import { defineExercise } from '../../../../src/exercises/define.ts';
import { forwardsOneAtATime } from '../../../../src/experiments/cost/operation-count.ts';
import { grouped } from '../print.ts';

export const oneAtATime = defineExercise<{ readonly parameters: number }>({
  id: 'backpropagation/one-at-a-time',
  version: 1,
  kind: 'numeric',
  title: 'The price of trying every dial',
  minutes: 3,
  points: 1,
  goals: ['cost'],
  credit: 'practice',
  errata: ['R-102'],
  figures: 8,
  generate: (random) => ({
    parameters: random.pick([79_510, 101_770, 250_000, 431_080, 669_706, 1_250_000, 2_500_000]),
  }),
  printed: { parameters: 1_000_000 },
  quantity: 'Forward passes',

  prompt: ({ parameters }) => `
A network has ${grouped(parameters)} parameters. You estimate its gradient by one-sided differences, $(L(w + h) - L(w))/h$, moving one parameter at a time by $h$ and putting it back.

How many forward passes does the whole gradient need? Type the exact whole number; for twelve thousand you may type 12000 or 12,000.`,

  reference: ({ parameters }) => forwardsOneAtATime(parameters),
  wrong: ({ parameters }) => [
    {
      id: 'no-start',
      answer: parameters,
      feedback: `${grouped(parameters)} counts the runs with one parameter moved. Each difference also has $L(w)$ in it. How often must that be computed?`,
    },
    {
      id: 'start-each-time',
      answer: 2 * parameters,
      feedback: `${grouped(2 * parameters)} is two runs for each parameter. One of the two is always $L(w)$, with nothing moved. Does it change from one parameter to the next?`,
    },
    {
      id: 'start-each-time-and-once',
      answer: 2 * parameters + 1,
      feedback: `${grouped(2 * parameters + 1)} moves each parameter in both directions and runs the start as well. How many directions does a one-sided difference need?`,
    },
    {
      id: 'all-at-once',
      answer: 2,
      feedback:
        'Two runs: one at the start and one with everything moved. That gives the slope along one direction, one number. From which run would you read the share of a single parameter?',
    },
    {
      id: 'one',
      answer: 1,
      feedback:
        'One run gives one value of the loss. A slope compares two values. What does each parameter need beside the run at the start?',
    },
    {
      id: 'start-left-out-twice',
      answer: parameters - 1,
      feedback: `${grouped(parameters - 1)} leaves one parameter without a run of its own. Which run could stand in for it, if each one moves a different parameter?`,
    },
  ],
  otherwise:
    'Count two kinds of runs: those in which one parameter is moved, and those in which none is. How many of each?',
  right: ({ parameters }) =>
    `Yes: one run at the start and one for each of the ${grouped(parameters)} parameters. Backpropagation gets the same gradient, without the error of $h$, for about the price of three.`,

  hints: [
    'Write the difference for the first parameter, then for the second. Which of the runs in them are the same?',
    '$L(w)$ is the same number in every difference; $L(w + h)$ is another one for each parameter.',
    'With three parameters you would run the start, then the first moved, the second moved, the third moved: four runs.',
  ],
  solution: ({ parameters }) => `
Every difference needs its own $L(w + h)$, because a different parameter is moved: ${grouped(parameters)} runs.

All of them subtract the same $L(w)$. It is computed once: one run more.

Together ${grouped(forwardsOneAtATime(parameters))}. The parameters are moved one at a time; moved all at once, they would give one number and not ${grouped(parameters)}.

The way back through the graph is not free either. It costs about as much as two forward passes, and the memory for the values of the way forward; neither grows with the number of parameters you ask about.

To check it, press **Count** in <See figure="backpropagation#cost" />. Both passes together end near 3 forward passes; one at a time ends at the number of parameters and one more.`,
});
