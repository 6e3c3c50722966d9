import { defineExercise } from '../../../src/exercises/define.ts';

export const whichCure = defineExercise<null>({
  id: 'rectifiers/which-cure',
  version: 1,
  kind: 'choice',
  title: 'Dead after ten updates',
  minutes: 4,
  points: 2,
  goals: ['causes', 'choose'],
  credit: 'practice',
  errata: ['R-38'],
  isSeveral: true,
  printed: null,

  prompt: `
A network of ReLU units with He’s weights starts with 7 % of a layer dead. After ten updates of gradient descent 70 % are.

Which changes go at the cause, or take away the death itself? Choose all that do.`,

  options: [
    {
      id: 'rate',
      text: 'a lower learning rate',
      reply:
        'Yes. They died during training, in its first and longest steps; shorter steps do not throw a unit out of reach.',
    },
    {
      id: 'leaky',
      text: 'leaky ReLU in place of ReLU',
      reply:
        'Yes: its slope is nowhere 0, so no unit is dead. At the rate that killed them the numbers may now grow instead; lower it as well.',
    },
    {
      id: 'positive',
      text: 'positive weights only',
      reply:
        'With positive weights every unit of a layer adds up the same signals with one sign. Layer by layer they grow, and nothing distinguishes the units. What has happened to the cause?',
    },
    {
      id: 'bias',
      text: 'biases that start at 0.001',
      reply:
        'A pre-activation of a He layer is about 1 in size. What does 0.001 change in a sum of that size?',
    },
    {
      id: 'longer',
      text: 'three times as many updates',
      reply:
        'A dead unit’s gradient is exactly 0, so updates do not add up. It can come back by accident only. Does the accident go at the cause?',
    },
  ],
  reference: () => ['rate', 'leaky'],

  otherwise: 'Ask of each change what it does to a unit that is below 0 for every example.',
  right:
    'Yes. The rate was the cause, and a slope below 0 takes the death away. Which of the two you need depends on what the loss does.',

  hints: [
    '7 % before training, 70 % after ten updates. What happened in between?',
    'A change can prevent the long step, or it can leave a gradient to units that are thrown below 0.',
    'Two of the five do one or the other. A thousandth added to a bias does neither.',
  ],
  solution: `
Before training nearly all units were alive, so weights and biases were not the cause. The first steps were, and a lower rate shortens them.

Leaky ReLU works on the effect: with a slope of 0.01 below 0, a unit that is never on still has a gradient and can return.

A bias of 0.001 is a thousandth of a typical pre-activation. Positive weights make all signals alike. More updates multiply a gradient of 0.

To check it, set <See figure="rectifiers#counter" /> to 0.3, then to leaky ReLU at 3.`,
});
