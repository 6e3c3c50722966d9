import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pointed } from '../../../src/widgets/under-the-hood/linked.ts';
import { sentenceAt } from '../../../src/widgets/under-the-hood/words.ts';
import { small, steps, takenApart } from './steps.ts';

const buffer = (name: string) => small.buffers.findIndex((one) => one.name === name);
const said = (pointed: Pointed) => sentenceAt(small, pointed);

describe('the sentence at what is pointed at', () => {
  test('says where a value is made, what becomes of it, and why it is kept', () => {
    expect(said({ kind: 'node', id: 'H' })).toBe(
      '**H.** Its value is made in program 1 and kept as H, since a product reads each of its numbers several times. Its gradient is made in program 4 and kept as dH, since each of its numbers is a sum, finished only with its last term.',
    );
    expect(said({ kind: 'node', id: 'Z' })).toContain('never stored');
    expect(said({ kind: 'node', id: 'X' })).toBe(
      '**X.** Given before the step; read by programs 1 and 7.',
    );
  });

  test('counts programs from 1 and joins the last name with "and"', () => {
    expect(said({ kind: 'program', index: 0 })).toBe(
      '**Program 1** reads X, W¹ and b¹ and writes XW¹ and H.',
    );
  });

  test('says how large a buffer is, where it lies, and how long it is needed', () => {
    expect(said({ kind: 'buffer', index: buffer('XW¹') })).toBe(
      '**XW¹:** 12 numbers at place 16 of the arena, needed by program 1 alone.',
    );
    expect(said({ kind: 'buffer', index: buffer('b²') })).toBe(
      '**b²:** 1 number in memory of its own, there before the step, last touched by program 9.',
    );
  });

  test('is silent about nothing and about what the plan has not', () => {
    expect(sentenceAt(small, null)).toBeNull();
    expect(said({ kind: 'node', id: 'nobody' })).toBeNull();
    expect(said({ kind: 'program', index: small.programs.length })).toBeNull();
    expect(said({ kind: 'buffer', index: small.buffers.length })).toBeNull();
  });

  test('exists for every part of every step, with no number or name missing', () => {
    fc.assert(
      fc.property(steps, (step) => {
        const inside = takenApart(step);
        const parts: Pointed[] = [
          ...Object.keys(inside.nodes).map((id) => ({ kind: 'node', id }) as const),
          ...inside.programs.map((_, index) => ({ kind: 'program', index }) as const),
          ...inside.buffers.map((_, index) => ({ kind: 'buffer', index }) as const),
        ];
        for (const part of parts) {
          expect(sentenceAt(inside, part)).toMatch(/^\*\*.+\.$/);
          expect(sentenceAt(inside, part)).not.toMatch(/undefined|NaN|null|\*\*\.?\*\*| {2}/);
        }
      }),
      { numRuns: 15 },
    );
  });
});
