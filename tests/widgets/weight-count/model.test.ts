import { expect, test } from 'vitest';
import { connections } from '../../../src/experiments/convolution/counts.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { count, formulaOf, widget } from '../../../src/widgets/weight-count/model.ts';

const printed = defaults(widget.schema);

test('the printed layer: 448 parameters in place of 44,251,200, in full', () => {
  expect(widget.describe(widget.trace(printed), printed)).toContain('448 parameters in place of 44,251,200.'); // biome-ignore format: one line
  expect(count(2.06e13)).toBe('2.06 × 10¹³');
});

test('the formula beside each bar comes to the number on the bar', () => {
  for (const shape of [printed, { side: 9, inputs: 2, kernel: 5, outputs: 3 }])
    for (const one of connections) {
      const [seen, units] = formulaOf(one, shape).replace('(', '').split(' + 1) · ');
      const product = (text: string) => text.split('·').reduce((all, factor) => all * Number(factor), 1); // biome-ignore format: one line
      expect((product(seen!) + 1) * product(units!)).toBe(widget.trace(shape)[one].parameters);
    }
});

test('the largest layer of the sliders fits on the axis', () => {
  const { side, inputs, outputs } = widget.limits;
  const largest = { side: side![1], inputs: inputs![1], outputs: outputs![1], kernel: 1 };
  expect(widget.trace(largest).dense.parameters).toBeLessThan(1e14);
});
