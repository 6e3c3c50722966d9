import { defineExercise } from '../../../src/exercises/define.ts';

export const equivariance = defineExercise<null>({
  id: 'convolution/equivariance',
  version: 1,
  kind: 'choice',
  title: 'Who moves along?',
  minutes: 4,
  points: 2,
  goals: ['shifts'],
  credit: 'practice',
  errata: ['R-66', 'R-109'],
  isSeveral: true,
  printed: null,

  prompt: `
Edges joined, so that nothing is lost. Which of these make of a moved picture exactly the **moved map**? Choose all.`,

  options: [
    {
      id: 'convolution',
      text: 'a convolution of stride 1, picture moved by 1 pixel',
      reply: 'Yes: the same window meets the same numbers, one place on.',
    },
    {
      id: 'max-two',
      text: 'a max-pool of 2 × 2, stride 2, picture moved by 2 pixels',
      reply: 'Yes: two pixels are one cell, and each cell keeps its four numbers.',
    },
    {
      id: 'average-two',
      text: 'an average pool of 2 × 2, stride 2, picture moved by 2 pixels',
      reply: 'Yes, for the reason that holds for the max-pool. What is made of the four numbers does not matter.',
    },
    {
      id: 'average-one',
      text: 'an average pool of 2 × 2, stride 2, picture moved by 1 pixel',
      reply: 'This is what source A says of it. Two of the four numbers in a cell are others now. Why should their mean be an old mean?',
    },
    {
      id: 'strided',
      text: 'a convolution of stride 2, picture moved by 1 pixel',
      reply: 'It computes every second place of the map of stride 1. Which places of that map does it show after the move?',
    },
    {
      id: 'turned',
      text: 'a convolution of stride 1, picture turned by 90°, map turned likewise',
      reply: 'The kernel was not turned along with the picture. Which kernels would look the same after a quarter turn?',
    },
  ],
  reference: () => ['convolution', 'max-two', 'average-two'],
  otherwise: 'For each of them ask: does every window hold the numbers that another window held before?',
  right: 'Equivariance comes from where the windows stand, and not from what they compute.',
  hints: [
    'Look at the stride and at the shift, and at nothing else.',
    'A shift that is a whole number of strides carries windows onto windows.',
    'A quarter turn carries windows onto windows too. What happens to the kernel inside?',
  ],
  solution: `
Windows of stride s stand at every s-th pixel. A shift by a multiple of s carries each window’s numbers into another window; any function of those numbers moves along. So both pools are equivariant to shifts by 2, and neither to a shift by 1. A convolution of stride 1 is equivariant to every shift, one of stride 2 to even ones.

A turn changes the order of the numbers in a window, and a convolution weighs them by their order.

To check it, try shifts of 1 and 2 in <See figure="convolution#shift" />; R-109 on <See figure="convolution#bench" /> turns the picture.`,
}); // biome-ignore format: options in one line
