import { printedProblem, relativeError, train } from '../../training/update-order.ts';
import type { Misprint } from '../misprint.ts';

const steps = 30;
/** Here the order decides between converging and diverging. */
const highRate = 0.8;

export const updatedMeanwhile: Misprint = {
  id: 'R-101',
  name: 'weights updated during the backward pass',
  label: 'wrong',
  source: 'E, computational graphs',
  printed: 'The weights are updated “as the backprop proceeds”.',
  right:
    "Finish the backward pass, then update all weights. $\\delta^{[1]} = (\\delta^{[2]} W^{[2]\\top}) \\odot \\tanh'$ needs the $W^{[2]}$ that made the loss.",
  why: 'At a small learning rate the two orders differ by less than 1 %, and here the loss falls faster with the early update. A loss curve does not show the slip.',
  run() {
    const [during, after] = [
      train(printedProblem, highRate, 'during', steps),
      train(printedProblem, highRate, 'after', steps),
    ];
    return {
      columns: [
        'learning rate η',
        'relative error of dW¹',
        'loss after 10 updates, as printed',
        'after 10 updates, right',
      ],
      rows: [0.01, 0.1, 0.5, highRate].map((rate) => [
        String(rate),
        relativeError(printedProblem, rate),
        train(printedProblem, rate, 'during', 10).at(-1)!,
        train(printedProblem, rate, 'after', 10).at(-1)!,
      ]),
      comparison: {
        x: 'update',
        y: `loss at η = ${highRate}`,
        scale: 'log',
        printedName: 'updated during',
        rightName: 'updated after',
        printed: during.map((loss, step) => [step, loss] as const),
        right: after.map((loss, step) => [step, loss] as const),
      },
      sentence:
        'The error of dW¹ is proportional to η and reaches 0.43 at η = 0.5. At η = 0.8 the run that updates during the pass diverges; the run that updates after it converges.',
    };
  },
};
