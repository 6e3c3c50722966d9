export type { Dataset } from './dataset.ts';
export { digits, type GlyphOptions, letters } from './glyphs.ts';
export { bars } from './pictures.ts';
export { circles, gaussians, moons, spirals, xor } from './planar.ts';
export { batches, minMax, type Scaling, split, standardize } from './prepare.ts';
export { readCsv, readIdx } from './read.ts';
