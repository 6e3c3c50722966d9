import { describe, expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { climbOf, gentler } from '../../../src/widgets/schedule-bench/lanes/climbing.ts';
import { scheduleName } from '../../../src/widgets/schedule-bench/lanes/schedule-names.ts';
import {
  readSchedules,
  writeSchedules,
} from '../../../src/widgets/schedule-bench/lanes/schedule-text.ts';
import {
  lanesOf,
  namesOf,
  type State,
  table,
  widget,
} from '../../../src/widgets/schedule-bench/model.ts';

const start = defaults(widget.schema);
const said = (patch: Partial<State>) => {
  const state = { ...start, ...patch };
  return widget.describe(widget.trace(state), state);
};

describe('the scheduler bench', () => {
  test('before the run it says where it starts and nothing of where it ends', () => {
    expect(said({})).toContain('7 schedules at (10, 1), where f is 55');
    expect(said({})).not.toMatch(/0\.0/);
  });

  test('on the way it tells f, η and the floor of that η', () => {
    expect(said({ step: 500, chosen: 4 })).toMatch(/Update 500, cosine to 0.*η is 0\.0502.*ends at 0\.0296/); // biome-ignore format: one line
  });

  test('at the end it names the lowest of all', () => {
    expect(said({ step: 1000 })).toContain('0.1, constant: 0.0763 over the last 50');
    expect(said({ step: 1000 })).toContain('Lowest of all: × 0.995 each update, 0.00107.');
  });

  test('a constant rate above 0.2 climbs, and a third of it does not', () => {
    const climbAt = (rate: number, step: number, momentum = 0) => {
      const state = { ...start, lanes: `constant:${rate}`, momentum, step };
      return climbOf('too large', widget.trace(state).lanes[0]!, momentum, step);
    };
    const climb = climbAt(0.25, 20)!;
    expect(climb).toMatchObject({ from: 15, update: 20 });
    expect(climb.heights.at(-1)! / climb.heights.at(-2)!).toBeCloseTo(2.25, 1); // (1 − 0.25 · 10)²
    expect(climb.said).toContain('an η above 0.2');
    expect(climbAt(0.25, 900)!.heights.every(Number.isFinite)).toBe(true);
    expect(climbAt(0.19, 20)).toBeNull();
    expect(climbAt(0.25, 20, 0.9)).toBeNull();
    for (const rate of gentler(0.25)) expect(climbAt(rate, 20)).toBeNull();
  });

  test('the table has a row for each schedule', () => {
    const state = { ...start, step: 1000 };
    const { columns, rows } = table(widget.trace(state), state);
    expect(rows).toHaveLength(7);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test('single runs follow the seed, and there are as many as were asked for', () => {
    const runs = (patch: Partial<State>) => widget.trace({ ...start, ...patch }).runs;
    expect(runs({ runs: 2 })).toHaveLength(2);
    expect(runs({ seed: 2 })).not.toEqual(runs({ seed: 1 }));
    expect(widget.trace({ ...start, step: 9 })).toBe(widget.trace({ ...start, step: 10 }));
  });

  test('a lane that has been taken out is chosen no more', () => {
    expect(said({ lanes: 'cosine:0.1', chosen: 5, step: 1000 })).toContain('cosine to 0');
  });
});

describe('schedules as a link tells them', () => {
  test('they are read as they are written', () => {
    const text = 'constant:0.1,step:0.05:every=200:factor=0.2,cosine:0.1:minimum=0.01:warmup=50';
    const read = readSchedules(text);
    expect(read).not.toBeNull();
    expect(writeSchedules(read ?? [])).toBe(text);
  });

  test.each([
    'linear:0.1',
    'constant:7',
    'constant',
    'constant:0.1:every=3',
    'step:0.1:every=2.5',
    'cosine:0.1:steps=0',
    new Array(9).fill('constant:0.1').join(','),
  ])('%s is refused', (text) => {
    expect(readSchedules(text)).toBeNull();
  });

  test('names tell rates only where they differ', () => {
    expect(namesOf(lanesOf({ lanes: 'step:0.1,cosine:0.1' }))).toEqual(['× 0.5 every 100', 'cosine to 0']); // biome-ignore format: one line
    expect(namesOf(lanesOf({ lanes: 'step:0.1,cosine:0.05' }))[1]).toBe('cosine to 0, from 0.05');
    expect(scheduleName({ kind: 'restarts', learningRate: 0.1, warmup: 20 })).toBe('cosine, restarts every 250, warm-up 20'); // biome-ignore format: one line
  });
});
