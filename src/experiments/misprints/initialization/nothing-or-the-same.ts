import { type Classified, type ClassifierConfig, classified } from '../../training/classifier.ts';
import type { Misprint } from '../misprint.ts';

const nets = [
  { name: 'XOR, tanh', task: 'xor', activation: 'tanh' },
  { name: 'XOR, sigmoid', task: 'xor', activation: 'sigmoid' },
  { name: 'AND, tanh', task: 'and', activation: 'tanh' },
  { name: 'AND, sigmoid', task: 'and', activation: 'sigmoid' },
] as const;

const fromZeros = (task: 'xor' | 'and', activation: ClassifierConfig['activation']) =>
  classified(
    {
      task,
      hidden: [4],
      activation,
      weights: 'zeros',
      optimizer: { rule: 'gradientDescent', learningRate: 0.5 },
      seed: 0,
    },
    [600, 5000],
  );

/** What is no longer 0. */
export function moved({ parameters }: Classified): string {
  const [inputs = [], , outputs = [], bias = []] = parameters;
  const isMoved = (values: readonly number[]) => values.some((value) => value !== 0);
  if (isMoved(inputs) && isMoved(outputs)) return 'all of them, unit by unit alike';
  return isMoved(bias) ? 'the output’s bias' : 'nothing';
}

export const nothingOrTheSame: Misprint = {
  id: 'R-49',
  name: 'nothing moves, or all move alike',
  label: 'wrong',
  source: 'C and B, zero initialization; C also leaves out η in the update',
  printed:
    'C: with zeros weights and biases never update, by $w = w - \\partial J/\\partial w$. B: each neuron learns the same feature.',
  right:
    'With tanh or ReLU only the output’s bias can move; with sigmoid units all weights move, and every unit in the same way. The update is $w - \\eta\\,\\partial J/\\partial w$.',
  why: 'Each is true of one activation. An activation of 0 at 0 gives the output’s weights nothing to learn from; the sigmoid’s ½ does.',
  run() {
    return {
      columns: ['2-4-1 from zeros', 'loss after 600', 'after 5,000', 'what has moved'],
      rows: nets.map(({ name, task, activation }) => {
        const [early, late] = fromZeros(task, activation);
        return [name, early!.loss, late!.loss, moved(late!)];
      }),
      sentence:
        'On XOR not even a bias moves: the classes are even and the errors cancel. On AND the tanh network ends at 0.562, the best answer that ignores the input, and four equal sigmoid units learn the task.',
    };
  },
};
