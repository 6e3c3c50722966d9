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
