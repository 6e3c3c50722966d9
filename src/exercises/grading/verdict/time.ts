import type { AboutItem } from './graded.ts';

/** Seconds that a class takes at most where answers are trained again, on a slow machine; 0 where nothing is. */
export const timeFor = (about: readonly AboutItem[], pieces: number, workers: number): number =>
  (about.reduce((sum, { seconds }) => sum + seconds, 0) * pieces) / workers;
