import { expect, test } from 'vitest';
import { chainRule } from '../../../src/experiments/crosswalk/chain-rule.ts';
import { keras } from '../../../src/experiments/crosswalk/keras.ts';
import * as nn from '../../../src/nn/index.ts';
import { configurations } from '../../crosswalk/configurations.ts';

test.each(configurations.map((configuration, i) => [i, configuration] as const))(
  'our code for configuration %i runs as it stands, and a step of it lowers no number to NaN',
  (_, configuration) => {
    const { random, tensor } = nn;
    const text = chainRule.write(configuration).replaceAll(': Tensor', '');
    const names = Object.keys(nn);
    const make = new Function(...names, `${text}\nreturn { step, network };`);
    const { step } = make(...Object.values(nn));
    const source = random(5);
    const x = tensor(Array.from({ length: 64 * 40 }, () => source.normal()), [64, 40]); // biome-ignore format: one line
    const { outputs } = configuration;
    const most = outputs === 1 ? 2 : outputs;
    const numbers = Array.from({ length: 64 }, () => source.integer(0, most));
    const labels = tensor(numbers, outputs === 1 ? [64, 1] : [64]);
    expect(Number.isFinite(step.run(x, labels).item())).toBe(true);
    expect(Number.isFinite(step.run(x, labels).item())).toBe(true);
  },
);

test('Keras counts what stays of a running mean, we what comes in', () => {
  const text = keras.write({ ...configurations[0]!, batchNorm: { momentum: 0.1 } });
  expect(text).toContain('BatchNormalization(momentum=0.9, epsilon=1e-5)');
});

test('Keras takes clipping as options of its optimizer', () => {
  const text = (by: 'value' | 'norm' | 'globalNorm') => keras.write({ ...configurations[0]!, clip: { by, limit: 1 } }); // biome-ignore format: one line
  expect(text('value')).toContain('clipvalue=1)');
  expect(text('norm')).toContain(', clipnorm=1)');
  expect(text('globalNorm')).toContain('global_clipnorm=1)');
});
