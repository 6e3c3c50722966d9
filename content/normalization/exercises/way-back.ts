import { defineExercise } from '../../../src/exercises/define.ts';
import { normalizedBatch } from '../../../src/experiments/normalization/worked-graph.ts';
import { list, moments, show } from './print.ts';

interface Batch {
  readonly values: readonly number[];
  /** Which example a gradient of 1 comes back to. */
  readonly at: number;
}

const upstream = ({ at }: Batch) => [0, 1, 2, 3].map((i) => (i === at ? 1 : 0));
const parts = (batch: Batch) => {
  const { mean, variance } = moments(batch.values);
  const deviation = Math.sqrt(variance);
  const normalized = batch.values.map((value) => (value - mean) / deviation);
  const g = upstream(batch);
  const share = normalized[batch.at]! / 4;
  const dx = normalized.map((value, i) => (g[i]! - 0.25 - value * share) / deviation);
  return { deviation, normalized, share, dx };
};

export const wayBack = defineExercise<Batch>({
  id: 'normalization/way-back',
  version: 1,
  kind: 'gradients',
  title: 'One gradient for four examples',
  minutes: 8,
  points: 3,
  goals: ['backward'],
  credit: 'practice',
  level: 1,
  figures: 2,
  generate: (random) => ({
    values: random.pick([
      [2, 3, 5, 10],
      [1, 4, 5, 10],
      [0, 1, 2, 7],
      [1, 2, 6, 11],
    ]),
    at: random.integer(0, 4),
  }),
  printed: { values: [1, 2, 3, 6], at: 0 },
  label: 'Graph of batch normalisation: x, γ and β lead into y; y times g gives p, whose sum is L',
  graph: (batch) => normalizedBatch(batch.values, upstream(batch)),

  prompt: (batch) => `
A batch of four, $x$ = ${list(batch.values)}, is normalised with $\\gamma = 1$, $\\beta = 0$ and a negligible $\\epsilon$. The loss $L = \\sum_i g_i y_i$ with $g$ = ${list(upstream(batch))} depends on the answer to example ${batch.at + 1} alone.

Give the gradient of $L$ with respect to all four inputs, to two significant figures.`,

  otherwise:
    'The four gradients should add up to 0: the same amount added to every input changes no answer. Do yours?',
  right:
    'Yes. They add up to 0, and so do their products with $\\hat x$: a common shift or stretch of the batch changes nothing.',

  hints: [
    'The answer to one example depends on all four inputs, by way of the mean and the variance.',
    'The rule is $dx = \\frac{\\gamma}{\\sigma}(g - \\bar g - \\hat x\\,m)$: $\\bar g$ is the mean of $g$ over the batch, and $m$ that of $g \\hat x$.',
    (batch) =>
      `Here $\\bar g$ is 0.25, $\\hat x$ = ${list(parts(batch).normalized)}, and the mean $m$ of $g\\hat x$ is ${show(parts(batch).share)}.`,
  ],
  solution: (batch) => {
    const { deviation, normalized, share, dx } = parts(batch);
    return `
Normalised, the batch is $\\hat x$ = ${list(normalized)}, with $\\sigma$ = ${show(deviation)}.

The mean of $g$ is 0.25. The mean of $g\\hat x$ is a quarter of ${show(normalized[batch.at]!)}, which is ${show(share)}.

For each example, $dx_i = (g_i - 0.25 - \\hat x_i \\cdot (${show(share)}))/${show(deviation)}$: ${list(dx)}.

The four add up to 0. To check it, set these inputs in <See figure="normalization#stepper" /> and step back to $x$.`;
  },
});
