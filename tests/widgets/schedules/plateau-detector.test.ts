import { describe, expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { readDrawn, stroke, writeDrawn } from '../../../src/widgets/plateau-detector/drawn-text.ts';
import {
  asCode,
  drawnOf,
  reductionsOf,
  type State,
  table,
  widget,
} from '../../../src/widgets/plateau-detector/model.ts';

const start = defaults(widget.schema);
const said = (patch: Partial<State>) => {
  const state = { ...start, ...patch };
  return widget.describe(widget.trace(state), state);
};

describe('the plateau detector', () => {
  test('waits, counts, and reduces at the sixth report without an improvement', () => {
    expect(said({})).toContain('No report has come yet');
    expect(said({ step: 16 })).toContain('3 of 6 without an improvement on 0.8');
    expect(said({ step: 19 })).toContain('the 6th without an improvement: η falls to 0.05');
    expect(said({ step: 18, asKeras: true })).toContain('the 5th without an improvement');
  });

  test('the reader’s losses are the ones it watches', () => {
    const flat = writeDrawn(Array.from({ length: 40 }, () => 2));
    const trace = widget.trace({ ...start, curve: 'drawn', drawn: flat, patience: 2 });
    expect(reductionsOf(trace).slice(0, 3)).toEqual([4, 7, 10]);
  });

  test('tells other libraries our own patience', () => {
    expect(asCode({ ...start, patience: 5 }).patience).toBe(5);
    expect(asCode({ ...start, patience: 5, asKeras: true }).patience).toBe(4);
  });

  test('the table has what has come', () => {
    expect(table(widget.trace(start), { ...start, step: 7 }).rows).toHaveLength(7);
  });
});

describe('the sheet', () => {
  const losses = drawnOf(start);

  test('a link holds forty hundredths, and nothing else is read', () => {
    expect(readDrawn(writeDrawn(losses))).toEqual(losses.map((loss) => Math.round(loss * 100) / 100)); // biome-ignore format: one line
    for (const text of [
      '',
      '1.2.3',
      losses.map(() => 'x').join('.'),
      losses.map(() => 999).join('.'),
    ])
      expect(readDrawn(text)).toBeNull();
  });

  test('a stroke is a straight line in either direction, and stays on the sheet', () => {
    const right = stroke(losses, [0, 1], [4, 2]);
    expect(right.slice(0, 5)).toEqual([1, 1.25, 1.5, 1.75, 2]);
    expect(stroke(losses, [4, 2], [0, 1])).toEqual(right);
    expect(right.slice(5)).toEqual(losses.slice(5));
    expect(stroke(losses, [3, 9], [3, 9])[3]).toBe(3);
  });
});
