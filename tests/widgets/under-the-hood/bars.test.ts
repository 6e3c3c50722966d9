import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bar, barsOf, ownMemory } from '../../../src/widgets/under-the-hood/bars.ts';
import { small, steps, takenApart } from './steps.ts';

const bar = (name: string) => barsOf(small).find((one) => one.name === name);
const meet = (a: Bar, b: Bar): boolean =>
  a.from < b.to && b.from < a.to && a.place < b.place + b.size && b.place < a.place + a.size;

describe('intermediate results as bars', () => {
  test('never lie over each other, except parts over what holds them', () => {
    fc.assert(
      fc.property(steps, (step) => {
        const flat = barsOf(takenApart(step)).filter(({ isOuter }) => !isOuter);
        const pairs = flat.flatMap((a, i) => flat.slice(i + 1).map((b) => [a, b] as const));
        const meeting = pairs.filter(([a, b]) => meet(a, b));
        expect(meeting.map((pair) => pair.map(({ name }) => name))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('stay within the arena, or in a row each where there is none', () => {
    fc.assert(
      fc.property(steps, (step) => {
        const inside = takenApart(step);
        const bars = barsOf(inside);
        const room = inside.usesArena ? inside.arenaSize : bars.length;
        for (const { from, to, place, size } of bars) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(inside.programs.length);
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place + size).toBeLessThanOrEqual(room);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('change in the middle of a program where one is written over another', () => {
    expect(bar('XW¹')).toMatchObject({ from: 0, to: 0.5 });
    expect(bar('H')).toMatchObject({ from: 0.5, to: 5, place: bar('XW¹')?.place });
  });

  test('tell gradients from values, and what holds others from what is held', () => {
    expect(bar('dZ')?.role).toBe('gradient');
    expect(bar('H')?.role).toBe('value');
    expect(bar('dθ')?.isOuter).toBe(true);
    expect(bar('dW¹')?.isOuter).toBe(false);
    expect(bar('X')).toBeUndefined();
  });

  test('leave out what has memory of its own, which is listed with its size', () => {
    expect(ownMemory(small)).toBe('Outside the arena: X (8), y (4), θ (13), L (1).');
    expect(ownMemory(takenApart({ device: 'webgl' }))).toBe(
      'Before and after the step: X (8), y (4), W¹ (6), b¹ (3), W² (3), b² (1), L (1).',
    );
  });
});
