export { type ActivationName, activation } from './activation.ts';
export { avgPool2d, type ConvolutionOptions, conv2d, flatten, maxPool2d } from './images.ts';
export type { CallOptions, Layer } from './layer.ts';
export { type LinearOptions, linear } from './linear.ts';
export { batchNorm, dropout, layerNorm } from './normalization.ts';
export { prelu } from './prelu.ts';
export { sequential } from './sequential.ts';
