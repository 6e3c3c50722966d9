export { gather, oneHot } from './gather.ts';
export { concat, stack } from './join.ts';
export { expandDims, flatten, reshape, squeeze, tile, transpose } from './reshape.ts';
export { pad, slice } from './slice.ts';
