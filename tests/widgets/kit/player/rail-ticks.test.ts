import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { railTicks } from '../../../../src/widgets/kit/player/rail-ticks.ts';

describe('ticks of a rail', () => {
  test('every step has its tick and its name while there is room', () => {
    const labels = ['inputs', 'a', 'b', 'f', 'seed', '÷', '×', 'fork 1', 'fork 2'];
    const ticks = railTicks(8, labels, 500, 13);
    expect(ticks.map(({ label }) => label)).toEqual(labels);
  });

  test('names that would touch are left out', () => {
    const labels = ['inputs', 'a', 'b', 'f', 'seed', '÷', '×', 'fork 1', 'fork 2'];
    const shown = railTicks(8, labels, 160, 13).filter(({ label }) => label !== null);
    expect(shown.length).toBeLessThan(9);
  });

  test('ticks are never closer than a finger can tell, from 3 to 2000 steps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 2000 }),
        fc.integer({ min: 120, max: 900 }),
        (count, width) => {
          const ticks = railTicks(count, [], width, 13);
          expect(ticks.length).toBeLessThanOrEqual(width / 7 + 2);
          expect(ticks[0]?.index).toBe(0);
          expect(ticks.at(-1)?.index).toBe(count);
        },
      ),
    );
  });

  test('a rail of one step and one of none do not hang', () => {
    expect(railTicks(1, [], 100, 13).length).toBe(2);
    expect(railTicks(0, [], 100, 13).length).toBe(1);
  });
});
