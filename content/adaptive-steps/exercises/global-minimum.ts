import { defineExercise } from '../../../src/exercises/define.ts';

export const globalMinimum = defineExercise<null>({
  id: 'adaptive-steps/global-minimum',
  version: 1,
  kind: 'choice',
  title: 'Which well?',
  minutes: 3,
  points: 2,
  goals: ['scale'],
  credit: 'practice',
  errata: ['R-21'],
  isSeveral: false,
  printed: null,

  prompt: `
The double well $f = x^4 - 3x^2 + x$ has a shallow minimum at 1.131 and a deep one at −1.301, with a barrier between them. AdaGrad starts at 2, to the right of both, with η = 0.5 and as many updates as you like.

Where does it end, and why?`,

  options: [
    {
      id: 'deep',
      text: 'at −1.301: it aims at the global minimum',
      reply:
        'Nothing in $s$ knows of the other well: it holds squares of slopes at places already visited. What would the sign of the step be on the way up the barrier?',
    },
    {
      id: 'shallow',
      text: 'at 1.131: each step goes downhill, and each is shorter than η over the root of t times a constant',
      reply: 'Yes. The divisor is positive, so the step has the sign of the slope, and it only becomes shorter.',
    },
    {
      id: 'between',
      text: 'before it reaches any minimum: the steps shrink to nothing',
      reply:
        'They shrink, but as 1/√t the steps still add up without bound, and near a minimum the slope hardly adds to $s$. Does anything stop it short of 1.131?',
    },
    {
      id: 'depends',
      text: 'in either, depending on ε',
      reply:
        'ε stands beside a root of about 20 here. At which slopes would it matter?',
    },
  ],
  reference: () => ['shallow'],

  otherwise: 'The divisor is a positive number. What does dividing by it do to the sign of a step?',
  right: 'Yes. To pass a barrier a rule must move against the slope for a while, as momentum can.',

  hints: [
    'Compare the sign of AdaGrad’s step with the sign of the slope.',
    'On the way up a barrier the slope points back. Which part of the rule could carry it on?',
    'AdaGrad remembers sizes and no direction.',
  ],
  solution: `
AdaGrad divides each slope by a positive number. In every coordinate it therefore moves downhill, and with η = 0.5 the steps are too short to jump the barrier. It ends at 1.131.

That is no fault: gradient descent at a small rate ends there too. The claim in source A is about something that no rule of this chapter does.

To check it, race the three rules in <See figure="adaptive-steps#well" />.`,
}); // biome-ignore format: texts in one line
