import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';

const frame = z.object({ loss: z.number() });

export const andFromZeros = defineExercise<null>({
  id: 'initialization/and-from-zeros',
  version: 1,
  kind: 'predict',
  title: 'AND from zeros',
  minutes: 4,
  points: 1,
  goals: ['symmetry'],
  credit: 'practice',
  errata: ['R-49'],
  printed: null,
  verb: 'Train',

  prompt: `
A 2-4-1 network of tanh units learns AND: of the four inputs one belongs to class 1. All weights and biases start at 0. It makes 5,000 updates with η = 0.5 and the mean cross-entropy as cost.

Where does the loss end? Choose a range, then press **Train**.`,

  ask: {
    form: 'range',
    options: [
      {
        id: 'solved',
        text: 'below 0.1: AND needs no hidden unit',
        reply:
          'A straight line solves AND, and one weight of this network would have to move for that. Which weights have a gradient when all activations are 0?',
      },
      {
        id: 'entropy',
        text: 'between 0.5 and 0.6',
        reply:
          'Yes. Only the output’s bias has a gradient. It moves until the network answers ¼ to everything: a loss of H(¼) = 0.5623.',
      },
      {
        id: 'stuck',
        text: 'at ln 2 = 0.693, where it began',
        reply:
          'This is what XOR does, where two of four belong to class 1. Here three errors out of four have the same sign, and one parameter needs no activation to feel it. Which?',
      },
    ],
  },
  runs: () => [
    {
      kind: 'run',
      experiment: 'classifier',
      config: {
        task: 'and',
        hidden: [4],
        activation: 'tanh',
        weights: 'zeros',
        optimizer: { rule: 'gradientDescent', learningRate: 0.5 },
        seed: 1,
      },
      steps: 5000,
    },
  ],
  reference: (_none, findings = []) => {
    const [finding] = findings;
    // Where nothing has run yet, what the run has always found.
    if (finding?.kind !== 'run') return 'entropy';
    const { loss } = frame.parse(finding.frame);
    if (loss < 0.1) return 'solved';
    return loss < 0.6 ? 'entropy' : 'stuck';
  },

  otherwise: 'Ask of every parameter which activation its gradient is multiplied by.',
  right: 'The run ends where the best answer that ignores the input ends.',
  hints: [
    'The gradient of a weight is δ of the unit it leads to, times the activation it starts from. Which of the two is 0?',
    'The output’s bias has the gradient δ alone, the mean of $a - y$. It starts at ½ − ¼.',
    'Suppose every input is answered with the same $p$. Which $p$ has the least mean cross-entropy when one of four belongs to class 1?',
  ],
  solution: `
With all weights 0 every hidden activation is tanh(0) = 0, so the output’s weights have no gradient. And $\\delta$ of the hidden layer is the output’s $\\delta$ times those weights, which are 0, so the first layer has none either.

One parameter is left, the output’s bias. Its gradient is the mean of $a - y$, which is 0 when $a$ is the share of class 1, ¼. The bias ends at −ln 3 = −1.0986.

The loss there is $-\\tfrac14 \\ln \\tfrac14 - \\tfrac34 \\ln \\tfrac34$ = 0.5623, which is called H(¼): what it costs to know the share and nothing else.

To check it, set <See figure="initialization#symmetry" /> to **all 0**, **tanh** and **AND**.`,
});
