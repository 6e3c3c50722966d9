import { defineExercise } from '../../../src/exercises/define.ts';

export const translate = defineExercise<null>({
  id: 'notation/translate',
  version: 1,
  kind: 'choice',
  title: 'Somebody else’s letters',
  minutes: 3,
  points: 1,
  goals: [],
  credit: 'practice',
  errata: ['R-133', 'R-134'],
  isSeveral: false,
  printed: null,

  prompt: `
A text has $n$ examples with $m$ inputs each. It writes ỹ for what the network returns and sums the squared errors over the examples: Σ (ỹ − y)².

How is that written here, where $J$ is the cost?`,

  options: [
    {
      id: 'n-times',
      text: '$mJ$, that is Σ (ŷ − y)², with $m$ examples',
      reply:
        'Yes. Their n is our m, the prediction wears a hat, and the sum is m times our cost. Its gradient is m times as long, too.',
    },
    {
      id: 'same',
      text: '$J$, that is 1/m · Σ (ŷ − y)², with $m$ examples',
      reply:
        'Letters and hat are right. Yet this is a mean and theirs a sum. With 50 examples, by which factor do the two differ?',
    },
    {
      id: 'inputs',
      text: '$J$, that is 1/m · Σ (ŷ − y)², with $m$ inputs',
      reply:
        'Here m counts examples. The number of inputs is $n^{[0]}$, and it does not appear in a cost at all. What is summed over?',
    },
  ],
  reference: () => ['n-times'],

  otherwise:
    'Translate one letter at a time: who counts examples, who is a prediction, is it a mean?',
  right:
    'The most frequent clash is the quiet one: the same letter in both texts, with another job.',
  hints: [
    'Three things differ: the letter for the number of examples, the sign of a prediction, sum or mean.',
    'V-3 says who is m, V-4 who wears the hat, V-5 whether it is a mean.',
    'Begin with the mean of V-5 over m examples. By what must it be multiplied to be a sum?',
  ],
  solution: `
Their $n$ examples are our $m$, and their ỹ is our ŷ. Their sum is $m$ times our cost $J$. The same learning rate therefore takes steps $m$ times as long with the sum.

To check it, take one example: then sum and mean are equal, and no test of one example can tell them apart.`,
});
