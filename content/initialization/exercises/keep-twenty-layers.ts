import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';
import { onSeeds } from '../../../src/exercises/kinds/claims.ts';

const frame = z.object({ deviations: z.array(z.array(z.number())) });

const LAYERS = 20;

/** Standard deviation of the last layer's activations. */
interface Result {
  readonly deviation: number;
}

export const keepTwentyLayers = defineExercise<null, Result>({
  id: 'initialization/keep-twenty-layers',
  version: 1,
  kind: 'target',
  title: 'Twenty layers of rectifiers',
  minutes: 6,
  points: 3,
  goals: ['derive'],
  credit: 'robust',
  printed: null,
  experiment: 'ladder',
  seeds: 3,
  seconds: 3,

  prompt: `
Twenty layers of 100 rectifiers are given inputs of variance 1. Their weights are normal with variance $s/n$, where $n$ = 100 is the number of inputs to a unit.

Set $s$ so that the standard deviation of the activations in layer 20 lies between 0.25 and 4 on 2 of 3 seeds. **Run** shows one seed. **Check** draws three others.`,

  knobs: [
    {
      kind: 'number',
      id: 'scale',
      label: '$s = n\\sigma_w^2$',
      low: 0.1,
      high: 10,
      isLog: true,
      start: 1,
    },
  ],
  locked: [
    { name: 'network', text: '20 hidden layers of 100 rectifiers, no biases' },
    { name: 'data', text: '64 random inputs of variance 1' },
  ],
  config: (_none, { scale }, seed) => ({
    depth: LAYERS,
    width: 100,
    examples: 64,
    activation: 'relu',
    start: scale,
    seed,
    histograms: false,
  }),
  steps: () => 1,
  read: (found) => ({ deviation: frame.parse(found).deviations[0]?.at(-1) ?? 0 }),
  claims: () => [
    onSeeds<Result>([2, 3], {
      id: 'deviation',
      name: 'standard deviation in layer 20',
      bound: { between: [0.25, 4] },
      near: 1,
      of: ({ deviation }) => deviation,
    }),
  ],
  reference: () => ({ scale: 2 }),

  misses: [
    {
      id: 'square',
      example: { scale: 1 },
      fits: ({ scale }) => scale === 1,
      feedback:
        '$s = 1$ keeps a sum of 100 terms as large as its terms. Then the rectifier cuts off what is negative. Which share of the mean square is left?',
    },
    {
      id: 'small',
      example: { scale: 0.5 },
      fits: ({ scale }) => Number(scale) < 1,
      feedback:
        'The signal is smaller in every layer. By which factor does the mean square change in one of them, and what is that factor to the power of 20?',
    },
    {
      id: 'large',
      example: { scale: 5 },
      fits: ({ scale }) => Number(scale) > 4,
      feedback:
        'The signal grows in every layer, and a rectifier has no upper end. Which $s$ makes the factor of one layer equal to 1?',
    },
  ],
  near: 'One layer is close to keeping the signal, and twenty of them take that to the power of 20. Which $s$ makes up for the half that is cut off?',
  otherwise:
    'One layer multiplies the mean square by $s/2$. What does your $s$ make of it in twenty layers?',
  right:
    'Yes. One layer multiplies the mean square by $s/2$: He’s rule is $s = 2$. How wide the band around it is depends on the depth.',

  hints: [
    'Follow the mean square through one layer: first the sum, then the rectifier.',
    'The sum multiplies it by $s$. A rectifier lets the positive half pass.',
    'With $s = 1$ one layer leaves half of the mean square. What do you need to leave all of it?',
  ],
  solution: `
A sum of $n$ terms with weights of variance $s/n$ has the variance $s$ times the mean square of what comes in. It is symmetric about 0, so the rectifier keeps half of its mean square.

One layer multiplies the mean square by $s/2$, twenty layers by $(s/2)^{20}$. Only $s = 2$ gives 1. A tenth more gives 6.7 in the mean square, a tenth less 0.12.

To check it, set <See figure="initialization#relu" /> to 20 layers and to He.`,
});
