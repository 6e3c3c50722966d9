import { answering } from '../runner/answering.ts';
import { type Glimpse, look } from './glimpse.ts';
import { kernelsOf } from './network.ts';
import { drawn, pictureAt } from './pictures.ts';
import { blocksFor, type DigitsConfig } from './training.ts';

/** Which net looks at which picture. */
export interface DigitLook extends Pick<DigitsConfig, 'maps' | 'seed' | 'weights'> {
  /** 28 × 28 bytes, or which of the test digits that the book draws from the seed. */
  readonly picture: Uint8Array | number;
}

/** What there is to see of a picture's way through the net. */
export interface DigitSight {
  readonly picture: Uint8Array;
  /** What every block makes of it, in order, and the probability of each digit. */
  readonly glimpses: readonly Glimpse[];
  /** Weights of the two convolutions, [side, side, maps below, kernels], row-major. */
  readonly kernels: readonly [first: Float64Array, second: Float64Array];
}

export const digitLook = answering<DigitLook, DigitSight>('digit-look', (config) => {
  const picture =
    typeof config.picture === 'number'
      ? Uint8Array.from(pictureAt(drawn(config.seed, 'test', config.picture + 1), config.picture))
      : config.picture;
  const blocks = blocksFor(config);
  const [first, second] = kernelsOf(blocks);
  return {
    picture,
    glimpses: look(blocks, picture),
    kernels: [Float64Array.from(first), Float64Array.from(second)],
  };
});
