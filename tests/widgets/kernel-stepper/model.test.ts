import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presets, readKernels } from '../../../src/widgets/kernel-stepper/kernel.ts';
import {
  hereOf,
  knownOf,
  type State,
  stepsOf,
  stepTo,
  table,
  widget,
} from '../../../src/widgets/kernel-stepper/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const printed = defaults(widget.schema);
const say = (state: State) => widget.describe(widget.trace(state), state);

test('played to its end the printed figure says −6 everywhere, and 6 with the kernel flipped', () => {
  expect(say({ ...printed, step: 4 })).toContain('All 4 sums are −6');
  expect(say({ ...printed, step: 4, flip: true })).toContain('All 4 sums are 6');
  expect(say({ ...printed, step: 4, filters: 2 })).not.toContain('All');
});

const states = fc.record({
  side: fc.integer({ min: 3, max: 6 }),
  channels: fc.integer({ min: 1, max: 3 }),
  filters: fc.integer({ min: 1, max: 3 }),
  preset: fc.constantFrom(...presets),
  size: fc.integer({ min: 1, max: 3 }),
  bias: fc.integer({ min: -3, max: 3 }),
  stride: fc.integer({ min: 1, max: 3 }),
  padding: fc.integer({ min: 0, max: 2 }),
  flip: fc.boolean(),
  by: fc.constantFrom('place', 'product'),
  step: fc.integer({ min: 0, max: 3000 }),
});

test('the sum written out is the number of the map at every step that ends a place, and every place has such a step', () => {
  fc.assert(
    fc.property(states, (chosen) => {
      const state: State = { ...printed, ...chosen };
      const walk = widget.trace(state);
      const here = hereOf(walk, state);
      if (here === null) return;
      const at = stepTo(walk, state, [here.i, here.j, here.k]);
      const there = hereOf(walk, { ...state, step: at })!;
      expect([there.i, there.j, there.k]).toEqual([here.i, here.j, here.k]);
      expect(there.sum).toBeCloseTo(walk.maps[here.k]![here.i]![here.j]!, 12);
      expect(knownOf(walk, there)).toBe(knownOf(walk, hereOf(walk, { ...state, step: at - 1 })) + 1);
      expect(at).toBeLessThanOrEqual(stepsOf(walk, state));
      expect(table(walk, state).rows).toHaveLength(here.terms.length);
    }),
  );
}); // biome-ignore format: one claim a line

test('a kernel as typed: rows, channels, filters, signs and commas', () => {
  expect(readKernels('1 0 / 0 −1', 2)).toEqual([[[[1, 1], [0, 0]], [[0, 0], [-1, -1]]]]); // biome-ignore format: one line
  expect(readKernels('1 | 2,5 ; 3', 2)).toEqual([[[[1, 2.5]]], [[[3, 3]]]]);
  expect(readKernels('1 0 / 0', 1)).toMatch(/square/);
  expect(readKernels('1 x', 1)).toMatch(/Numbers only/);
  expect(readKernels('1 0 / 0 1 ; 1', 1)).toMatch(/one size/);
  expect(readKernels('1;1;1;1', 1)).toMatch(/At most 3 filters/);
  expect(readKernels('', 1)).toMatch(/Numbers only/);
});

test('each further filter is another kernel, and what cannot be read gives way to the difference', () => {
  const { kernels } = widget.trace({ ...printed, filters: 3 });
  expect(new Set(kernels.map((kernel) => JSON.stringify(kernel))).size).toBe(3);
  expect(widget.trace({ ...printed, preset: 'own', own: '?' }).maps).toEqual(widget.trace(printed).maps); // biome-ignore format: one line
});
