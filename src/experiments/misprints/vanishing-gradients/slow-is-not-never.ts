import { gradients, type Tensor, tensor } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

/** The sigmoid's slope by the engine. */
export function slopeAt(z: number): number {
  const input = tensor(z);
  const [slope] = gradients(input.sigmoid(), [input]) as [Tensor]; // one gradient for each asked
  return slope.item();
}

const places = [-8, -4, -2, 0, 2, 4, 8] as const;

/** What ten such slopes leave. */
const ten = (slope: number): number => Array.from({ length: 10 }).reduce<number>((product) => product * slope, 1); // biome-ignore format: one line

export const slowIsNotNever: Misprint = {
  id: 'R-121',
  name: 'unable, and only for high inputs',
  label: 'over-claimed',
  source: 'A 1.1; B, vanishing gradients',
  printed:
    'Such a network is “unable to converge”, because the sigmoid saturates for “higher inputs”.',
  right:
    'It is slow, by the factor that the slopes leave. The sigmoid is flat for large $z$ of either sign, and its slope is at most ¼ where it is not flat.',
  why: 'A loss that stays level for as long as anyone watches looks as if it would stay level for ever. And the right half of the curve is the half that is drawn larger.',
  run() {
    const rows = places.map((z) => [`z = ${String(z).replace('-', '−')}`, slopeAt(z), ten(slopeAt(z))]); // biome-ignore format: one line
    return {
      columns: ['pre-activation', 'slope of σ', 'left after ten such slopes'],
      rows,
      sentence:
        'The slope at −4 is that at 4. At 0, where nothing saturates, ten slopes still leave less than a millionth, and a millionth is not 0: a step a million times as long would undo it.',
    };
  },
};
