import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  schema,
  shownProgram,
  table,
  toggleFrame,
  widget,
} from '../../../src/widgets/under-the-hood/model.ts';
import { small, stateOf, steps, takenApart } from './steps.ts';

describe('a step taken apart', () => {
  test('is the same object while only the part looked at changes', () => {
    expect(takenApart({ program: 5 })).toBe(small);
    expect(takenApart({ width: 4 })).not.toBe(small);
  });

  test('for WebGL2 does not depend on the precision, which it has not', () => {
    const webgl = takenApart({ device: 'webgl', precision: 'float64' });
    expect(webgl).toBe(takenApart({ device: 'webgl', precision: 'float32' }));
    expect(webgl.usesArena).toBe(false);
  });

  test('has as many programs for any sizes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 16 }),
        fc.integer({ min: 2, max: 32 }),
        (width, batch) => {
          expect(takenApart({ width, batch }).programs).toHaveLength(small.programs.length);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('has an arena smaller than its results side by side, once they are more than a few', () => {
    fc.assert(
      fc.property(steps, (step) => {
        const { usesArena, arenaSize, temporaries, buffers } = takenApart(step);
        // Places are multiples of four numbers, so results of one number each fill more than their sizes.
        const placed = buffers.filter(({ place, within }) => place !== null && within === null);
        const sideBySide = placed.reduce((sum, { size }) => sum + 4 * Math.ceil(size / 4), 0);
        if (usesArena && temporaries > 60) expect(arenaSize).toBeLessThan(sideBySide);
      }),
      {
        numRuns: 20,
        examples: [
          [{ width: 9, batch: 1, activation: 'sigmoid', device: 'strict', precision: 'float32' }],
        ],
      },
    );
  });

  test('takes twice the bytes in float64', () => {
    const double = takenApart({ precision: 'float64' });
    expect(double.buffers.map(({ bytes }) => bytes)).toEqual(
      small.buffers.map(({ bytes }) => 2 * bytes),
    );
  });

  test('is described in numbers of this step', () => {
    expect(widget.describe(small, stateOf())).toContain(
      `**${small.operations} operations, ${small.programs.length} programs.**`,
    );
    const webgl = stateOf({ device: 'webgl' });
    expect(widget.describe(takenApart(webgl), webgl)).toMatch(
      /in textures\..*characters of GLSL\.$/,
    );
  });

  test('has a table with a row for every program and every buffer', () => {
    const { columns, rows } = table(small);
    expect(rows).toHaveLength(small.programs.length + small.buffers.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe('what is looked at', () => {
  test('is the last program where the plan has fewer than the link asks for', () => {
    expect(shownProgram(small, stateOf({ program: 2 }))).toBe(1);
    expect(shownProgram(small, stateOf({ program: 24 }))).toBe(small.programs.length - 1);
  });

  test('opens and closes functions one by one, in the order of opening', () => {
    const once = { ...stateOf(), ...toggleFrame(stateOf(), 'Z') };
    const twice = { ...once, ...toggleFrame(once, 'P') };
    expect(twice.open).toBe('Z,P');
    expect(toggleFrame(twice, 'Z')).toEqual({ open: 'P' });
    expect(toggleFrame(once, 'Z')).toEqual({ open: '' });
  });

  test('of an opened function shows more nodes than before', () => {
    expect(takenApart({ open: 'Z' }).view.nodes.length).toBeGreaterThan(small.view.nodes.length);
  });

  test('takes no name of a function that a link could not hold', () => {
    for (const open of [',', 'Z,', 'Z P', '<b>', 'Z'.repeat(201)])
      expect(schema.safeParse({ open }).success).toBe(false);
  });
});
