import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTry, noWork, parseHistory } from '../../../../src/exercises/kept/history.ts';
import { historyKey } from '../../../../src/exercises/kept/history-key.ts';
import { beginAnew, undoAnew } from '../../../../src/site/progress/kept/anew.ts';
import {
  guessKey,
  type Kept,
  readKept,
  writeKept,
} from '../../../../src/site/progress/kept/kept.ts';
import { parseReading, readingKey } from '../../../../src/site/progress/reading.ts';

const right = (at: number) =>
  addTry(noWork(1), { id: `${at}`, variant: 0, answer: 1, score: 1, at });
const kept: Kept = {
  [readingKey]: JSON.stringify({ c: ['one', 'two'], d: ['three'] }),
  [historyKey]: JSON.stringify({
    'c/x': right(1),
    'c/y': right(2),
    'd/z': right(3),
    'c/later': { shape: 'new' },
  }),
  [guessKey('c/q')]: 'g',
  [guessKey('d/q')]: 'h',
};
const section = {
  slug: 'c',
  sections: ['two'],
  exercises: [{ id: 'c/y', version: 1 }],
  drawers: [guessKey('c/q')],
};
const works = (state: Kept) => parseHistory(state[historyKey] ?? null);

describe('a section begun anew', () => {
  test('loses its marks, and everything beside it stays', () => {
    const next = beginAnew(kept, section, 50);
    expect(parseReading(next[readingKey] ?? null)).toEqual({ c: ['one'], d: ['three'] });
    expect(works(next)['c/y']).toMatchObject({ score: 0, tries: [], forgotten: 50 });
    expect(works(next)['c/x']).toEqual(right(1));
    expect(next[guessKey('c/q')]).toBeUndefined();
    expect(next[guessKey('d/q')]).toBe('h');
    expect(JSON.parse(next[historyKey] ?? '')['c/later']).toEqual({ shape: 'new' });
  });

  test('an undo brings all of it back, beside what was done since', () => {
    const anew = beginAnew(kept, section, 50);
    const since = {
      ...anew,
      [historyKey]: JSON.stringify({ ...works(anew), 'c/x': right(60) }),
      [readingKey]: JSON.stringify({ c: ['one', 'three'], d: ['three'] }),
    };
    const undone = undoAnew(since, kept, section, 70);
    expect(works(undone)['c/y']).toMatchObject({ score: 1, tries: right(2).tries });
    expect(works(undone)['c/x']).toEqual(right(60));
    expect(parseReading(undone[readingKey] ?? null)['c']?.toSorted()).toEqual([
      'one',
      'three',
      'two',
    ]);
    expect(undone[guessKey('c/q')]).toBe('g');
  });

  test('a guess made after it is not overwritten by the undo', () => {
    const since = { ...beginAnew(kept, section, 50), [guessKey('c/q')]: 'again' };
    expect(undoAnew(since, kept, section, 70)[guessKey('c/q')]).toBe('again');
  });

  test('a chapter with no section left read has no entry', () => {
    const next = beginAnew(kept, { ...section, sections: ['one', 'two'] }, 50);
    expect(parseReading(next[readingKey] ?? null)).toEqual({ d: ['three'] });
  });

  test('where nothing is kept there is nothing to do', () => {
    expect(beginAnew({}, { ...section, exercises: [] }, 50)).toEqual({});
  });
});

describe('the browser’s storage', () => {
  /** A storage that refuses after so many writes. */
  function storage(entries: Kept, room = Number.POSITIVE_INFINITY) {
    const stored = new Map(Object.entries(entries));
    let left = room;
    return {
      stored,
      length: stored.size,
      key: (i: number) => [...stored.keys()][i] ?? null,
      getItem: (key: string) => stored.get(key) ?? null,
      setItem(key: string, text: string) {
        if (left-- === 0) throw new DOMException('full', 'QuotaExceededError');
        stored.set(key, text);
      },
      removeItem: (key: string) => void stored.delete(key),
    };
  }

  test('only what is the book’s is read', () => {
    expect(readKept(() => storage({ ...kept, 'somebody/else': 'x' }))).toEqual(kept);
    expect(
      readKept(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    ).toBeNull();
  });

  test('the difference is written, or, where there is no room for it, nothing', () => {
    const state = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.string());
    fc.assert(
      fc.property(state, state, fc.nat(3), (before, next, room) => {
        const cupboard = storage(before, room);
        const isKept = writeKept(() => cupboard, before, next);
        expect(Object.fromEntries(cupboard.stored)).toEqual(isKept ? next : before);
      }),
    );
  });
});
