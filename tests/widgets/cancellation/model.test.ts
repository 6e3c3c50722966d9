import { describe, expect, test } from 'vitest';
import {
  bars,
  barsBefore,
  decades,
  fails,
  table,
  widget,
} from '../../../src/widgets/cancellation/model.ts';

const at = (z: number, label: number) => widget.trace({ z, label });

describe('the figure of the two slopes', () => {
  test('lays the factors end to end: the second bar begins where the first ends', () => {
    const [loss, unit, product] = bars(at(-6, 1));
    expect(loss!.from).toBe(1);
    expect(unit!.from).toBe(loss!.to);
    expect(unit!.to).toBeCloseTo(product!.to, 12);
  });

  test('shows only the slope of the unit before the run', () => {
    const before = barsBefore(at(-6, 1));
    expect(before.map(({ id }) => id)).toEqual(['unit']);
    expect(before[0]!.to).toBeCloseTo(0.00247, 5);
  });

  test('has an axis that holds both factors', () => {
    for (const z of [-40, -12, -6, 0, 6, 20, 37, 40]) {
      const trace = at(z, 1);
      if (fails(trace)) continue;
      expect(Math.abs(trace.lossSlope)).toBeLessThan(Number(`1e${decades(trace)}`));
    }
  });

  test('says what each route gives, and where one gives no number', () => {
    expect(widget.describe(at(-6, 1), { z: -6, label: 1 })).toContain('together −0.998');
    const saturated = widget.describe(at(38, 0), { z: 38, label: 0 });
    expect(saturated).toContain('their product is not a number');
    expect(saturated).toContain('In one piece the gradient is 1');
  });

  test('its table contains the current z among round ones, in order', () => {
    const column = table({ z: 1.5, label: 1 }).rows.map(([z]) => Number(z));
    expect(column).toContain(1.5);
    expect(column).toEqual([...column].sort((a, b) => a - b));
  });

  test('a label is 0 or 1', () => {
    expect(widget.schema.shape.label.safeParse(0.5).success).toBe(false);
    expect(widget.schema.shape.label.safeParse(0).success).toBe(true);
  });
});
