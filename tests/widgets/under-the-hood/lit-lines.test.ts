import { describe, expect, test } from 'vitest';
import { linked, type Pointed } from '../../../src/widgets/under-the-hood/linked.ts';
import { litLines } from '../../../src/widgets/under-the-hood/lit-lines.ts';
import { small, takenApart } from './steps.ts';

/** The lit lines of a text, as text. */
function lit(lines: readonly string[], pointed: Pointed | null, inside = small): string[] {
  const at = litLines(lines, inside, pointed, linked(inside, pointed));
  return lines.filter((_, i) => at.has(i));
}
const bias = small.buffers.findIndex(({ name }) => name === 'b¹');
const { address = null, bytes } = small.buffers[bias]!;

describe('lines of code that light up', () => {
  test('are those that touch the buffer: its first byte and its last, none before or after', () => {
    expect(address).not.toBeNull();
    const start = address ?? 0;
    const line = (at: number) => `(v128.load offset=${at} (local.get $at))`;
    const lines = [start - 1, start, start + bytes - 1, start + bytes].map(line);
    expect(lit(lines, { kind: 'buffer', index: bias })).toEqual(lines.slice(1, 3));
  });

  test('are also those that name its address as a number of its own', () => {
    const lines = [`(call $product (i32.const ${address}))`, `(f32.const ${address})`];
    expect(lit(lines, { kind: 'buffer', index: bias })).toEqual(lines.slice(0, 1));
  });

  test('reach over what is indented below them, and end there', () => {
    const lines = [
      `(v128.load offset=${address}`,
      '  (local.get $at)',
      '    (x))',
      '(local.set $y)',
    ];
    expect(lit(lines, { kind: 'buffer', index: bias })).toEqual(lines.slice(0, 3));
  });

  test('are those that compute the node’s own function, in both languages', () => {
    const lines = ['(local.set $tanh_2', '(local.set $tanhs', 'v = tanh4(x);', 'v = x;'];
    expect(lit(lines, { kind: 'node', id: 'H' })).toEqual([lines[0], lines[2]]);
  });

  test('are none for a sum, whose name stands on half of all lines', () => {
    expect(lit(['(local.set $add_2'], { kind: 'node', id: 'Z' })).toEqual([]);
  });

  test('are none for nothing, and none for a whole program', () => {
    const lines = [`(v128.load offset=${address})`];
    expect(lit(lines, null)).toEqual([]);
    expect(lit(lines, { kind: 'program', index: 0 })).toEqual([]);
  });

  test('are there in the real code of the printed step, but not all of it', () => {
    for (const device of ['strict', 'webgl'] as const) {
      const inside = takenApart({ device });
      const lines = inside.programs[0]!.code.join('\n').split('\n');
      const { length } = lit(lines, { kind: 'node', id: 'H' }, inside);
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThan(lines.length);
    }
  });
});
