import { type BarNet, barsEnd } from '../convolution/bars-net.ts';
import { costOf } from '../convolution/counts.ts';
import { pooledPicture, poolOf } from '../convolution/pooling.ts';
import { sightsOf, stacks } from '../convolution/receptive-field.ts';
import { meanChange, shiftTest, symmetryErrors } from '../convolution/shifts.ts';
import { placesOf, sightOf } from '../convolution/sight.ts';
import { outputSize } from '../convolution/sizes.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

const layer = { side: 32, inputs: 3, kernel: 3, outputs: 16 };
const size = (n: number, kernel: number, padding: number, stride: number) =>
  outputSize(n, { kernel, padding, stride, dilation: 1 });
const sight = (padding: 'valid' | 'same' | 'full') =>
  placesOf(sightOf({ side: 6, kernel: 3, padding, stride: 1 }));
/** Share right on the other side, the mean of the figure's four seeds. */
const bars = (net: BarNet, padding: number) =>
  [1, 2, 3, 4].reduce((sum, seed) => sum + barsEnd(net, seed, { padding }).test, 0) / 4;
const noise = { pictures: 200, seed: 1 };

/** The numbers of the chapter on convolution, in the configurations of its figures. */
export const convolutionMeasurements: Record<string, Measurement> = {
  ...measure('convolution.size', ['imagenet', 'strided', 'small', 'same'], exact, () => ({
    imagenet: size(224, 7, 3, 2),
    strided: size(6, 3, 0, 2),
    small: size(32, 5, 0, 1),
    same: size(32, 5, 2, 1),
  })),
  ...measure('convolution.count', ['shared', 'dense', 'local', 'products'], exact, () => ({
    shared: costOf('shared', layer).parameters,
    dense: costOf('dense', layer).parameters,
    local: costOf('local', layer).parameters,
    products: costOf('shared', layer).multiplications,
  })),
  ...measure('convolution.sight', ['corner', 'edge', 'centre', 'sameCorner', 'sameEdge'], exact, () => {
    const [[corner, edge, centre], [sameCorner, sameEdge]] = [sight('valid'), sight('same')];
    return { corner, edge, centre, sameCorner, sameEdge };
  }),
  ...measure('convolution.pool', ['first', 'average'], exact, () => ({
    first: poolOf(pooledPicture, { pooling: 'max', size: 2, stride: 2 })[0]![0]!,
    average: poolOf(pooledPicture, { pooling: 'average', size: 2, stride: 2 })[0]![0]!,
  })),
  ...measure('convolution.shift', ['max', 'average', 'shownMax', 'shownAverage', 'leftMax', 'leftAverage'], rounded, () => {
    const { max, average } = shiftTest({ picture: 'noise', by: 1, seed: 1 }).results;
    return { max: meanChange('max', 'noise', 1, noise), average: meanChange('average', 'noise', 1, noise), shownMax: max.change, shownAverage: average.change, leftMax: max.error, leftAverage: average.error };
  }),
  ...measure('convolution.smooth', ['max', 'average'], rounded, () => ({
    max: meanChange('max', 'smooth', 1, noise),
    average: meanChange('average', 'smooth', 1, noise),
  })),
  ...measure('convolution.turn', ['error', 'size'], rounded, () => {
    const { turn, size: mean } = symmetryErrors(1);
    return { error: turn, size: mean };
  }),
  ...measure('convolution.bars', ['dense', 'augmented', 'convolution', 'padded'], rounded, () => ({
    dense: bars('dense', 0),
    augmented: bars('augmented', 0),
    convolution: bars('convolution', 0),
    padded: bars('convolution', 2),
  })),
  ...measure('convolution.field', ['threes', 'pooled', 'dilated'], exact, () => ({
    threes: sightsOf(stacks.threes, 24, 8).at(-1)!.field,
    pooled: sightsOf(stacks.pooled, 24, 8).at(-1)!.field,
    dilated: sightsOf(stacks.dilated, 24, 8).at(-1)!.field,
  })),
}; // biome-ignore format: one run a line
