import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { countsAt, laidOf, type State, shownPaddings, stepsOf, widget } from '../../../src/widgets/pixel-sight/model.ts'; // biome-ignore format: one line

const printed = defaults(widget.schema);
const say = (state: State) => widget.describe(widget.trace(state), state);

test('played to its end the figure says 1, 3, 9, then 4, 6, 9, then 9, 9, 9', () => {
  const all = stepsOf(widget.trace(printed));
  expect(all).toBe(16 + 36 + 64);
  expect(say({ ...printed, step: all })).toContain(
    '1, 3, 9 (valid); 4, 6, 9 (same); 9, 9, 9 (full)',
  );
  expect(say({ ...printed, padding: 'same', step: 999 })).toContain('seen 4 times, the edge 6, the centre 9'); // biome-ignore format: one line
  expect(say({ ...printed, step: 1 })).toContain('valid, window 1 of 16:** it holds 9 pixels');
  expect(say({ ...printed, step: 17 })).toContain('same, window 1 of 36:** it holds 4 pixels and 5 zeros'); // biome-ignore format: one line
});

const states = fc.record({
  side: fc.integer({ min: 6, max: 10 }),
  kernel: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 3 }),
  padding: fc.constantFrom(...shownPaddings),
});

test('windows laid one by one come to what the library’s gradient counts', () => {
  fc.assert(
    fc.property(states, (chosen) => {
      const state: State = { ...printed, ...chosen };
      const trace = widget.trace(state);
      const laid = laidOf(trace, stepsOf(trace));
      for (const [i, one] of trace.entries()) {
        expect(laid[i]).toBe(one.outputs * one.outputs);
        expect(countsAt(one, state, laid[i]!)).toEqual(one.windows);
      }
    }),
    { numRuns: 40 },
  );
});

test('one amount fills up before the next begins', () => {
  const trace = widget.trace(printed);
  expect(laidOf(trace, 20)).toEqual([16, 4, 0]);
  expect(laidOf(trace, 0)).toEqual([0, 0, 0]);
});
