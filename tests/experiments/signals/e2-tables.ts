import type { Activation } from '../../../src/experiments/signals/backward-pass.ts';
import type { Start } from '../../../src/experiments/signals/starts.ts';

/** Layers of table E2 whose standard deviation is given. */
export const layers = [1, 2, 5, 10, 20, 50] as const;

type Row<Numbers> = readonly [activation: Activation, start: Start, numbers: Numbers];

/** Standard deviation of the activations, by layer; `rand` with float64's range. */
export const deviations: readonly Row<readonly number[]>[] = [
  ['tanh', 'tiny', [0.0984, 0.00984, 9.8e-6, 9.6e-11, 9.5e-21, 9.4e-51]],
  ['tanh', 'standard', [0.959, 0.958, 0.958, 0.958, 0.958, 0.958]],
  ['tanh', 'lecun', [0.624, 0.484, 0.318, 0.223, 0.155, 0.091]],
  ['tanh', 'glorot', [0.624, 0.484, 0.318, 0.223, 0.155, 0.091]],
  ['tanh', 'he', [0.718, 0.632, 0.565, 0.553, 0.556, 0.556]],
  ['tanh', 'fiveThirds', [0.756, 0.692, 0.653, 0.65, 0.651, 0.652]],
  ['sigmoid', 'glorot', [0.207, 0.125, 0.121, 0.121, 0.121, 0.116]],
  ['sigmoid', 'pytorch', [0.134, 0.07, 0.071, 0.07, 0.069, 0.073]],
  ['relu', 'tiny', [0.0583, 0.00404, 1.5e-6, 2.8e-12, 7.4e-24, 1.1e-58]],
  ['relu', 'standard', [5.83, 40.4, 1.5e4, 2.8e8, 7.4e16, 1.1e42]],
  ['relu', 'glorot', [0.583, 0.404, 0.147, 0.0281, 7.4e-4, 1.1e-8]],
  ['relu', 'he', [0.824, 0.809, 0.832, 0.898, 0.758, 0.374]],
  ['relu', 'pytorch', [0.336, 0.136, 0.0087, 8.6e-5, 8.6e-9, 1.2e-20]],
  ['elu', 'he', [1.06, 1.13, 1.38, 1.77, 2.18, 3.08]],
  ['selu', 'lecun', [0.995, 0.993, 0.987, 0.987, 0.995, 0.996]],
  ['tanh', 'rand', [0.928, 0.993, 0.999, 0.999, 0.999, 0.999]],
  // At layer 50 the table has 9.2e-17 from five seeds; the same script gives 8.92e-17 over thirty.
  ['tanh', 'randHundredth', [0.058, 0.0253, 0.0032, 9.9e-5, 9.6e-8, 8.92e-17]],
  ['relu', 'rand', [3.47, 146, 1.8e7, 5.7e15, 5.5e32, 5.3e83]],
];

/** Gradient lengths of the first and the last hidden layer at 10 layers, and their ratio at 10, 30 and 50. */
export const gradients: readonly Row<{
  readonly first: number;
  readonly last: number;
  readonly ratios: readonly [ten: number, thirty: number, fifty: number];
}>[] = [
  ['tanh', 'standard', { first: 3.8e3, last: 1.89, ratios: [2.0e3, 4.1e10, 8.5e17] }],
  ['tanh', 'glorot', { first: 0.222, last: 0.202, ratios: [1.1, 1.14, 1.02] }],
  ['tanh', 'he', { first: 0.696, last: 0.481, ratios: [1.45, 3.74, 9.74] }],
  ['tanh', 'fiveThirds', { first: 1.28, last: 0.61, ratios: [2.1, 14, 106] }],
  ['sigmoid', 'standard', { first: 0.586, last: 4.46, ratios: [0.131, 0.064, 0.039] }],
  ['sigmoid', 'glorot', { first: 4.0e-7, last: 0.318, ratios: [1.3e-6, 3.4e-19, 7.9e-32] }],
  ['sigmoid', 'fourGlorot', { first: 0.0082, last: 3.33, ratios: [2.5e-3, 1.7e-7, 1.3e-11] }],
  ['sigmoid', 'pytorch', { first: 1.7e-9, last: 0.07, ratios: [2.5e-8, 2.6e-25, 2.4e-42] }],
  ['relu', 'glorot', { first: 0.0259, last: 0.0254, ratios: [1.02, 1.19, 1.59] }],
  ['relu', 'he', { first: 0.775, last: 3.39, ratios: [0.23, 0.32, 0.6] }],
  ['leakyRelu', 'he', { first: 0.776, last: 3.37, ratios: [0.23, 0.32, 0.65] }],
  // Equal in every layer: all of them are silent together.
  ['tanh', 'tiny', { first: 6e-11, last: 6e-11, ratios: [1, 1, 0.94] }],
  ['relu', 'tiny', { first: 2e-12, last: 2e-12, ratios: [1, 1.2, 1.6] }],
  ['selu', 'lecun', { first: 0.937, last: 0.984, ratios: [0.95, 1.6, 3.29] }],
];
