import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { angleBetween, clipped } from '../../../src/experiments/clipping/turn.ts';

const entry = fc.double({ min: -100, max: 100, noNaN: true });
const gradients = fc.array(fc.tuple(entry, entry), { minLength: 1, maxLength: 4 });
const limit = fc.double({ min: 0.1, max: 50, noNaN: true });

describe('clipping', () => {
  test('by value turns (0.9, 100) from 89.5° to 48.0°', () => {
    const { directions, after } = clipped([[0.9, 100]], 'value', 1);
    expect(directions[0]![0]).toBeCloseTo(89.48, 2);
    expect(directions[0]![1]).toBeCloseTo(48.01, 2);
    expect(after).toEqual([[0.9, 1]]);
  });

  test('by norm shortens it and leaves its direction', () => {
    const { directions, norms } = clipped([[0.9, 100]], 'norm', 1);
    expect(directions[0]![1]).toBeCloseTo(directions[0]![0], 9);
    expect(norms[1]).toBeCloseTo(1, 5);
  });

  test('by global norm never turns anything, whatever the gradients', () => {
    fc.assert(
      fc.property(gradients, limit, (given, bound) => {
        const { turned, norms } = clipped(given, 'globalNorm', bound);
        expect(turned).toBeLessThan(1e-5);
        expect(norms[1]).toBeLessThanOrEqual(bound * (1 + 1e-9));
      }),
    );
  });

  test('each tensor by its own norm may turn all of them together', () => {
    expect(clipped([[1, 0], [0, 3]], 'norm', 1).turned).toBeGreaterThan(20); // biome-ignore format: one line
  });

  test('a limit that nothing reaches changes nothing', () => {
    fc.assert(
      fc.property(gradients, fc.constantFrom('value', 'norm', 'globalNorm'), (given, by) => {
        expect(clipped(given, by, 1e4).after).toEqual(given);
      }),
    );
  });
});

test('the angle between two vectors, small or straight', () => {
  expect(angleBetween([1, 0], [0, 2])).toBeCloseTo(90, 12);
  expect(angleBetween([1, 0], [-3, 0])).toBeCloseTo(180, 12);
  expect(angleBetween([1, 0], [1, 1e-9])).toBeCloseTo((1e-9 * 180) / Math.PI, 15);
  expect(angleBetween([0, 0], [1, 0])).toBe(0);
});
