import { chainRuleSchedules } from './chain-rule-schedules.ts';
import { kerasSchedules } from './keras-schedules.ts';
import { pytorchSchedules } from './pytorch-schedules.ts';
import type { ScheduleDialect } from './schedule-dialect.ts';

/** Our own library first, then the two that most readers meet next. */
export const scheduleDialects: readonly ScheduleDialect[] = [
  chainRuleSchedules,
  pytorchSchedules,
  kerasSchedules,
];
