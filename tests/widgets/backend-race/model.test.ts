import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/experiments/engine/race.ts';
import {
  detail,
  grouped,
  isExact,
  isSoftware,
  label,
  ratioOf,
  reasons,
  rendererNote,
  type Standings,
  sentence,
  table,
} from '../../../src/widgets/backend-race/model.ts';

const at = (perSecond: number): Outcome => ({
  state: 'measured',
  perSecond,
  firstMs: 12.3,
  runs: 100,
  apart: 1e-7,
});
const whole: Standings = {
  reference: at(1000),
  strict: at(123_456),
  fast: { state: 'impossible', reason: 'this machine has no relaxed instructions' },
  webgl: { state: 'disagrees', value: 2, expected: 1 },
};

describe('the standings of a race', () => {
  test('have a ratio only where both speeds are known', () => {
    expect(ratioOf(whole, 'strict')).toBeCloseTo(123.456, 9);
    expect(ratioOf(whole, 'reference')).toBe(1);
    expect(ratioOf(whole, 'webgl')).toBeNull();
    expect(ratioOf({ strict: at(5) }, 'strict')).toBeNull();
  });

  test('are labelled by what is known of each device', () => {
    expect(label(whole, 'reference', 'steps')).toBe('1,000 steps/s');
    expect(label(whole, 'strict', 'steps')).toBe('123,000 steps/s, 123 ×');
    expect(label({ strict: at(5) }, 'strict', 'products')).toBe('5 products/s');
    expect(label(whole, 'fast', 'steps')).toBe('cannot run here');
    expect(label(whole, 'webgl', 'steps')).toContain('no speed');
    expect(label({}, 'webgl', 'steps')).toBe('waits');
    expect(label({ webgl: { state: 'running' } }, 'webgl', 'steps')).toBe('running …');
  });

  test('give a reason, with both numbers, for each device that has no speed', () => {
    expect(reasons(whole)).toEqual([
      'WebAssembly, fast: this machine has no relaxed instructions.',
      'WebGL2 came to 2 where the reference has 1; its speed does not count.',
    ]);
    expect(reasons({ reference: at(1) })).toEqual([]);
  });

  test('say who runs, then who was fastest, and nothing of a winner before', () => {
    expect(sentence({ workload: 'tiny' }, {}, false)).toContain('Press Race');
    const midway: Standings = { reference: at(1000), strict: { state: 'running' } };
    expect(sentence({ workload: 'tiny' }, midway, true)).toMatch(
      /Running on WebAssembly, strict\.$/,
    );
    expect(sentence({ workload: 'tiny' }, { reference: at(1000) }, true)).toMatch(/Running\.$/);
    expect(sentence({ workload: 'tiny' }, whole, false)).toContain(
      'WebAssembly, strict, 123,000, 123 times as many as the reference.',
    );
    expect(sentence({ workload: 'tiny' }, { reference: at(1000) }, false)).toMatch(
      /here: reference, float64, 1,000\.$/,
    );
  });

  test('call only fast code and the graphics card not bit-exact', () => {
    expect((['reference', 'strict', 'fast', 'webgl'] as const).map(isExact)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(detail(whole, 'strict')).toBe(
      'WebAssembly, strict: first number after 12 ms, the same bits everywhere.',
    );
    expect(detail(whole, 'webgl')).toBeNull();
  });

  test('fill a table with a row for each device, empty where nothing is known', () => {
    const { columns, rows } = table(whole);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows.map(([, perSecond]) => perSecond)).toEqual([1000, 123_456, null, null]);
  });
});

describe('numbers and names', () => {
  test('are rounded to what a race can tell: three figures from a hundred on, two below', () => {
    expect([0.123, 1.26, 45.6, 123.4, 98_765].map(grouped)).toEqual(['0.12', '1.3', '46', '123', '98,800']); // biome-ignore format: one line
  });

  test('of graphics drivers tell a card from a program', () => {
    const programs = ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device))', 'llvmpipe (LLVM 15)', 'Microsoft Basic Render Driver']; // biome-ignore format: one line
    expect(programs.map(isSoftware)).toEqual([true, true, true]);
    expect(isSoftware('ANGLE (NVIDIA, NVIDIA GeForce RTX 3060)')).toBe(false);
    expect(rendererNote('llvmpipe')).toContain('is a program');
    expect(rendererNote('Apple M2')).toBe('Graphics card: Apple M2.');
    expect(rendererNote(null)).toBeNull();
  });
});
