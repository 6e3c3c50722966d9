/** Windows that look at a pixel of 6 × 6 through 3 × 3: corner, edge, centre. */
export const sightTable = [
  { padding: 'valid', windows: [1, 3, 9] },
  { padding: 'same', windows: [4, 6, 9] },
  { padding: 'full', windows: [9, 9, 9] },
] as const;
