import { mean, sum } from '../functions/reductions.ts';
import { refuseOthers } from '../options.ts';
import type { Tensor } from '../tensor.ts';

/** What becomes of the losses of the examples: their mean (the default), their sum, or nothing. */
export interface Reduction {
  readonly reduction?: 'mean' | 'sum' | 'none' | undefined;
}

export function reduce(
  what: string,
  losses: Tensor,
  { reduction = 'mean', ...others }: Reduction,
): Tensor {
  refuseOthers(what, others, 'reduction');
  switch (reduction) {
    case 'mean':
      return mean(losses);
    case 'sum':
      return sum(losses);
    case 'none':
      return losses;
    default:
      throw new Error(`${what}: reduction must be 'mean', 'sum' or 'none', not '${reduction}'`);
  }
}
