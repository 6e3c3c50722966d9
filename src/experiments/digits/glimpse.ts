import { random, softmax, tensor } from '../../nn/index.ts';
import { blocksOf, type Maps, outputsOf } from './network.ts';
import { asTensor } from './pictures.ts';

/** What one block of the net makes of a picture. */
export interface Glimpse {
  readonly name: string;
  /** [height, width, maps], or [units]. */
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** A net with given weights, as a page looks through it. */
export interface Reader {
  /** What every block gives for one picture, in order, and at the end the probability of each digit. */
  look(pixels: Uint8Array): Glimpse[];
}

/** @param weights every parameter, row-major, in the order of the layers, as a frame of the training holds them */
export function readerOf(maps: Maps, weights: readonly ArrayLike<number>[]): Reader {
  const blocks = blocksOf(maps, random(0));
  const parameters = blocks.flatMap(({ layer }) => layer.parameters());
  for (const [i, parameter] of parameters.entries())
    parameter.assign(tensor(weights[i]!, parameter.shape));
  return {
    look(pixels) {
      const outputs = outputsOf(blocks, asTensor(pixels));
      const glimpses = outputs.map((output, i) => ({
        name: blocks[i]!.name,
        shape: output.shape.slice(1),
        values: Float64Array.from(output.dataSync()),
      }));
      const probabilities = softmax(outputs.at(-1)!).dataSync();
      return [
        ...glimpses,
        { name: 'probabilities', shape: [probabilities.length], values: Float64Array.from(probabilities) }, // biome-ignore format: one line
      ];
    },
  };
}
