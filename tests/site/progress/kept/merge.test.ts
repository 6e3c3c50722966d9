import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHistory, type Work } from '../../../../src/exercises/kept/history.ts';
import { historyKey } from '../../../../src/exercises/kept/history-key.ts';
import { bothPrograms } from '../../../../src/site/progress/kept/both-programs.ts';
import { cellKey, guessKey, type Kept } from '../../../../src/site/progress/kept/kept.ts';
import { mergeKept } from '../../../../src/site/progress/kept/merge.ts';
import { parseReading, readingKey } from '../../../../src/site/progress/reading.ts';
import { workBegunAnew } from '../../../exercises/kept/works.ts';

const cell = (source: string) => JSON.stringify({ version: 1, value: { source, pieces: [] } });
const program = cellKey('/c/', 'p');
const kept: fc.Arbitrary<Kept> = fc
  .record({
    history: fc.dictionary(fc.constantFrom('c/a', 'c/b'), workBegunAnew),
    reading: fc.dictionary(fc.constantFrom('c', 'd'), fc.uniqueArray(fc.constantFrom('x', 'y'))),
    source: fc.constantFrom('a', 'b\nc', ''),
    guess: fc.constantFrom('g', 'h'),
  })
  .map(({ history, reading, source, guess }) => ({
    [historyKey]: JSON.stringify(history),
    [readingKey]: JSON.stringify(reading),
    [program]: cell(source),
    [guessKey('c/q')]: guess,
  }));
const triesIn = (state: Kept) =>
  Object.entries(parseHistory(state[historyKey] ?? null)).flatMap(([id, { tries }]) =>
    tries.map((one) => [id, one] as const),
  );
const read = (state: Kept) => parseReading(state[readingKey] ?? null);

describe('an import', () => {
  test('loses no try, no section and no line of a program, and twice is once', () => {
    fc.assert(
      fc.property(kept, kept, (here, file) => {
        const { next } = mergeKept(here, file, 99);
        const works: Readonly<Record<string, Work>> = parseHistory(next[historyKey] ?? null);
        for (const [id, one] of [...triesIn(here), ...triesIn(file)])
          expect(works[id]?.tries).toContainEqual(one);
        for (const side of [here, file])
          for (const [slug, sections] of Object.entries(read(side)))
            expect(read(next)[slug]).toEqual(expect.arrayContaining([...sections]));
        for (const side of [here, file])
          for (const line of JSON.parse(side[program] ?? '').value.source.split('\n'))
            expect(JSON.parse(next[program] ?? '').value.source).toContain(line);
        expect(mergeKept(next, file, 100)).toMatchObject({
          next,
          exercises: 0,
          sections: 0,
          drawers: 0,
        });
      }),
    );
  });

  test('into an empty browser gives what was saved, and says how much', () => {
    const file = {
      [readingKey]: JSON.stringify({ c: ['x', 'y'] }),
      [guessKey('c/q')]: 'g',
      [program]: cell('a'),
    };
    const { next, sections, drawers, exercises } = mergeKept({}, file, 9);
    expect(next).toMatchObject(file);
    expect([sections, drawers, exercises]).toEqual([2, 2, 0]);
  });

  test('a guess and a setting that differ stay as they are here, and are counted', () => {
    const here = { 'chain-rule/theme/v1': 'dark', [guessKey('c/q')]: 'g' };
    const file = { 'chain-rule/theme/v1': 'light', [guessKey('c/q')]: 'h' };
    expect(mergeKept(here, file, 9)).toMatchObject({ next: here, differing: 2, drawers: 0 });
  });
});

describe('two programs of one cell', () => {
  test('the other one follows as a comment that runs nothing', () => {
    const both = JSON.parse(bothPrograms(cell('one();'), cell('two();\n\nthree();')));
    expect(both.value.source).toBe(
      'one();\n\n// The other copy, from a file:\n// two();\n//\n// three();\n',
    );
  });

  test('two browsers that exchange files end with the same program', () => {
    const left = bothPrograms(cell('one();'), cell('two();'));
    const right = bothPrograms(cell('two();'), left);
    expect(right).toBe(left);
    expect(bothPrograms(left, right)).toBe(left);
  });

  test('a cell that cannot be read leaves the one here as it is', () => {
    expect(bothPrograms(cell('a'), 'broken')).toBe(cell('a'));
  });
});
