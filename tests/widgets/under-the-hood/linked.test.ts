import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linked } from '../../../src/widgets/under-the-hood/linked.ts';
import { small, steps, takenApart } from './steps.ts';

const namesOf = (buffers: ReadonlySet<number>): string[] =>
  [...buffers].map((index) => small.buffers[index]!.name);

describe('what belongs together', () => {
  test('is nothing while nothing is pointed at, or something that is not there', () => {
    const none = { nodes: new Set(), programs: new Set(), buffers: new Set() };
    expect(linked(small, null)).toEqual(none);
    expect(linked(small, { kind: 'node', id: 'nobody' })).toEqual(none);
  });

  test('of a node are the programs that make its value and its gradient, and their places', () => {
    const { nodes, programs, buffers } = linked(small, { kind: 'node', id: 'H' });
    expect([...nodes]).toEqual(['H']);
    expect([...programs]).toEqual([0, 3]);
    expect(namesOf(buffers)).toEqual(['H', 'dH']);
  });

  test('of a node whose value is fused away has no place for it', () => {
    expect(namesOf(linked(small, { kind: 'node', id: 'Z' }).buffers)).toEqual(['dZ']);
  });

  test('of a program is what it reads, what it writes, and the nodes that it makes', () => {
    const { nodes, buffers } = linked(small, { kind: 'program', index: 0 });
    expect([...nodes]).toEqual(['Z', 'H']);
    expect(namesOf(buffers)).toEqual(['X', 'W¹', 'b¹', 'XW¹', 'H']);
  });

  test('goes both ways: a buffer lights a program just when that program lights the buffer', () => {
    fc.assert(
      fc.property(steps, (step) => {
        const inside = takenApart(step);
        const ofPrograms = inside.programs.map((_, index) =>
          linked(inside, { kind: 'program', index }),
        );
        for (const index of inside.buffers.keys()) {
          const { programs } = linked(inside, { kind: 'buffer', index });
          const back = ofPrograms.flatMap(({ buffers }, i) => (buffers.has(index) ? [i] : []));
          expect([...programs]).toEqual(back);
        }
      }),
      { numRuns: 15 },
    );
  });
});
