import { defineExercise } from '../../../src/exercises/define.ts';

/** Gradients of two tensors: k(3, 4) and (0.3, 0.4), of lengths 5k and 0.5. */
interface Pair {
  readonly times: number;
  readonly limit: number;
}

const vector = (times: number) => `$(${3 * times}, ${4 * times})$`;

export const whichClip = defineExercise<Pair>({
  id: 'vanishing-gradients/which-clip',
  version: 1,
  kind: 'choice',
  title: 'Which clip keeps the direction?',
  minutes: 3,
  points: 2,
  goals: ['clip'],
  credit: 'practice',
  errata: ['R-14'],
  isSeveral: false,
  generate: (random) => ({ times: random.integer(1, 9), limit: random.pick([1, 1.5, 2]) }),
  printed: { times: 1, limit: 1 },

  prompt: ({ times, limit }) => `
The gradient of a network’s weights is ${vector(times)} and that of its biases is $(0.3, 0.4)$. An update moves all of them at once. You clip at ${limit}.

Which clip shortens the step and leaves the direction of the whole step as it was?`,

  options: [
    {
      id: 'value',
      text: 'by value: every entry is held between −limit and limit',
      reply: ({ times }) =>
        `By value the entries ${3 * times} and ${4 * times} become equal, and 0.3 and 0.4 stay as they are. Which direction has a vector with two equal entries?`,
    },
    {
      id: 'norm',
      text: 'by norm, each tensor on its own',
      reply: ({ limit, times }) =>
        `Each arrow keeps its direction. The first is shortened from ${5 * times} to ${limit}, the second, 0.5 long, is not. What happens to the angle of all four numbers together when one part shrinks alone?`,
    },
    {
      id: 'global-norm',
      text: 'by global norm: one factor for all tensors',
      reply: 'Yes. One factor for all four numbers is a change of length and of nothing else.',
    },
    {
      id: 'any-norm',
      text: 'either clip by norm; only the one by value turns',
      reply:
        'This is what the sources say, and for one tensor it holds. Here there are two, and only one of them is longer than the limit. By which factor is each multiplied?',
    },
  ],
  reference: () => ['global-norm'],

  otherwise:
    'Write down the factor by which each of the four numbers is multiplied. When does the direction stay?',
  right:
    'Yes. In Keras it is called `global_clipnorm`; in PyTorch, `clip_grad_norm_` over all parameters does it. `clipnorm` treats each tensor on its own.',

  hints: [
    'A direction stays when all entries are multiplied by the same factor.',
    'Write down four factors for each way of clipping: one for each of the four numbers.',
    ({ limit, times }) =>
      `By norm, each tensor on its own, the first two are multiplied by ${limit}/${5 * times}, because their length is ${5 * times}. What are the other two multiplied by?`,
  ],
  solution: ({ times, limit }) => `
By value, ${3 * times} and ${4 * times} are both cut to ${limit}, and 0.3 and 0.4 are left: three different factors.

By norm and tensor by tensor, the first pair is multiplied by ${limit}/${5 * times} and the second by 1: two factors. Each arrow keeps its direction, and the step as a whole turns towards the biases.

By global norm there is one factor, so the whole step keeps its direction.

To check it, set <See figure="vanishing-gradients#clip" /> to **two** and go through the three ways.`,
});
