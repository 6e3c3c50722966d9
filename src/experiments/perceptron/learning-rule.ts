/** The gates that a perceptron is taught: wanted answers for 00, 01, 10, 11. */
export const gates = {
  and: [-1, -1, -1, 1],
  or: [-1, 1, 1, 1],
  nand: [1, 1, 1, -1],
  xor: [-1, 1, 1, -1],
} as const;
export type Gate = keyof typeof gates;

/** w₀, w₁, w₂: the bias first. */
export type PerceptronWeights = readonly [number, number, number];

export interface PerceptronEpoch {
  /** Updates made so far. */
  readonly updates: number;
  readonly mistakes: number;
  /** After the epoch. */
  readonly weights: PerceptronWeights;
}

const rows = [[0, 0], [0, 1], [1, 0], [1, 1]] as const; // biome-ignore format: a table

/**
 * Rosenblatt's rule from zeros: for each mistake w ← w + t·(1, x₁, x₂), until an epoch is free of them.
 *
 * @see Rosenblatt, The perceptron (1958)
 */
export function perceptronEpochs(gate: Gate, most: number): PerceptronEpoch[] {
  const epochs: PerceptronEpoch[] = [];
  let weights: PerceptronWeights = [0, 0, 0];
  let updates = 0;
  while (epochs.length < most && epochs.at(-1)?.mistakes !== 0) {
    let mistakes = 0;
    for (const [i, [a, b]] of rows.entries()) {
      const [w0, w1, w2] = weights;
      const wanted = gates[gate][i]!;
      if ((w0 + w1 * a + w2 * b > 0 ? 1 : -1) === wanted) continue;
      weights = [w0 + wanted, w1 + wanted * a, w2 + wanted * b];
      mistakes += 1;
    }
    updates += mistakes;
    epochs.push({ updates, mistakes, weights });
  }
  return epochs;
}
