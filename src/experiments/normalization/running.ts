import { layers, math, tensor } from '../../nn/index.ts';

/** Updates after which a running statistic has forgotten half of what it held. @param fresh share of the new */
export const halfLife = (fresh: number): number => math.log(0.5) / math.log(1 - fresh);

/** The running mean of batches whose mean is 1, after each of so many updates from 0. */
export function followed(momentum: number, updates: number): number[] {
  const norm = layers.batchNorm(1, { momentum });
  const batch = tensor([[0], [2]]);
  return Array.from({ length: updates }, () => {
    norm.call(batch, { training: true });
    return norm.state()[0]!.item();
  });
}
