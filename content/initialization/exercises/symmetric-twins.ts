import { defineExercise } from '../../../src/exercises/define.ts';

export const symmetricTwins = defineExercise<null>({
  id: 'initialization/symmetric-twins',
  version: 1,
  kind: 'choice',
  title: 'What breaks the symmetry',
  minutes: 3,
  points: 2,
  goals: ['symmetry'],
  credit: 'practice',
  errata: ['R-49', 'R-50'],
  isSeveral: true,
  printed: null,

  prompt: `
All hidden units of a 2-4-1 network start with the weights 0.5 and the bias 0. Gradient descent uses all examples in each update.

Which single changes make the hidden units differ after the first update? Choose all that do.`,

  options: [
    {
      id: 'incoming',
      text: 'different incoming weights, outgoing ones equal',
      reply:
        'Different sums give different activations, so each unit’s outgoing weight has a gradient of its own.',
    },
    {
      id: 'outgoing',
      text: 'different outgoing weights, incoming ones equal',
      reply:
        'δ of a hidden unit contains its outgoing weight, so different outgoing weights pull the incoming ones apart.',
    },
    {
      id: 'rate',
      text: 'a larger learning rate',
      reply: 'All four gradients are equal. What does one factor before all of them change?',
    },
    {
      id: 'bias',
      text: 'hidden biases of 0.1 instead of 0',
      reply: 'All four biases are equal again. In which number do two units differ?',
    },
    {
      id: 'batches',
      text: 'one example per update instead of all four',
      reply: 'Each example is still shown to all units alike. Which unit would see another one?',
    },
  ],
  reference: () => ['incoming', 'outgoing'],
  otherwise:
    'Look for a change that is not the same for all four units. Everything that treats them alike keeps them equal.',
  right:
    'Yes. One side is enough. Usually both are drawn at random, and biases start at 0 because they need not be.',
  hints: [
    'Write down the gradients of unit 1 and of unit 2. Where could they differ?',
    'The gradient of an incoming weight is the input times the outgoing weight times the slope at the sum.',
    'Try each change on two units only, and ask whether exchanging them would change anything.',
  ],
  solution: `
Exchange two hidden units. If nothing changes, no rule that treats all units alike can tell them apart, and their gradients are equal in every update.

A learning rate, a common bias and the choice of examples treat all units alike. Different incoming weights do not, and neither do different outgoing ones: the activation differs, or the $\\delta$ does.

To check it, compare **all 0.5** and **0.5 ± 0.0001** in <See figure="initialization#symmetry" />, and read the number of different units.`,
});
