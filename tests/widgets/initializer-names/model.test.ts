import { expect, test } from 'vitest';
import { nameOf, rules } from '../../../src/experiments/initialization/rules.ts';
import { drawnBy } from '../../../src/experiments/signals/starts.ts';
import { type Initializer, initializers, random } from '../../../src/nn/index.ts';
import {
  configurationOf,
  densityAt,
  formOf,
  type State,
  widget,
} from '../../../src/widgets/initializer-names/model.ts';

const libraries: Readonly<Record<string, Initializer>> = {
  pytorchDefault: drawnBy('pytorch'),
  lecunNormal: initializers.lecunNormal(),
  lecunUniform: initializers.lecunUniform(),
  glorotNormal: initializers.glorotNormal(),
  glorotUniform: initializers.glorotUniform(),
  heNormal: initializers.heNormal(),
  heUniform: initializers.heUniform(),
};

const cases = rules.flatMap((rule) =>
  (['normal', 'uniform'] as const).map((form) => ({ rule, form })),
);

test.each(cases)('what the figure says of $rule, $form, is what the library draws', (one) => {
  const state: State = { ...one, fanIn: 300, fanOut: 200 };
  const { deviation, limit } = widget.trace(state);
  const values = [...libraries[nameOf(one.rule, formOf(state))]!([300, 200], random(1)).dataSync()];
  const measured = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  // 60,000 draws: a standard error of 0.3 %.
  expect(measured / deviation).toBeGreaterThan(0.985);
  expect(measured / deviation).toBeLessThan(1.015);
  if (formOf(state) === 'uniform')
    expect(Math.max(...values.map((value) => Math.abs(value)))).toBeLessThanOrEqual(limit);
});

test('784 inputs and 512 units: Glorot’s limit is 0.0680, He’s deviation for 512 inputs 0.0625', () => {
  expect(widget.trace({ rule: 'glorot', form: 'uniform', fanIn: 784, fanOut: 512 }).limit).toBeCloseTo(0.068, 4); // biome-ignore format: one line
  expect(widget.trace({ rule: 'he', form: 'normal', fanIn: 512, fanOut: 10 }).deviation).toBe(0.0625); // biome-ignore format: one line
});

test('both forms enclose the same area', () => {
  const trace = widget.trace({ rule: 'he', form: 'normal', fanIn: 100, fanOut: 100 });
  const area = (form: 'normal' | 'uniform') =>
    Array.from({ length: 2001 }, (_, i) => densityAt((8 * trace.deviation * (i - 1000)) / 1000, trace, form)).reduce((sum, one) => sum + one, 0); // biome-ignore format: one line
  expect(area('uniform') / area('normal')).toBeCloseTo(1, 2);
});

test('the code is that of a network with these fans', () => {
  const { inputs, hidden, initializer } = configurationOf({ rule: 'pytorch', form: 'normal', fanIn: 7, fanOut: 9 }); // biome-ignore format: one line
  expect([inputs, ...hidden, initializer]).toEqual([7, 9, 'pytorchDefault']);
});
