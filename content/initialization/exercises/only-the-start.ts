import { defineExercise } from '../../../src/exercises/define.ts';

export const onlyTheStart = defineExercise<null>({
  id: 'initialization/only-the-start',
  version: 1,
  kind: 'choice',
  title: 'What He’s rule promises',
  minutes: 3,
  points: 2,
  goals: ['derive'],
  credit: 'practice',
  errata: ['R-12'],
  isSeveral: false,
  printed: null,

  prompt: `
Ten layers of rectifiers, all of the same width, start from He’s weights. Which statement does the rule support?`,

  options: [
    {
      id: 'for-ever',
      text: 'signals and gradients keep their size all through training',
      reply:
        'The rule says how the first weights are drawn. After the first update they are other weights, with another variance. What holds them?',
    },
    {
      id: 'start',
      text: 'before the first update the mean square of signals is about the same in all layers',
      reply:
        'Yes, and in layers of one width that of the gradients too. What comes after is up to the updates.',
    },
    {
      id: 'exactly',
      text: 'before the first update every layer has exactly the same mean square',
      reply:
        'The rule speaks of an average over draws. A single draw of 100 × 100 weights is off by some per cent. What do ten such layers make of it?',
    },
    {
      id: 'any-activation',
      text: 'before the first update signals keep their size, whatever the activation',
      reply:
        'The 2 stands there because a rectifier cuts off half. Which half does a tanh cut off?',
    },
  ],
  reference: () => ['start'],
  otherwise:
    'Ask of each statement when it holds, and for which units. What went into the derivation?',
  right:
    'Yes. “He cures exploding gradients” is true of the moment before training, for rectifiers, in layers of one width, on average.',
  hints: [
    'What does the rule set, and when is it used?',
    'It sets the variance of the first weights, from the number of inputs and the share that a rectifier lets pass.',
    'Cross out what speaks of later updates, of single draws, and of other activations.',
  ],
  solution: `
The derivation takes independent weights of mean 0 and follows the mean square through a sum and a rectifier. The weights are independent of the data only before the first update.

Whatever speaks of training is not in it. Neither is a single draw: means over draws are kept, and each layer adds a deviation of its own. And the factor 2 belongs to the rectifier.

To check it, train <See figure="initialization#densities" /> with ReLU and He’s weights, and compare the standard deviations of epoch 0 and epoch 4.`,
});
