import { numberOf, type ScheduleConfig } from '../../schedules/kinds.ts';
import { digits, type ScheduleDialect } from './schedule-dialect.ts';

const module = 'keras.optimizers.schedules';

function plain(config: ScheduleConfig): string {
  const { kind, learningRate } = config;
  const rate = digits(learningRate);
  const value = (name: Parameters<typeof numberOf>[1]) => numberOf(config, name);
  const of = (name: Parameters<typeof numberOf>[1]) => digits(value(name));
  const alpha = `alpha=${digits(value('minimum') / learningRate)}`;
  switch (kind) {
    case 'constant':
      return rate;
    case 'step':
      return `${module}.ExponentialDecay(\n    ${rate}, decay_steps=${of('every')}, decay_rate=${of('factor')}, staircase=True\n)`;
    case 'milestones': {
      const factor = value('factor');
      const rates = [rate, digits(learningRate * factor), digits(learningRate * factor * factor)];
      // A boundary still has the rate before it.
      const boundaries = [value('first') - 1, value('second') - 1];
      return `${module}.PiecewiseConstantDecay(\n    [${boundaries.join(', ')}], [${rates.join(', ')}]  # a boundary still has the rate before it\n)`;
    }
    case 'exponential':
      return `${module}.ExponentialDecay(\n    ${rate}, decay_steps=1, decay_rate=${of('factor')}\n)`;
    case 'inverse':
      return `${module}.InverseTimeDecay(\n    ${rate}, decay_steps=1, decay_rate=${of('slope')}\n)`;
    case 'cosine':
      return `${module}.CosineDecay(\n    ${rate}, decay_steps=${of('steps')}, ${alpha}\n)`;
    case 'restarts':
      return `${module}.CosineDecayRestarts(\n    ${rate}, first_decay_steps=${of('period')}, t_mul=${of('growth')}, m_mul=1, ${alpha}\n)`;
  }
}

/** The cosine brings its own warm-up; every other schedule needs a class. */
function warmed(config: ScheduleConfig, warmup: number): string {
  const { kind, learningRate } = config;
  if (kind === 'cosine') {
    const alpha = digits(numberOf(config, 'minimum') / learningRate);
    return `schedule = ${module}.CosineDecay(
    ${digits(learningRate / warmup)},
    decay_steps=${digits(numberOf(config, 'steps'))},
    alpha=${alpha},
    warmup_target=${digits(learningRate)},
    warmup_steps=${warmup},
)`;
  }
  const after = kind === 'constant' ? 'self.after' : 'self.after(keras.ops.maximum(step - self.steps, 0))'; // biome-ignore format: one line
  return `class WarmUp(${module}.LearningRateSchedule):
    def __init__(self, after, steps):
        self.after, self.steps = after, steps

    def __call__(self, step):
        step = keras.ops.cast(step, 'float32')
        share = keras.ops.minimum(step / self.steps, 1)
        first = 1 / self.steps
        return ${after} * (first + (1 - first) * share)

after = ${plain(config)}
schedule = WarmUp(after, ${warmup})`;
}

/** Keras 3. Written from its documentation; not executed here. */
export const kerasSchedules: ScheduleDialect = {
  library: 'Keras',
  write({ schedule, momentum }) {
    const warmup = numberOf(schedule, 'warmup');
    const made = warmup === 0 ? `schedule = ${plain(schedule)}` : warmed(schedule, warmup);
    return `import keras

${made}
rule = keras.optimizers.SGD(learning_rate=schedule${momentum === 0 ? '' : `, momentum=${momentum}`})
# network.compile(optimizer=rule, …); a step is one update, not one epoch
`;
  },
  writePlateau: ({ learningRate, factor, patience, threshold, cooldown }) =>
    `import keras

rule = keras.optimizers.SGD(learning_rate=${digits(learningRate)})
schedule = keras.callbacks.ReduceLROnPlateau(
    monitor='val_loss',
    factor=${digits(factor)},
    patience=${patience + 1},  # Keras reduces at the last of these, PyTorch after it
    min_delta=${digits(threshold)},  # absolute there, relative here
    cooldown=${cooldown},
)
# network.fit(x, labels, validation_data=…, callbacks=[schedule])
`,
};
