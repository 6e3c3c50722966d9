import { math } from '../../nn/index.ts';
import { kindNames, type ScheduleConfig } from './kinds.ts';

/**
 * A schedule of the named kind whose rate has halved for the first time after so many updates. A constant never
 * halves, and a cosine takes the whole budget.
 *
 * @throws if no schedule is called that
 */
export function halvingIn(name: string, learningRate: number, updates: number): ScheduleConfig {
  const kind = kindNames.find((one) => one === name);
  switch (kind) {
    case 'step':
      return { kind, learningRate, every: updates, factor: 0.5 };
    case 'exponential':
      return { kind, learningRate, factor: math.pow(0.5, 1 / updates) };
    case 'inverse':
      return { kind, learningRate, slope: 1 / updates };
    case undefined:
      throw new Error(
        `halvingIn: no schedule is called ${name}; there are ${kindNames.join(', ')}`,
      );
    default:
      return { kind, learningRate };
  }
}
