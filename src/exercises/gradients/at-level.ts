import type { Gradients, Level } from './exercise.ts';
import { judgeGradients } from './judge.ts';

export const levels: readonly Level[] = [0, 1, 2, 3, 4];

/** What stands on the graph at each level. */
export const givenAt: Readonly<Record<Level, string>> = {
  0: 'everything: a worked example',
  1: 'everything but the last gradient',
  2: 'values and slopes',
  3: 'values',
  4: 'the inputs alone',
};

/** The same exercise with more or fewer blanks. */
export const atLevel = (exercise: Gradients, level: Level): Gradients =>
  level === exercise.level
    ? exercise
    : { ...exercise, level, ...judgeGradients({ ...exercise, level }) };
