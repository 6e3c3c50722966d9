/** Table E9, before training: first weight gradient over the last, ReLU with He weights, 128 examples, width 100. */
export const explosion = [
  { depth: 10, plain: 0.53, normalized: 5.77 },
  { depth: 30, plain: 0.84, normalized: 252 },
  { depth: 50, plain: 0.87, normalized: 1.08e4 },
] as const;

/** Growth of a gradient by each normalized layer, √(π/(π − 1)): Yang et al., A mean field theory of batch normalization (2019). */
export const perLayer = Math.sqrt(Math.PI / (Math.PI - 1));

/** Four values normalized by hand with ε = 1e-5, and the way back of (1, 0, 0, 0). */
export const byHand = {
  values: [1, 2, 3, 6],
  normalized: [-1.069, -0.5345, 0, 1.6036],
  upstream: [1, 0, 0, 0],
  backward: [0.2482, -0.21, -0.1336, 0.0954],
} as const;

/** Accuracy after 60 epochs at eight learning rates from 0.003 to 10: mean of three seeds, in evaluation mode. */
export const rateRace = [
  { activation: 'relu', weights: 'he', plain: [0.57, 0.92, 0.99, 0.99, 0.98, 0.7, 0.33, 0.33], normalized: [0.99, 0.99, 0.99, 0.99, 0.98, 0.98, 0.88, 0.33] }, // biome-ignore format: one line
  { activation: 'relu', weights: 'tiny', plain: [0.33, 0.33, 0.33, 0.33, 0.33, 0.33, 0.33, 0.33], normalized: [0.99, 0.98, 0.98, 0.99, 0.98, 0.98, 0.76, 0.35] }, // biome-ignore format: one line
  { activation: 'relu', weights: 'standard', plain: [0.99, 0.33, 0.33, 0.33, 0.33, 0.33, 0.33, 0.33], normalized: [0.93, 0.99, 0.99, 0.99, 0.98, 0.97, 0.93, 0.38] }, // biome-ignore format: one line
  { activation: 'sigmoid', weights: 'glorot', plain: [0.33, 0.33, 0.33, 0.33, 0.33, 0.33, 0.33, 0.33], normalized: [0.64, 0.71, 0.79, 0.94, 0.93, 0.94, 0.96, 0.97] }, // biome-ignore format: one line
] as const;

/** First over last weight gradient after 1 and after 10 updates: least and largest of eight seeds. */
export const explosionTrained = [
  { depth: 10, learningRate: 0.1, after1: [4.3, 4.9], after10: [4.4, 5.1] },
  { depth: 30, learningRate: 0.1, after1: [67, 112], after10: [8.8, 13.5] },
  { depth: 50, learningRate: 0.1, after1: [81, 144], after10: [3.4, 34] },
  { depth: 10, learningRate: 0.01, after1: [5.2, 5.5], after10: [3.4, 3.7] },
  { depth: 30, learningRate: 0.01, after1: [163, 241], after10: [73, 115] },
] as const;
