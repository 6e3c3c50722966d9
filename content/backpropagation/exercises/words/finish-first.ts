import { defineExercise } from '../../../../src/exercises/define.ts';

export const finishFirst = defineExercise<null>({
  id: 'backpropagation/finish-first',
  version: 1,
  kind: 'short',
  title: 'Why finish the pass first',
  minutes: 4,
  points: 1,
  goals: ['derive'],
  credit: 'practice',
  errata: ['R-101'],
  limit: 400,
  printed: null,

  prompt: `
A training loop moves each layer’s weights as soon as their gradient is known, and then goes on to the layer below. The loss falls, and the loop passes its tests.

What is wrong with the gradient of the layer below? Answer in one or two sentences, at most 400 characters.`,

  claims: [
    {
      id: 'weights',
      text: 'It says which weights are read: $\\delta$ of the layer below is computed with the weights above it.',
    },
    {
      id: 'two-points',
      text: 'It says what is mixed: activations that the old weights made, with the new weights.',
    },
    {
      id: 'no-gradient',
      text: 'It says what follows: the result is the gradient of no cost at any point, with an error that grows with η.',
    },
  ],
  model: () =>
    'The gradient of the layer below is computed with the weights above it. They have already moved, while the activations are those of the old weights, so the result is the gradient of the cost at no point; its error grows with the learning rate.',

  otherwise: 'Which numbers does the layer below read from the layer above?',
  right:
    'Nobody but you has read this. Compare it with the three claims below. Which of them does your sentence make, and which does it leave to the reader?',

  hints: [
    'Write down the formula for $\\delta^{[1]}$. Which of its factors has the loop changed by then?',
    'The factor is $W^{[2]}$. The activations in the same formula were computed before it changed.',
    'Begin with: “$\\delta^{[1]}$ needs the $W^{[2]}$ that …”',
  ],
  solution: `
$\\delta^{[1]} = (\\delta^{[2]}W^{[2]\\top}) \\odot \\tanh'$ reads the weights above. In this loop they are $W^{[2]} - η\\,dW^{[2]}$ by then, while $\\delta^{[2]}$ and the slopes were made with $W^{[2]}$.

The result belongs to no point: neither to the weights before the update nor to those after it. Its error is proportional to η, so at a small rate nothing shows in the loss.

To check it, compare both orders in <See figure="backpropagation#updates" /> and read the error at η = 0.01 and at 0.5.`,
});
