import type { MapName } from '../../experiments/convolution/shifts.ts';

/** Outlines around (0, 0), one for each map. */
export const heads: Readonly<Record<MapName, string>> = {
  convolution: 'M0 -6L6 5H-6Z',
  max: 'M0 -6L6 0L0 6L-6 0Z',
  average: 'M-3 -5H3L6 0L3 5H-3L-6 0Z',
};
