import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addTry,
  mergeHistory,
  mergeWork,
  noWork,
  parseHistory,
  seenFrom,
  takeVariant,
  type Work,
} from '../../../src/exercises/kept/history.ts';
import { historyKey } from '../../../src/exercises/kept/history-key.ts';
import { openShelf } from '../../../src/exercises/kept/shelf.ts';
import { work } from './works.ts';

const scored = (score: number): Work => ({
  ...noWork(1),
  tries: [{ variant: 2, answer: {}, score, at: 3 }],
});
const merged = (one: Work) => mergeWork(one, one);

describe('two tabs', () => {
  test('merging does not depend on the order, and merging twice changes nothing', () => {
    fc.assert(
      fc.property(work, work, (a, b) => {
        expect(mergeWork(a, b)).toEqual(mergeWork(b, a));
        expect(mergeWork(mergeWork(a, b), b)).toEqual(mergeWork(a, b));
        expect(merged(merged(a))).toEqual(merged(a));
      }),
    );
  });

  test('no try and no score is lost', () => {
    fc.assert(
      fc.property(work, work, (a, b) => {
        const both = mergeWork(a, b);
        expect(both.score).toBe(Math.max(a.score, b.score));
        for (const one of [...a.tries, ...b.tries]) expect(both.tries).toContainEqual(one);
      }),
      // Found by chance: two tries that differ in nothing but their score.
      { examples: [[scored(0), scored(1)]] },
    );
  });

  test('a newer version replaces an older one', () => {
    const old = { ...noWork(1), score: 1 };
    expect(mergeHistory({ x: old }, { x: noWork(2) })).toEqual({ x: noWork(2) });
  });

  test('writing in one tab keeps what another tab wrote meanwhile', () => {
    const stored = new Map<string, string>();
    const cupboard = () => ({
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => void stored.set(key, text),
    });
    const [left, right] = [openShelf(cupboard), openShelf(cupboard)];
    const tried = (at: number, score: number) =>
      addTry(noWork(1), { variant: 0, answer: at, score, at });
    left.read('c/x', 1);
    right.read('c/x', 1);
    left.write('c/x', tried(1, 0));
    right.write('c/x', tried(2, 1));
    left.write('c/y', tried(3, 1));
    const history = parseHistory(stored.get(historyKey) ?? null);
    expect(history['c/x']?.tries.map(({ at }) => at)).toEqual([1, 2]);
    expect(history['c/x']?.score).toBe(1);
    expect(history['c/y']?.score).toBe(1);
  });
});

describe('a tab beside another', () => {
  const tried = (at: number) =>
    addTry(noWork(1), { id: `${at}`, variant: 0, answer: at, score: 0, at });

  test('shows the other tab’s tries and keeps the numbers that its reader works on', () => {
    const mine = { ...takeVariant(tried(1), 3, 5), hints: 1 };
    const found = mergeWork(mine, takeVariant(tried(2), 4, 9));
    expect(found.variant).toBe(4);
    const seen = seenFrom(mine, found);
    expect(seen).toMatchObject({ variant: 3, since: 5, hints: 1 });
    expect(seen.tries.map(({ at }) => at)).toEqual([1, 2]);
  });

  test('on the same numbers shows all that the other did', () => {
    const found = { ...tried(1), hints: 2, solved: true };
    expect(seenFrom(tried(1), found)).toBe(found);
  });
});

test('one attempt is one, whatever else two records of it say', () => {
  const one = { id: 'a', variant: 0, answer: 1, score: 0, at: 1 };
  const both = mergeWork(addTry(noWork(1), one), addTry(noWork(1), { ...one, at: 2 }));
  expect(both.tries).toHaveLength(1);
});

test('a record that this release cannot read is kept when another exercise is written', () => {
  const stored = new Map([[historyKey, JSON.stringify({ 'c/new': { shape: 'later' } })]]);
  const shelf = openShelf(() => ({
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, text) => void stored.set(key, text),
  }));
  shelf.write('c/x', noWork(1));
  expect(JSON.parse(stored.get(historyKey) ?? '')).toEqual({
    'c/new': { shape: 'later' },
    'c/x': noWork(1),
  });
});

describe('broken storage', () => {
  test('whatever text is stored, reading it throws nothing and gives only whole records', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const one of Object.values(parseHistory(text)))
          expect(one.tries).toBeInstanceOf(Array);
      }),
    );
  });

  test('a broken record is left out and its neighbours stay', () => {
    const stored = JSON.stringify({ 'c/a': { score: 'high' }, 'c/b': noWork(1), 'c/c': null });
    expect(Object.keys(parseHistory(stored))).toEqual(['c/b']);
  });

  test('a browser that refuses storage still remembers for as long as the page is open', () => {
    const shelf = openShelf(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(shelf.read('c/x', 1)).toEqual(noWork(1));
    expect(shelf.write('c/x', { ...noWork(1), hints: 2 })).toBe(false);
    expect(shelf.read('c/x', 1).hints).toBe(2);
  });
});

test('work on an older version of an exercise counts as none', () => {
  const shelf = openShelf(() => ({
    getItem: () => JSON.stringify({ 'c/x': { ...noWork(1), score: 1 } }),
    setItem: () => {},
  }));
  expect(shelf.read('c/x', 2)).toEqual(noWork(2));
});

test('new numbers close hints and solution and keep the tries and the best score', () => {
  const tried = addTry(
    { ...noWork(1), hints: 3, solved: true },
    { variant: 0, answer: 1, score: 1, at: 5 },
  );
  const next = takeVariant(tried, 1, 9);
  expect(next).toMatchObject({ variant: 1, since: 9, hints: 0, solved: false, score: 1 });
  expect(next.tries).toHaveLength(1);
});

test('the oldest tries go when there are more than sixty, and the best score stays', () => {
  let one = noWork(1);
  for (let at = 0; at < 100; at++)
    one = addTry(one, { variant: 0, answer: at, score: at === 0 ? 1 : 0, at });
  expect(one.tries).toHaveLength(60);
  expect(one.tries[0]?.at).toBe(40);
  expect(one.score).toBe(1);
});
