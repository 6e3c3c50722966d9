import { clipped } from '../../clipping/turn.ts';
import type { Misprint } from '../misprint.ts';

/** Two gradients, clipped at 1 under each name that Keras reads. */
const tensors = [
  [3, 4],
  [0.3, 0.4],
] as const;

/** Clipping arguments of an optimizer in Keras 3, and what each does. */
const known = { clipvalue: 'value', clipnorm: 'norm', global_clipnorm: 'globalNorm' } as const;

const isKnown = (name: string): name is keyof typeof known => Object.hasOwn(known, name);

/** What the argument makes of the gradients: entries, or Keras’s words for a name that it does not read. */
function outcome(name: string): readonly [entries: string, turned: number | string] {
  if (!isKnown(name)) return [`Argument(s) not recognized: {'${name}': 1.0}`, 'nothing is clipped'];
  const { after, turned } = clipped(tensors, known[name], 1);
  const entries = after.map((pair) => `(${pair.map((one) => one.toFixed(2)).join(', ')})`);
  return [entries.join(' and '), turned];
}

const names = ['clip_value', 'clipvalue', 'clipnorm', 'global_clipnorm'] as const;

export const clipValue: Misprint = {
  id: 'R-13',
  name: 'clip_value',
  label: 'misprint',
  source: 'A 1.4',
  printed: 'An optimizer is given `clip_value`.',
  right: 'Keras reads `clipvalue`, `clipnorm` and `global_clipnorm`.',
  why: 'PyTorch has a function `clip_grad_value_`, and most arguments of Keras are written with an underscore.',
  run() {
    return {
      columns: ['argument, at 1', '(3, 4) and (0.3, 0.4) become', 'turned by, in degrees'],
      rows: names.map((name) => [name, ...outcome(name)]),
      sentence:
        'The printed name stops Keras with a message. Of the three that it reads, one keeps the direction of all gradients together.',
    };
  },
};
