/** Table E14, pooling under a shift of one pixel: relative change, mean of 200 pictures of 8 × 8. */
export const poolShiftTable = [
  { picture: 'noise', max: 0.211, average: 0.272 },
  { picture: 'smooth', max: 0.074, average: 0.068 },
] as const;

/**
 * Table E14, bars: shares of right answers, means of five seeds; a row for each network. The deviation is
 * that of 24 seeds of the same script: its first five lie closer together (0.03 and 0.065) than the rest.
 */
export const barsTable = [
  { net: 'dense', parameters: 4706, train: 1, test: 0.457, deviation: 0.066 },
  { net: 'augmented', parameters: 4706, train: 1, test: 1, deviation: 0.003 },
  { net: 'convolution', parameters: 226, train: 1, test: 0.968, deviation: 0.109 },
] as const;

/** Windows that look at a pixel of 6 × 6 through 3 × 3: corner, edge, centre. */
export const sightTable = [
  { padding: 'valid', windows: [1, 3, 9] },
  { padding: 'same', windows: [4, 6, 9] },
  { padding: 'full', windows: [9, 9, 9] },
] as const;
