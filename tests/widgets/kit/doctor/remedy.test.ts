import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowed, isInEffect, tried } from '../../../../src/widgets/kit/doctor/remedy.ts';

interface State {
  readonly rate: number;
  readonly start: 'he' | 'tiny';
  readonly step: number;
}
const states = fc.record<State>({
  rate: fc.double({ noNaN: true }),
  start: fc.constantFrom('he', 'tiny'),
  step: fc.nat(100),
});
const remedies = fc.record(
  { rate: fc.double({ noNaN: true }), start: fc.constantFrom('he', 'tiny'), step: fc.constant(0) },
  { requiredKeys: [] },
);

describe('a remedy', () => {
  test('once taken back has changed nothing', () => {
    fc.assert(
      fc.property(states, remedies, (state, set) => {
        const { before } = tried(state, { word: '', set });
        expect({ ...state, ...set, ...before }).toEqual(state);
      }),
    );
  });

  test('remembers the knobs that it moved, and no others', () => {
    const state: State = { rate: 10, start: 'he', step: 7 };
    expect(tried(state, { word: '', set: { rate: 1, step: 0 } }).before).toEqual({ rate: 10, step: 7 }); // biome-ignore format: one line
  });

  test('stays in effect while the run goes on, until one of its knobs is moved', () => {
    const remedy = { word: '', set: { rate: 1, step: 0 } };
    const after: State = { rate: 1, start: 'he', step: 12 };
    expect(isInEffect(after, remedy)).toBe(true);
    expect(isInEffect({ ...after, start: 'tiny' }, remedy)).toBe(true);
    expect(isInEffect({ ...after, rate: 2 }, remedy)).toBe(false);
  });

  test('is not offered where a knob of it is frozen', () => {
    const both = [
      { word: 'slower', set: { rate: 1 } },
      { word: 'smaller', set: { start: 'tiny' } },
    ] as const;
    expect(allowed<State>(both, (knob) => knob === 'rate').map(({ word }) => word)).toEqual(['smaller']); // biome-ignore format: one line
  });
});
