export { adam, adamw } from './adam.ts';
export { adadelta, adagrad, rmsprop } from './adaptive.ts';
export { apply } from './apply.ts';
export { gradientDescent } from './gradient-descent.ts';
export { momentum, nesterov } from './momentum.ts';
export { nadam } from './nadam.ts';
