export { type ActivationName, activation } from './activation.ts';
export type { CallOptions, Layer } from './layer.ts';
export { type LinearOptions, linear } from './linear.ts';
export { sequential } from './sequential.ts';
