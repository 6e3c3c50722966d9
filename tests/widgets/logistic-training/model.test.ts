import { describe, expect, test } from 'vitest';
import {
  now,
  positiveRegion,
  type State,
  steps,
  table,
  widget,
} from '../../../src/widgets/logistic-training/model.ts';

const start: State = { learningRate: 0.5, seed: 1, step: 0 };
const trace = widget.trace(start);

describe('the training of a logistic unit', () => {
  test('a step only chooses what is shown of one run', () => {
    expect(widget.trace({ ...start, step: 30 })).toBe(trace);
    expect(now(trace, { ...start, step: 30 })).toBe(trace.history[30]);
  });

  test('says loss, points on the right side and the gradient', () => {
    expect(widget.describe(trace, start)).toContain('the loss is 0.6931 and 20 of 40 points');
    expect(widget.describe(trace, { ...start, step: 60 })).toContain('After update 60');
  });

  test('there is no line while all weights are 0', () => {
    expect(positiveRegion(trace.history[0]!, 4)).toBeNull();
  });

  test('the line is where the unit is undecided, and ends at the edge of the map', () => {
    const { line } = positiveRegion(trace.history[60]!, 4)!;
    const { weights, bias } = trace.history[60]!;
    for (const [x1, x2] of line!) {
      expect(weights[0] * x1 + weights[1] * x2 + bias).toBeCloseTo(0, 10);
      expect(Math.max(Math.abs(x1), Math.abs(x2))).toBeCloseTo(4, 10);
    }
  });

  test('where the line misses the map one class has all of it', () => {
    const update = { ...trace.history[0]!, weights: [0.01, 0] as const, bias: 1 };
    const region = positiveRegion(update, 4)!;
    expect(region.line).toBeNull();
    expect(region.polygon).toHaveLength(4);
    expect(positiveRegion({ ...update, bias: -1 }, 4)!.polygon).toHaveLength(0);
  });

  test('the table has a row for the start and one for each update', () => {
    expect(table(trace).rows).toHaveLength(steps + 1);
  });
});
