export type { Dataset } from './dataset.ts';
export { bars, digits } from './pictures.ts';
export { circles, gaussians, moons, spirals, xor } from './planar.ts';
export { batches, minMax, type Scaling, split, standardize } from './prepare.ts';
export { readCsv, readIdx } from './read.ts';
