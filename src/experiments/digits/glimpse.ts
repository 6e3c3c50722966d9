import { evaluate, softmax, tidy } from '../../nn/index.ts';
import { type Block, outputsOf } from './network.ts';
import { asTensor } from './pictures.ts';

/** What one block of the net makes of a picture. */
export interface Glimpse {
  readonly name: string;
  /** [height, width, maps], or [units]. */
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/**
 * What every block of a net gives for one picture of 28 × 28 bytes, in order, and at the end the
 * probability of each digit.
 */
export function look(blocks: readonly Block[], picture: Uint8Array): Glimpse[] {
  return tidy(() => {
    const outputs = outputsOf(blocks, asTensor(picture));
    const probabilities = softmax(outputs.at(-1)!);
    const all = [...outputs, probabilities];
    evaluate(all);
    return all.map((output, i) => ({
      name: blocks[i]?.name ?? 'probabilities',
      shape: output.shape.slice(1),
      values: Float64Array.from(output.dataSync()),
    }));
  });
}
