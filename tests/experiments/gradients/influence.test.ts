import { describe, expect, test } from 'vitest';
import { influence, wires } from '../../../src/experiments/gradients/influence.ts';

const x = [1, 2] as const;
const changed = (wire: string, nudge = 0.1, at: readonly [number, number] = x) =>
  influence(at, wire, nudge)
    .filter(({ change }) => change !== 0)
    .map(({ unit }) => unit);
const output = (wire: string, nudge: number) =>
  influence(x, wire, nudge).find(({ unit }) => unit === 'f')!;

describe('the influence of one weight', () => {
  test('reaches the units downstream of it and no others', () => {
    expect(changed('x1-h2')).toEqual(['h2', 'g1', 'g2', 'f']);
    expect(changed('h2-g1')).toEqual(['g1', 'f']);
    expect(changed('g2-f')).toEqual(['f']);
  });

  test('stops at a weight of zero', () => {
    expect(changed('x1-h1')).toEqual(['h1', 'g1', 'f']);
  });

  test('is exactly nothing behind a dead unit: gradient and change are 0', () => {
    for (const wire of ['x1-h3', 'x2-h3', 'h3-g1', 'h3-g2']) {
      expect(changed(wire)).toEqual([]);
      expect(output(wire, 0.1).gradient).toBe(0);
    }
  });

  test('the same unit lives on another input', () => {
    expect(changed('x1-h3', 0.1, [2, 1])).toContain('h3');
  });

  test('a nudge of more than 1.25 wakes the dead unit', () => {
    expect(changed('x1-h3', 1.25)).toEqual([]);
    expect(changed('x1-h3', 1.26)).toContain('h3');
  });

  test('a small nudge changes the output by gradient × nudge', () => {
    for (const { id } of wires) {
      const { change, predicted } = output(id, 0.01);
      expect(change).toBeCloseTo(predicted, 12);
    }
  });

  test('a large nudge that switches a unit off does not', () => {
    const { change, predicted } = output('x1-h1', -0.5);
    expect(change).not.toBeCloseTo(predicted, 3);
  });

  test('an unknown weight is refused by name', () => {
    expect(() => influence(x, 'x9-h1', 1)).toThrow('no weight x9-h1');
  });
});
