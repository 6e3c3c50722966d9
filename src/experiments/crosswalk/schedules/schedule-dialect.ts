import type { ScheduleConfig } from '../../schedules/kinds.ts';
import type { Dialect } from '../configuration.ts';

/** A schedule and the rule that it is for. */
export interface ScheduledRule {
  readonly schedule: ScheduleConfig;
  /** 0 for gradient descent. */
  readonly momentum: number;
}

/** A detector as our library counts: one more than `patience` bad reports reduce the rate. */
export interface PlateauRule {
  readonly learningRate: number;
  readonly factor: number;
  readonly patience: number;
  /** Relative to the best report. */
  readonly threshold: number;
  readonly cooldown: number;
}

/** How a library writes a learning rate that changes. */
export interface ScheduleDialect {
  readonly library: Dialect['library'];
  write(rule: ScheduledRule): string;
  writePlateau(rule: PlateauRule): string;
}

/** A number of a program without the noise of its last binary digit. */
export const digits = (value: number): string => String(Number(value.toPrecision(10)));
