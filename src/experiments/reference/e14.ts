/** Table E14 beside scaling (`e14-scaling.ts`) and the cliff: noise of batches, search, shifts, bars, transfer, printed code. */

/** Relative gradient error at w = 0 by batch, `batches/gradient-noise.ts`. */
export const noiseTable = [
  [1, 2.4],
  [4, 1.24],
  [16, 0.6],
  [64, 0.3],
  [256, 0.13],
  [1024, 0],
] as const;

/** Updates until the error is within 5 % of the least. */
export const updatesTable = [
  { batch: 1024, rate: 0.1, updates: 15 },
  { batch: 1024, rate: 0.3, updates: 4 },
  { batch: 64, rate: 0.1, updates: 16 },
  { batch: 64, rate: 0.03, updates: 53 },
  { batch: 1, rate: 0.01, updates: 184 },
  { batch: 1, rate: 0.003, updates: 510 },
] as const;

/** Mean best score of nine trials, and the share of searches that found more than 0.9; `search/grid-and-random.ts`. */
export const searchTable = { grid: [0.521, 0.19], random: [0.739, 0.46] } as const;

/** Relative change of a 2 × 2 pooling when its image moves by one pixel; `convolution/shifts.ts`. */
export const shiftTable = {
  noise: { max: 0.211, avg: 0.272, raw: 0.7 },
  smooth: { max: 0.074, avg: 0.068 },
} as const;

/**
 * Learned on the left, asked on the right, `convolution/bars-net.ts`: mean and deviation of the script's five
 * seeds, and of many more. The five of the convolution were lucky: four of them have every picture right.
 */
export const barsTable = {
  dense: { parameters: 4706, train: 1, five: { test: 0.457, deviation: 0.03 }, many: { test: 0.5, deviation: 0.071, seeds: 200 } },
  augmented: { parameters: 4706, train: 1, five: { test: 1, deviation: 0 }, many: { test: 1, deviation: 0, seeds: 24 } },
  convolution: { parameters: 226, train: 1, five: { test: 0.968, deviation: 0.065 }, many: { test: 0.882, deviation: 0.153, seeds: 200 } },
} as const; // biome-ignore format: a table

/** Accuracy on the new task; `transfer/spiral.ts`. */
export const transferTable = { scratch: 0.774, frozen: 0.896, fineTuned: 0.808 } as const;

/** The code printed without transposes; `training/printed-code.ts`. */
export const codeTable = {
  printed: [-0.224, -0.244, -0.212, -0.281],
  right: [-0.305, -0.273, -0.304, -0.217],
  cosine: 0.846,
  squares: { printed: 0.00653, right: 5.2e-5 },
} as const;
