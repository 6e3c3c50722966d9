import { formatNumber } from '../../../experiments/format-number.ts';
import {
  type KindName,
  type NumberName,
  numberOf,
  type ScheduleConfig,
} from '../../../experiments/schedules/kinds.ts';

export const kindWords: Readonly<Record<KindName, string>> = {
  constant: 'constant',
  step: 'step decay',
  milestones: 'milestones',
  exponential: 'exponential',
  inverse: 'inverse time',
  cosine: 'cosine',
  restarts: 'cosine with restarts',
};

/** What stands beside the field of each number. */
export const numberWords: Readonly<Record<NumberName, string>> = {
  every: 'updates',
  first: 'first at',
  second: 'second at',
  factor: 'factor',
  slope: 'slope',
  steps: 'updates',
  period: 'period',
  growth: 'growth',
  minimum: 'minimum',
  warmup: 'warm-up',
};

/** A schedule in a few words, with the numbers that tell it from others of its kind. */
export function scheduleName(config: ScheduleConfig): string {
  const of = (name: NumberName) => formatNumber(numberOf(config, name), { digits: 4 });
  const warmup = numberOf(config, 'warmup') === 0 ? '' : `, warm-up ${of('warmup')}`;
  return `${plainName(config, of)}${warmup}`;
}

function plainName({ kind }: ScheduleConfig, of: (name: NumberName) => string): string {
  switch (kind) {
    case 'constant':
      return 'constant';
    case 'step':
      return `× ${of('factor')} every ${of('every')}`;
    case 'milestones':
      return `× ${of('factor')} at ${of('first')}, ${of('second')}`;
    case 'exponential':
      return `× ${of('factor')} each update`;
    case 'inverse':
      return `1/(1 + ${of('slope')} t)`;
    case 'cosine':
      return `cosine to ${of('minimum')}`;
    case 'restarts':
      return `cosine, restarts every ${of('period')}`;
  }
}

/** Dashes that tell the lines apart, by their place in the list. */
export const dashes = ['', '8 4', '2 3', '12 3 2 3', '18 4', '1 4', '14 3 4 3', '3 3 9 3'] as const;
