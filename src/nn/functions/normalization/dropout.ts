import { changing } from '../../cell.ts';
import { scoped } from '../../graph/scope.ts';
import { refuseOthers } from '../../options.ts';
import { mul } from '../../primitives/elementwise.ts';
import { refilledLeaf } from '../../primitives/leaf.ts';
import type { Random } from '../../random.ts';
import type { Tensor } from '../../tensor.ts';

/**
 * Sets each element to 0 with probability `rate`, and divides the rest by 1 − rate so that the
 * expected value stays. The identity outside training.
 *
 * @throws if the rate is not from 0 to 1
 * @see Srivastava et al., Dropout (2014); the scaling here is the usual "inverted" form
 */
export function dropout(
  x: Tensor,
  {
    rate,
    random,
    training = true,
    ...others
  }: { rate: number; random: Random; training?: boolean },
): Tensor {
  refuseOthers('dropout', others, 'rate, random, training');
  if (!(rate >= 0 && rate <= 1)) throw new Error(`dropout: rate must be from 0 to 1, not ${rate}`);
  if (!training || rate === 0) return x.node;
  const kept = rate === 1 ? 0 : 1 / (1 - rate);
  changing(random);
  const mask = refilledLeaf('mask', x.shape, (numbers) => {
    for (let i = 0; i < numbers.length; i++) numbers[i] = random.uniform() < rate ? 0 : kept;
  });
  return scoped('dropout', [x], () => mul(x, mask));
}
