/** Table E11: exact zeros among 20 weights of which 15 should be none, by `penalties/twenty-weights.ts`. */
export const zerosTable = [
  { strength: 0.1, way: 'l2', zeros: 0, largestNull: 0.235 },
  { strength: 0.1, way: 'subgradient', zeros: 0, largestNull: 0.038 },
  { strength: 0.1, way: 'proximal', zeros: 13, largestNull: 0.0034 },
  { strength: 0.3, way: 'l2', zeros: 0, largestNull: 0.325 },
  { strength: 0.3, way: 'subgradient', zeros: 0, largestNull: 0.08 },
  { strength: 0.3, way: 'proximal', zeros: 15, largestNull: 0 },
] as const;

/** The first five weights at λ = 0.3. */
export const firstFive = {
  l2: [1.72, -0.99, 0.62, 0.65, -0.54],
  proximal: [2.73, -1.63, 1.09, 0.8, -0.5],
} as const;
