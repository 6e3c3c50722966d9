import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';

const frame = z.array(z.array(z.number()));

interface Betas {
  readonly beta1: number;
  readonly beta2: number;
}

const text = { mean: 'm', gradient: 1, update: 'minus', epsilon: 'outside' } as const;

/** What a tiny step takes off the height, which is as its length. */
const drop = (heights: readonly number[] | undefined) => (heights?.[0] ?? 0) - (heights?.[1] ?? 0);

export const coldStart = defineExercise<Betas>({
  id: 'adam/cold-start',
  version: 1,
  kind: 'predict',
  title: 'Both means as they are',
  minutes: 4,
  points: 1,
  goals: ['correction'],
  credit: 'practice',
  errata: ['R-04'],
  generate: (random) => ({
    beta1: random.pick([0.8, 0.9, 0.95]),
    beta2: random.pick([0.9, 0.96, 0.999, 0.9999]),
  }),
  printed: { beta1: 0.9, beta2: 0.9999 },
  verb: 'Run',

  prompt: ({ beta1, beta2 }) => `
A text prints Adam without the bias correction, with β₁ = ${beta1} and β₂ = ${beta2}.

How many times as long as a corrected one is its first step? Commit to a number, then press **Run**.`,

  ask: {
    form: 'number',
    quantity: 'Times as long',
    scale: { name: 'times as long', low: 0.05, high: 50, isLog: true },
    near: 0.04,
  },
  runs: ({ beta1, beta2 }) => [
    {
      kind: 'run',
      experiment: 'adam-texts',
      config: {
        texts: ([null, 'step'] as const).map((exponent) => ({ ...text, beta1, beta2, exponent })),
        learningRate: 1e-6,
        updates: 1,
      },
      steps: 1,
    },
  ],
  reference: (_betas, findings = []) => {
    const [finding] = findings;
    if (finding?.kind !== 'run') throw new Error('cold-start: the two texts have not been run');
    const [bare, right] = frame.parse(finding.frame);
    return drop(bare) / drop(right);
  },

  otherwise: ({ beta1, beta2 }) =>
    `Your number and the run’s are well apart. After one slope $g$ the mean holds ${Number((1 - beta1).toPrecision(3))} g. What does the root of the mean square hold, when the square itself has ${Number((1 - beta2).toPrecision(3))} g²?`,
  right: ({ beta1, beta2 }) =>
    `Near: (1 − ${beta1}) over the root of (1 − ${beta2}). A step of that length is the first thing that trained weights would meet.`,

  hints: [
    'Write down $m$ and $v$ after one slope $g$, both from 0.',
    '$m$ = (1 − β₁)g and $v$ = (1 − β₂)g². The step has $m$ over the root of $v$.',
    ({ beta2 }) => `The root of 1 − ${beta2} is ${Number(Math.sqrt(1 - beta2).toPrecision(3))}.`,
  ],
  solution: ({ beta1, beta2 }) => `
Corrected, the first step is η long. Uncorrected it is η times $(1-\\beta_1)g/\\sqrt{(1-\\beta_2)g^2}$, in which $g$ cancels: ${Number((1 - beta1).toPrecision(3))} / ${Number(Math.sqrt(1 - beta2).toPrecision(3))} = ${Number(((1 - beta1) / Math.sqrt(1 - beta2)).toPrecision(3))}.

With the usual 0.9 and 0.999 it is 3.16, and the factor still grows, to 6.57 at the twelfth update.

To check it, set both β in <See figure="adam#ratio" />.`,
}); // biome-ignore format: texts in one line
