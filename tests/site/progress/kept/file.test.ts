import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTry, noWork } from '../../../../src/exercises/kept/history.ts';
import { clearedKey, historyKey } from '../../../../src/exercises/kept/history-key.ts';
import { mostCharacters, readFile, writeFile } from '../../../../src/site/progress/kept/file.ts';
import { cellKey, guessKey } from '../../../../src/site/progress/kept/kept.ts';
import { readingKey } from '../../../../src/site/progress/reading.ts';
import { workBegunAnew } from '../../../exercises/kept/works.ts';

const guess = guessKey('c/q');
const kept = {
  [readingKey]: JSON.stringify({ c: ['one', 'two'] }),
  [historyKey]: JSON.stringify({
    'c/x': addTry(noWork(1), { id: 'a', variant: 0, answer: 'é ∂', score: 1, at: 5 }),
  }),
  [guess]: JSON.stringify({ version: 1, value: { value: null, option: 'a' } }),
  'chain-rule/theme/v1': 'dark',
};
const problemIn = (content: string) => {
  const read = readFile(content);
  return 'problem' in read ? read.problem : '';
};
const file = (changes: object) =>
  JSON.stringify({ ...JSON.parse(writeFile(kept, '0.1.0', '2026-11-26')), ...changes });

describe('the file of everything', () => {
  test('what is written is read back whole', () => {
    const read = readFile(writeFile(kept, '0.1.0', '2026-11-26T10:00:00.000Z'));
    expect(read).toEqual({ kept, savedAt: '2026-11-26T10:00:00.000Z', unread: 0 });
  });

  test('whatever was done, writing and reading changes nothing', () => {
    const history = fc.dictionary(fc.constantFrom('c/a', 'c/b', 'd/a'), workBegunAnew);
    const sections = fc.dictionary(fc.constantFrom('c', 'd'), fc.uniqueArray(fc.string()));
    fc.assert(
      fc.property(history, sections, (works, reading) => {
        const state = {
          [historyKey]: JSON.stringify(works),
          [readingKey]: JSON.stringify(reading),
        };
        const read = readFile(writeFile(state, '1', 'now'));
        if ('problem' in read) throw new Error(read.problem);
        expect(JSON.parse(read.kept[historyKey] ?? '')).toEqual(works);
        expect(JSON.parse(read.kept[readingKey] ?? '')).toEqual(reading);
      }),
    );
  });

  test('the moment of a clearing goes into no file and comes out of none', () => {
    const content = writeFile({ ...kept, [clearedKey]: '5' }, '1', 'now');
    expect(content).not.toContain(clearedKey);
    const read = readFile(file({ entries: { [clearedKey]: '9' } }));
    expect('kept' in read && read.kept[clearedKey]).toBe(undefined);
  });

  test('broken entries are left out and counted, the others stay', () => {
    const read = readFile(
      file({
        exercises: { 'c/bad': { score: 'high' }, 'c/x': noWork(1) },
        reading: { c: ['one'], d: 7 },
        entries: { [guess]: 'g', [cellKey('/c/', 'p')]: 5, 'somebody/else': 'x' },
      }),
    );
    if ('problem' in read) throw new Error(read.problem);
    expect(read.unread).toBe(4);
    expect(read.kept).toEqual({
      [historyKey]: JSON.stringify({ 'c/x': noWork(1) }),
      [readingKey]: JSON.stringify({ c: ['one'] }),
      [guess]: 'g',
    });
  });
});

describe('a file that is something else', () => {
  test('a file cut off anywhere is refused in a sentence', () => {
    const content = writeFile(kept, '0.1.0', '2026-11-26').trimEnd();
    fc.assert(
      fc.property(fc.nat(content.length - 1), (end) => {
        expect(problemIn(content.slice(0, end))).toMatch(/Nothing was changed\.$/);
      }),
    );
    expect(problemIn(content.slice(0, 300))).toContain('cut off');
  });

  test('whatever else is chosen, reading throws nothing and says that nothing was changed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        expect(problemIn(content)).toMatch(/Nothing was changed\.$/);
      }),
    );
  });

  test('a newer form is refused with what to do', () => {
    expect(problemIn(file({ schema: 2 }))).toContain('Reload this page');
  });

  test('a hand-in and an assignment are told from a progress file', () => {
    expect(problemIn(JSON.stringify({ format: 'chain-rule/submission' }))).toContain('hand-in');
    expect(problemIn(JSON.stringify({ format: 'chain-rule/assignment' }))).toContain('assignment');
    expect(problemIn(JSON.stringify({ format: 'other' }))).toContain('not a progress file');
  });

  test('a damaged one is refused with the damaged place', () => {
    expect(problemIn(file({ exercises: 5 }))).toContain('exercises');
    expect(problemIn(file({ schema: 'one' }))).toContain('schema');
  });

  test('a huge one is refused before it is read', () => {
    expect(problemIn(' '.repeat(mostCharacters + 1))).toContain('20 MB');
  });
});
