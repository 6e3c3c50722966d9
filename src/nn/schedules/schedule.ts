import { checkNumbers } from '../options.ts';

/** A learning rate that changes: the rate of a step, counted from 0. */
export type Schedule = (step: number) => number;

/** What optimizers accept as their learning rate. */
export type LearningRate = number | Schedule;

/** Refuses a rate that is neither a finite number nor a schedule. */
export function checkRate(what: string, learningRate: LearningRate): void {
  if (typeof learningRate !== 'function') checkNumbers(what, { learningRate });
}

/** The rate at step `t`, counted from 1 as optimizers do. */
export const rateAt = (rate: LearningRate, t: number): number =>
  typeof rate === 'number' ? rate : rate(t - 1);
