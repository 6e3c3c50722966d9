import { numberOf, type ScheduleConfig } from '../../schedules/kinds.ts';
import { digits, type ScheduleDialect } from './schedule-dialect.ts';

function plain(config: ScheduleConfig): string {
  const of = (name: Parameters<typeof numberOf>[1]) => digits(numberOf(config, name));
  switch (config.kind) {
    case 'constant':
      return 'LambdaLR(rule, lambda update: 1.0)';
    case 'step':
      return `StepLR(rule, step_size=${of('every')}, gamma=${of('factor')})`;
    case 'milestones':
      return `MultiStepLR(rule, milestones=[${of('first')}, ${of('second')}], gamma=${of('factor')})`;
    case 'exponential':
      return `ExponentialLR(rule, gamma=${of('factor')})`;
    case 'inverse':
      return `LambdaLR(rule, lambda update: 1 / (1 + ${of('slope')} * update))`;
    case 'cosine':
      return `CosineAnnealingLR(rule, T_max=${of('steps')}, eta_min=${of('minimum')})`;
    case 'restarts':
      return `CosineAnnealingWarmRestarts(rule, T_0=${of('period')}, T_mult=${of('growth')}, eta_min=${of('minimum')})`;
  }
}

const ruleOf = (learningRate: number, momentum: number) =>
  `rule = torch.optim.SGD(network.parameters(), lr=${digits(learningRate)}${momentum === 0 ? '' : `, momentum=${momentum}`})`;

/** PyTorch 1.13 and later. */
export const pytorchSchedules: ScheduleDialect = {
  library: 'PyTorch',
  write({ schedule, momentum }) {
    const warmup = numberOf(schedule, 'warmup');
    const after = plain(schedule);
    const made =
      warmup === 0
        ? `schedule = ${after}`
        : `warm_up = LinearLR(rule, start_factor=1 / ${warmup}, total_iters=${warmup})
after = ${after}
schedule = SequentialLR(rule, [warm_up, after], milestones=[${warmup}])`;
    return `import torch
from torch.optim.lr_scheduler import *

${ruleOf(schedule.learningRate, momentum)}
${made}

def update():
    rule.step()
    schedule.step()${schedule.kind === 'cosine' ? '  # past T_max PyTorch rises again; ours stays' : ''}
`;
  },
  writePlateau: ({ learningRate, factor, patience, threshold, cooldown }) =>
    `import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau

${ruleOf(learningRate, 0)}
schedule = ReduceLROnPlateau(
    rule,
    factor=${digits(factor)},
    patience=${patience},
    threshold=${digits(threshold)},
    cooldown=${cooldown},
)

def after_epoch(loss):
    schedule.step(loss)
`,
};
