/** Table E14, scaling: κ of the mean squared error, the largest stable rate, and steps to within 1 % at half of it. */
export const scalingTable = [
  { scaling: 'raw', condition: 7.4e12, largestRate: 2.8e-12, steps: 'more than 200,000' },
  { scaling: 'minMax', condition: 43.3, largestRate: 0.536, steps: 154 },
  { scaling: 'standard', condition: 1.11, largestRate: 0.95, steps: 3 },
] as const;
