import { expect, test } from 'vitest';
import * as anatomy from '../../../src/widgets/adam-anatomy/model.ts';
import * as ratio from '../../../src/widgets/correction-ratio/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const anatomySaid = (patch: object) => {
  const now = { ...defaults(anatomy.widget.schema), ...patch };
  return anatomy.widget.describe(anatomy.widget.trace(now), now);
};
const ratioSaid = (patch: object) => {
  const now = { ...defaults(ratio.widget.schema), ...patch };
  return ratio.widget.describe(ratio.widget.trace(now), now);
};

test('a slope that stays gives steps of one η, and the first frame does not say so', () => {
  expect(anatomySaid({ step: 0 })).not.toMatch(/step is/);
  expect(anatomySaid({ step: 1 })).toContain('the step is 1 η');
  expect(anatomySaid({ step: 100, size: 1000 })).toContain('the step is 1 η');
});

test('uncorrected the first step is 3.16 η', () => {
  expect(anatomySaid({ step: 1, corrected: false })).toContain('the step is 3.16 η');
});

test('the table of the means has a row for each slope so far', () => {
  const now = { ...defaults(anatomy.widget.schema), step: 7 };
  expect(anatomy.table(anatomy.widget.trace(now), now).rows).toHaveLength(7);
});

test('the ratio tells its first, its largest, and when it is over', () => {
  expect(ratioSaid({})).toContain('3.16 times');
  expect(ratioSaid({})).toContain('6.57 at update 12');
  expect(ratioSaid({})).toContain('update 3,925');
  expect(ratioSaid({ beta1: 0.99, beta2: 0.9 })).toContain('0.0316 times');
});

test('every update on the axis is a whole number, and no two are the same', () => {
  expect(new Set(ratio.updates).size).toBe(ratio.updates.length);
  expect(ratio.updates.every(Number.isInteger)).toBe(true);
  for (const beside of [2, 10, 200]) expect(ratio.updates).toContain(beside);
});
