export { type Conv2dOptions, conv2d } from './conv2d.ts';
export { avgPool2d, globalAvgPool2d, maxPool2d, type PoolOptions } from './pooling.ts';
export type { Padding, Pair } from './window-grid.ts';
