export {
  constant,
  cosineAnnealing,
  cosineRestarts,
  exponentialDecay,
  inverseTime,
  milestones,
  stepDecay,
  warmup,
} from './decay.ts';
export { type PlateauOptions, reduceOnPlateau } from './reduce-on-plateau.ts';
export type { LearningRate, Schedule } from './schedule.ts';
