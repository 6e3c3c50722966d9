import type { Exercise } from '../../exercise.ts';
import type { AboutItem } from './graded.ts';

/** Seconds that one answer trains at most, on a slow machine; 0 where nothing is trained. */
export const secondsOf = (exercise: Exercise): number =>
  exercise.kind === 'target' || exercise.kind === 'repair' ? exercise.seconds : 0;

/** Seconds that a class takes at most where answers are trained again, on a slow machine; 0 where nothing is. */
export const timeFor = (about: readonly AboutItem[], pieces: number, workers: number): number =>
  (about.reduce((sum, { seconds }) => sum + seconds, 0) * pieces) / workers;
