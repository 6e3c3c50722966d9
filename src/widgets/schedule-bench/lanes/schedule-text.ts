import {
  type KindName,
  kindNames,
  type NumberName,
  numbersOf,
  type ScheduleConfig,
} from '../../../experiments/schedules/kinds.ts';

/** The most schedules that can be told apart. */
export const mostLanes = 8;

/** Learning rates from here to there can be set. */
export const rateLimits = [1e-4, 0.25] as const;

/** What each number may be. */
export const numberLimits: Readonly<Record<NumberName, readonly [number, number]>> = {
  every: [1, 1000],
  first: [1, 999],
  second: [1, 999],
  factor: [0.01, 1],
  slope: [0, 1],
  steps: [1, 1000],
  period: [10, 1000],
  growth: [1, 3],
  minimum: [0, 0.25],
  warmup: [0, 500],
};

/** Numbers that count something. */
export const wholeNumbers: readonly NumberName[] = ['every', 'first', 'second', 'steps', 'period', 'growth', 'warmup']; // biome-ignore format: one line

const isKind = (name: string): name is KindName => kindNames.some((kind) => kind === name);

export const isOwn = (kind: KindName, name: string): name is NumberName =>
  Object.hasOwn(numbersOf[kind], name);

function fits(name: NumberName, value: number): boolean {
  const [low, high] = numberLimits[name];
  return value >= low && value <= high && (!wholeNumbers.includes(name) || Number.isInteger(value));
}

function readSchedule(text: string): ScheduleConfig | null {
  const [kind = '', rate = '', ...rest] = text.split(':');
  const learningRate = Number(rate);
  if (!isKind(kind) || !(learningRate >= rateLimits[0] && learningRate <= rateLimits[1]))
    return null;
  const own: Partial<Record<NumberName, number>> = {};
  for (const part of rest) {
    const [name = '', value = ''] = part.split('=');
    if (!isOwn(kind, name) || value === '' || !fits(name, Number(value))) return null;
    own[name] = Number(value);
  }
  return { kind, learningRate, ...own };
}

/** Schedules as a link tells them: `constant:0.1,step:0.1:every=200`; null if that is not how they are told. */
export function readSchedules(text: string): readonly ScheduleConfig[] | null {
  const all = text.split(',').map(readSchedule);
  if (all.length > mostLanes) return null;
  const read = all.filter((one) => one !== null);
  return read.length === all.length ? read : null;
}

/** The numbers that a schedule has, in the order of its formula. */
export const ownNumbers = ({ kind }: Pick<ScheduleConfig, 'kind'>): readonly NumberName[] =>
  Object.keys(numbersOf[kind]).filter((name) => isOwn(kind, name));

/** The text that `readSchedules` reads; numbers that are as at the start are left out. */
export const writeSchedules = (all: readonly ScheduleConfig[]): string =>
  all
    .map((one) => {
      const own = ownNumbers(one).flatMap((name) =>
        one[name] === undefined || one[name] === numbersOf[one.kind][name]
          ? []
          : [`${name}=${one[name]}`],
      );
      return [one.kind, Number(one.learningRate.toPrecision(4)), ...own].join(':');
    })
    .join(',');
