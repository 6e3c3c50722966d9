import { describe, expect, test } from 'vitest';
import type { Signals } from '../../../src/experiments/initialization/signal-race.ts';
import { settle } from '../../../src/widgets/kit/figure/figure-state.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import {
  lanesOf,
  layersOf,
  type State,
  sentence,
  startsOf,
  table,
  told,
  widget,
} from '../../../src/widgets/variance-ladder/model.ts';

const start: State = { ...defaults(widget.schema), depth: 2, starts: 'tiny.he' };
/** Two seeds, two layers, both starts. */
const signals = (scale: number): Signals => ({
  deviations: [
    [0.1 * scale, 0.01 * scale],
    [0.4 * scale, 0.04 * scale],
  ],
  sizes: [
    [1, 1],
    [1, 1],
  ],
  deltas: [
    [4, 1],
    [9, 1],
  ],
});
const race = [signals(1), signals(2)];

describe('the starts of a link', () => {
  test('repeated ones count once', () => {
    expect(startsOf({ starts: 'he.tiny.he' })).toEqual(['he', 'tiny']);
  });
  test.each(['he.nonsense', '<script>', ''])(
    'with a name that is none, %j, are refused in words',
    (starts) => {
      const { state, problems } = settle(widget, start, { starts });
      expect(state.starts).toBe('tiny.he');
      expect(problems).toEqual([`starts cannot be ${starts || 'empty'}, so it stays tiny.he`]);
    },
  );
});

describe('lanes', () => {
  test('begin at the inputs, at 1, and go up as many layers as are shown', () => {
    const [tiny] = lanesOf(race, { ...start, step: 1 });
    expect(tiny!.points.map(({ layer }) => layer)).toEqual([0, 1]);
    expect(tiny!.points[0]!.mean).toBe(1);
    // √(0.1 · 0.4)
    expect(tiny!.points[1]!.mean).toBeCloseTo(0.2, 12);
  });
  test('of the gradient begin at the last layer, at 1, and come down', () => {
    const [tiny] = lanesOf(race, { ...start, shows: 'delta', step: 2 });
    expect(tiny!.points.map(({ layer }) => layer)).toEqual([2, 1]);
    expect(tiny!.points[0]!.mean).toBe(1);
    expect(tiny!.points[1]!.mean).toBeCloseTo(6, 12);
  });
  test('wait at the inputs before a seed has come', () => {
    expect(lanesOf(undefined, { ...start, step: 2 }).map(({ points }) => points.length)).toEqual([1, 1]); // biome-ignore format: one line
  });
  test('of the pyramid are six layers long, whatever the depth says', () => {
    expect(layersOf({ shape: 'pyramid', depth: 50 })).toBe(6);
  });
});

test('the sentence names no result before the signal has moved, and every lane after', () => {
  expect(sentence(lanesOf(race, start), start, 2)).not.toContain('0.0');
  const end = { ...start, step: 2 };
  const said = sentence(lanesOf(race, end), end, 2);
  expect(said).toContain('Layer 2');
  expect(said).toContain('N(0, 0.01²) 0.02');
  expect(said).toContain('He 0.04');
});

test('the table has a row per layer and three numbers per lane', () => {
  const { columns, rows } = table(race, start);
  expect(columns).toHaveLength(7);
  expect(rows.map(([layer]) => layer)).toEqual([0, 1, 2]);
});

test('the prose is told where each lane ends', () => {
  expect(told(race, start)).toEqual({ tiny: expect.closeTo(0.02, 12), he: expect.closeTo(0.04, 12) }); // biome-ignore format: one line
});
