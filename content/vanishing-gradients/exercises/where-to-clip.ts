import { defineExercise } from '../../../src/exercises/define.ts';

export const whereToClip = defineExercise<null>({
  id: 'vanishing-gradients/where-to-clip',
  version: 1,
  kind: 'order',
  title: 'Where the clip belongs',
  minutes: 4,
  points: 2,
  goals: ['clip'],
  credit: 'practice',
  printed: null,

  prompt: `
The lines of one update with clipping stand in disorder. In the loop they come from, the clip was applied after the step, and the loss jumped as if there were none. Two lines more do not belong.

Put the lines in an order in which the clip does its work, and leave out the two that are wrong.`,

  lines: [
    { id: 'forward', text: '`const loss = lossOf(batch);`' },
    { id: 'backward', text: '`const slopes = gradients(loss, parameters);`' },
    { id: 'clip', text: '`const { clipped, norm } = clipByGlobalNorm(slopes, 1);`' },
    { id: 'update', text: '`apply(rule, parameters, clipped);`' },
    {
      id: 'next',
      text: '`history.push(lossOf(batch).item());` with the new parameters',
    },
    {
      id: 'clip-loss',
      text: '`const loss = minimum(lossOf(batch), 1);`',
      stray:
        'This holds the loss below 1, not the gradient. Where the loss is larger than 1 it becomes a constant. What is the slope of a constant?',
    },
    {
      id: 'clip-parameters',
      text: '`clipByGlobalNorm(parameters, 1);`',
      stray:
        'This shortens the weights themselves, and throws the result away. Which vector is too long at a cliff: the weights, or the step?',
    },
  ],
  rules: [
    {
      id: 'differentiate',
      before: 'forward',
      after: 'backward',
      feedback:
        'A gradient is asked for before there is anything to differentiate. Of which line is it the derivative?',
    },
    {
      id: 'clip-what',
      before: 'backward',
      after: 'clip',
      feedback:
        'The clip stands before the gradients exist. Which line makes the vectors that it shortens?',
    },
    {
      id: 'clip-first',
      before: 'clip',
      after: 'update',
      feedback:
        'The step is made before the clip, as in the loop that jumped. What can a clip still do once the parameters have moved?',
    },
    {
      id: 'look-after',
      before: 'update',
      after: 'next',
      feedback:
        'The loss with the new parameters is written down before they are new. Which line moves them?',
    },
  ],

  otherwise:
    'A line that is needed is still outside. Which vector has no line that makes it, or none that uses it?',
  right:
    'Yes. Between the backward pass and the step is the only place where a gradient can be shortened and the shortened one used.',

  hints: [
    'Each line reads something that another line has made. Start with the one that reads only the batch.',
    'The clip reads gradients and returns gradients. Who makes them, and who uses them?',
    'First the loss, then its gradients. The step is not the third line.',
  ],
  solution: `
The loss is computed, then differentiated. The clip takes those gradients and returns shorter ones, and the step uses what it returned. Only then are the parameters new.

Applied after the step, the clip shortens vectors that nobody reads any more. The code runs, and nothing is clipped. The lines that hold down the loss or the weights shorten the wrong thing: a constant loss has no slope, and long weights are not the trouble.

To check it, train <See figure="vanishing-gradients#cliff" /> once without and once with the clip.`,
});
