import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';
import { onSeeds } from '../../../src/exercises/kinds/claims.ts';

const frame = z.object({ gradients: z.array(z.array(z.number())) });

/** Lengths of the first weight gradient, and over the last; a gradient of 0 has no ratio worth having. */
interface Result {
  readonly first: number;
  readonly ratio: number;
}

const starts = [
  { id: 'tiny', text: 'N(0, 0.01²)' },
  { id: 'pytorch', text: 'U(±1/√n)' },
  { id: 'glorot', text: 'Glorot' },
  { id: 'lecun', text: 'LeCun: N(0, 1/n)' },
  { id: 'he', text: 'He: N(0, 2/n)' },
  { id: 'fourGlorot', text: '4 × Glorot' },
  { id: 'standard', text: 'N(0, 1)' },
] as const;

export const thirtyLayers = defineExercise<null, Result>({
  id: 'vanishing-gradients/thirty-layers',
  version: 2,
  kind: 'target',
  title: 'Thirty layers, none of them silent',
  minutes: 6,
  points: 3,
  goals: ['diagnose'],
  credit: 'robust',
  printed: null,
  experiment: 'ladder',
  seeds: 5,
  seconds: 3,

  prompt: `
A network has thirty hidden layers of 50 tanh units. It is not trained; one backward pass is run.

Choose the initial weights so that on 3 of 5 seeds two things hold: ‖g₁‖/‖g₃₀‖ lies between 0.5 and 2, and ‖g₁‖ is at least 10⁻³, where g₁ and g₃₀ are the weight gradients of the first and the last layer. **Run** shows one seed. **Check** draws five others.`,

  knobs: [{ kind: 'pick', id: 'start', label: 'initial weights', options: starts, start: 'tiny' }],
  locked: [
    { name: 'network', text: '30 hidden layers of 50 tanh units' },
    { name: 'data', text: '256 random inputs with random labels' },
  ],
  config: (_none, { start }, seed) => ({
    depth: 30,
    width: 50,
    activation: 'tanh',
    start,
    seed,
    histograms: false,
  }),
  steps: () => 1,
  read(found) {
    const lengths = frame.parse(found).gradients[0] ?? [];
    const [first = 0, last = 0] = [lengths[0], lengths.at(-1)];
    return { first, ratio: last === 0 ? 0 : first / last };
  },
  claims: () => [
    onSeeds<Result>([3, 5], {
      id: 'ratio',
      name: '‖g₁‖ over ‖g₃₀‖',
      bound: { between: [0.5, 2] },
      near: 0.5,
      of: ({ ratio }) => ratio,
    }),
    onSeeds<Result>([3, 5], {
      id: 'length',
      name: '‖g₁‖',
      bound: { atLeast: 1e-3 },
      near: 0,
      of: ({ first }) => first,
    }),
  ],
  reference: () => ({ start: 'glorot' }),

  misses: [
    {
      id: 'tiny',
      example: { start: 'tiny' },
      fits: ({ start }) => start === 'tiny',
      feedback:
        'N(0, 0.01²) makes the layers equal because all of them are silent: ‖g₁‖ is below 10⁻³⁰. Which of your two numbers says so?',
    },
    {
      id: 'pytorch',
      example: { start: 'pytorch' },
      fits: ({ start }) => start === 'pytorch',
      feedback:
        'U(±1/√n) has a variance of 1/(3n), so a layer keeps about 0.58 of the length, up and down alike: ‖g₁‖ is near 10⁻⁸. Which variance would keep all of it?',
    },
    {
      id: 'he',
      example: { start: 'he' },
      fits: ({ start }) => start === 'he',
      feedback:
        'He’s variance of 2/n makes up for units that are off half of the time. Here the ratio comes out between 2 and 4. How often is a tanh unit off?',
    },
    {
      id: 'large',
      example: { start: 'standard' },
      fits: ({ start }) => start === 'standard' || start === 'fourGlorot',
      feedback:
        'The activations stay below 1, and the gradient grows with every layer on the way back. What does a bounded activation say about a product of weights?',
    },
  ],
  near: 'The ratio leaves its band by little, and thirty factors came close to 1 each. Which rule puts one factor exactly there?',
  otherwise:
    'Look at which of the two claims fails. A ratio far from 1 says that one step is not near 1; a short ‖g₁‖ with a good ratio says that all layers are. Which is it?',
  right:
    'Yes. For a square layer Glorot’s and LeCun’s rules have the same variance, 1/n, and at $z = 0$ a tanh has slope 1: one factor is close to 1.',

  hints: [
    'Two numbers, two questions. The ratio compares layers with each other; the length says whether anything arrives at all.',
    'One step back multiplies the length by about the root of $n\\sigma_w^2$ times the mean squared slope. For small $z$ the slope of tanh is 1.',
    'N(0, 0.01²) with $n = 50$ gives $n\\sigma_w^2$ = 0.005, and its root is 0.07. Find the rule for which it is 1.',
  ],
  solution: `
One step back multiplies the length of $\\delta$ by about $\\sqrt{n\\sigma_w^2}$ times the root of the mean squared slope. A tanh near 0 has slope 1, so $\\sigma_w^2 = 1/n$ is wanted. Glorot’s and LeCun’s rules both give it in a square layer.

Larger weights push $z$ away from 0, but more is gained in the product than is lost in the slopes, and the gradient grows. Smaller weights shrink the signal on the way up and $\\delta$ on the way down. A weight gradient is the product of the two, which is small and nearly the same in every layer: the ratio is 1 and means nothing.

To check it, set <See figure="vanishing-gradients#ladder" /> to 30 tanh layers and compare both choices.`,
});
