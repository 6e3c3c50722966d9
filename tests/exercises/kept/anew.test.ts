import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bringBack, bringBackWork, forgetWork } from '../../../src/exercises/kept/anew.ts';
import { addTry, mergeWork, noWork, since } from '../../../src/exercises/kept/history.ts';
import { clearedKey, historyKey } from '../../../src/exercises/kept/history-key.ts';
import { openShelf } from '../../../src/exercises/kept/shelf.ts';
import { work, workBegunAnew } from './works.ts';

const later = fc.integer({ min: 51, max: 99 });
const tried = (at: number, score = 0) =>
  addTry(noWork(1), { id: `${at}`, variant: 0, answer: at, score, at });

/** A browser's storage in memory. */
function storage() {
  const stored = new Map<string, string>();
  return {
    stored,
    open: () =>
      openShelf(() => ({
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, text) => void stored.set(key, text),
      })),
  };
}

describe('begun anew', () => {
  test('what another tab holds from before does not come back, in whatever order the two meet', () => {
    fc.assert(
      fc.property(work, later, (before, now) => {
        const anew = forgetWork(1, now);
        expect(mergeWork(anew, before)).toEqual(mergeWork(before, anew));
        expect(mergeWork(anew, before)).toMatchObject({
          tries: [],
          score: 0,
          variant: 0,
          hints: 0,
          solved: false,
        });
      }),
    );
  });

  test('what another tab does after it stays', () => {
    const stale = addTry(tried(10, 1), { id: 'b', variant: 0, answer: 2, score: 0.5, at: 99 });
    const both = mergeWork(forgetWork(1, 50), stale);
    expect(both.tries.map(({ id }) => id)).toEqual(['b']);
    expect(both.score).toBe(0.5);
  });

  test('with beginnings anew, too, merging is in no order and merging twice changes nothing', () => {
    fc.assert(
      fc.property(workBegunAnew, workBegunAnew, (a, b) => {
        expect(mergeWork(a, b)).toEqual(mergeWork(b, a));
        expect(mergeWork(mergeWork(a, b), b)).toEqual(mergeWork(a, b));
      }),
    );
  });

  test('a practice answer earns nothing there either', () => {
    const practised = addTry(
      noWork(1),
      { variant: 0, answer: 1, score: 1, at: 60, level: 2 },
      true,
    );
    expect(since(practised, 50).score).toBe(0);
  });
});

describe('brought back', () => {
  test('an undo gives back every try, and no tab takes it away again', () => {
    fc.assert(
      fc.property(work, later, (before, now) => {
        const undone = bringBackWork(forgetWork(1, now), before, now + 1);
        for (const tab of [before, forgetWork(1, now)]) {
          const met = mergeWork(undone, tab);
          for (const one of before.tries) expect(met.tries).toContainEqual(one);
          expect(met).toMatchObject({ score: before.score, variant: before.variant });
        }
      }),
    );
  });

  test('an import loses nothing of either side, even what was forgotten since, and twice is once', () => {
    fc.assert(
      fc.property(workBegunAnew, workBegunAnew, later, (mine, file, now) => {
        const both = bringBackWork(mine, file, now);
        for (const one of [...mine.tries, ...file.tries]) expect(both.tries).toContainEqual(one);
        expect(both.score).toBeGreaterThanOrEqual(Math.max(mine.score, file.score));
        expect(bringBackWork(both, file, now + 1)).toEqual(both);
      }),
    );
  });

  test('exercises that only one side knows stay as they are there', () => {
    const both = bringBack({ 'c/a': tried(1) }, { 'c/b': tried(2, 1) }, 9);
    expect(both['c/a']).toEqual(tried(1));
    expect(both['c/b']?.score).toBe(1);
  });
});

describe('the shelf', () => {
  test('a tab that was open when the other began anew writes none of the old back', () => {
    const { open } = storage();
    const [left, right] = [open(), open()];
    left.write('c/x', tried(10, 1));
    const held = right.read('c/x', 1);
    left.change((whole) => ({ ...whole, 'c/x': forgetWork(1, 50) }));
    right.write('c/x', addTry(held, { id: 'new', variant: 0, answer: 3, score: 0, at: 60 }));
    expect(left.read('c/x', 1).tries.map(({ id }) => id)).toEqual(['new']);
    expect(left.read('c/x', 1).score).toBe(0);
  });

  test('after everything was cleared, a tab of the earlier reader brings nothing back', () => {
    const { open, stored } = storage();
    const tab = open();
    tab.write('c/x', tried(10, 1));
    const held = tab.read('c/x', 1);
    stored.delete(historyKey);
    stored.set(clearedKey, '50');
    tab.write('c/x', { ...held, hints: 1 });
    expect(open().read('c/x', 1)).toMatchObject({ tries: [], score: 0, hints: 0 });
  });

  test('a change that the browser will not keep lasts as long as the page', () => {
    const shelf = openShelf(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    shelf.write('c/x', tried(10, 1));
    expect(shelf.change(() => ({ 'c/x': forgetWork(1, 50) }))).toBe(false);
    expect(shelf.read('c/x', 1).tries).toEqual([]);
  });
});
