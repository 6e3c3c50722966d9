import { numberOf, type ScheduleConfig } from '../../schedules/kinds.ts';
import { digits, type ScheduleDialect } from './schedule-dialect.ts';

function plain(config: ScheduleConfig): string {
  const rate = `learningRate: ${digits(config.learningRate)}`;
  const of = (name: Parameters<typeof numberOf>[1]) => digits(numberOf(config, name));
  switch (config.kind) {
    case 'constant':
      return `schedules.constant({ ${rate} })`;
    case 'step':
      return `schedules.stepDecay({ ${rate}, stepSize: ${of('every')}, gamma: ${of('factor')} })`;
    case 'milestones':
      return `schedules.milestones({ ${rate}, at: [${of('first')}, ${of('second')}], gamma: ${of('factor')} })`;
    case 'exponential':
      return `schedules.exponentialDecay({ ${rate}, gamma: ${of('factor')} })`;
    case 'inverse':
      return `schedules.inverseTime({ ${rate}, rate: ${of('slope')} })`;
    case 'cosine':
      return `schedules.cosineAnnealing({ ${rate}, steps: ${of('steps')}, minimum: ${of('minimum')} })`;
    case 'restarts':
      return `schedules.cosineRestarts({ ${rate}, period: ${of('period')}, growth: ${of('growth')}, minimum: ${of('minimum')} })`;
  }
}

const ruleName = (momentum: number) =>
  momentum === 0 ? 'optimizers.gradientDescent({' : `optimizers.momentum({ momentum: ${momentum},`;

/** The book's own library. */
export const chainRuleSchedules: ScheduleDialect = {
  library: 'Chain Rule',
  write({ schedule, momentum }) {
    const warmup = numberOf(schedule, 'warmup');
    const after = plain(schedule);
    const learningRate =
      warmup === 0
        ? after
        : `schedules.warmup({\n  learningRate: ${after},\n  steps: ${warmup},\n  startFactor: 1 / ${warmup},\n})`;
    return `const learningRate = ${learningRate};
const rule = ${ruleName(momentum)} learningRate });
// each optimizers.apply(rule, …) asks for the next rate
`;
  },
  writePlateau: ({ learningRate, factor, patience, threshold, cooldown }) =>
    `const plateau = schedules.reduceOnPlateau({
  learningRate: ${digits(learningRate)},
  factor: ${digits(factor)},
  patience: ${patience},
  threshold: ${digits(threshold)},
  cooldown: ${cooldown},
});
let rate = ${digits(learningRate)};
const rule = optimizers.gradientDescent({ learningRate: () => rate });
// after every epoch: rate = plateau.update(loss)
`,
};
