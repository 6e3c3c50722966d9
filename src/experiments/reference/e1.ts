/** Table E1: what is left of a signal after so many layers of one gain, by `gradients/factor-product.ts`. */
export const depths = [5, 10, 20, 50, 100] as const;

export const powers: readonly { readonly gain: number; readonly left: readonly number[] }[] = [
  { gain: 1.5, left: [7.594, 57.67, 3325, 6.376e8, 4.066e17] },
  { gain: 0.5, left: [0.03125, 9.766e-4, 9.537e-7, 8.882e-16, 7.889e-31] },
  { gain: 0.25, left: [9.766e-4, 9.537e-7, 9.095e-13, 7.889e-31, 6.2e-61] },
];

/** Digits that the table prints. */
export const digitsOf = (expected: number): number => (expected === 6.2e-61 ? 2 : 4);

/** The first layer at which float32 has no number any more. */
export const lost = [
  { gain: 1.5, layer: 219, as: 'overflow' },
  { gain: 0.5, layer: 150, as: 'underflow' },
] as const;

/** A recurrent unit's factor over 50 steps, by `recurrent/cliff.ts`. */
export const recurrent = [
  { factor: 0.9, times: 50, left: 0.00515, digits: 3 },
  { factor: 1.1, times: 50, left: 117.4, digits: 4 },
] as const;
