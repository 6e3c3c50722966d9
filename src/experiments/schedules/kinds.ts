import { type Schedule, schedules } from '../../nn/index.ts';

/** The schedules of the bench. */
export const kindNames = [
  'constant',
  'step',
  'milestones',
  'exponential',
  'inverse',
  'cosine',
  'restarts',
] as const;
export type KindName = (typeof kindNames)[number];

/** Numbers of a schedule beside the learning rate that it starts from. */
export const numberNames = [
  'every',
  'first',
  'second',
  'factor',
  'slope',
  'steps',
  'period',
  'growth',
  'minimum',
  'warmup',
] as const;
export type NumberName = (typeof numberNames)[number];

export interface ScheduleConfig extends Partial<Readonly<Record<NumberName, number>>> {
  readonly kind: KindName;
  readonly learningRate: number;
}

/** The numbers that each kind has, as the bench starts with them. Updates are counted from 0; a warm-up of 0 updates is none. */
export const numbersOf: Readonly<Record<KindName, Partial<Readonly<Record<NumberName, number>>>>> =
  {
    constant: { warmup: 0 },
    step: { every: 100, factor: 0.5, warmup: 0 },
    milestones: { first: 500, second: 750, factor: 0.1, warmup: 0 },
    exponential: { factor: 0.995, warmup: 0 },
    inverse: { slope: 0.01, warmup: 0 },
    cosine: { steps: 1000, minimum: 0, warmup: 0 },
    restarts: { period: 250, growth: 1, minimum: 0, warmup: 0 },
  };

/** A number of a schedule: its own, or the one that its kind starts with. */
export const numberOf = (config: ScheduleConfig, name: NumberName): number =>
  config[name] ?? numbersOf[config.kind][name] ?? 0;

function plain(config: ScheduleConfig): Schedule {
  const { kind, learningRate } = config;
  const of = (name: NumberName) => numberOf(config, name);
  switch (kind) {
    case 'constant':
      return schedules.constant({ learningRate });
    case 'step':
      return schedules.stepDecay({ learningRate, stepSize: of('every'), gamma: of('factor') });
    case 'milestones':
      return schedules.milestones({
        learningRate,
        at: [of('first'), of('second')],
        gamma: of('factor'),
      });
    case 'exponential':
      return schedules.exponentialDecay({ learningRate, gamma: of('factor') });
    case 'inverse':
      return schedules.inverseTime({ learningRate, rate: of('slope') });
    case 'cosine':
      return schedules.cosineAnnealing({
        learningRate,
        steps: of('steps'),
        minimum: of('minimum'),
      });
    case 'restarts':
      return schedules.cosineRestarts({
        learningRate,
        period: of('period'),
        growth: of('growth'),
        minimum: of('minimum'),
      });
  }
}

/** The library's own schedule; a warm-up of n updates begins at an n-th of the rate. */
export function scheduleOf(config: ScheduleConfig): Schedule {
  const steps = numberOf(config, 'warmup');
  if (steps === 0) return plain(config);
  return schedules.warmup({ learningRate: plain(config), steps, startFactor: 1 / steps });
}
