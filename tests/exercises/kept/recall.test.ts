import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comeBack } from '../../../src/exercises/kept/anew.ts';
import { addTry, noWork } from '../../../src/exercises/kept/history.ts';
import { daysUntil, mixed, recallOf } from '../../../src/exercises/kept/recall.ts';

const day = 86_400_000;
const at = (days: number, score: number, level?: number) => ({
  variant: 0,
  answer: 0,
  score,
  at: days * day,
  level,
});

describe('what was missed comes back', () => {
  test('never, if every answer was right', () => {
    expect(recallOf({ tries: [at(0, 1), at(5, 1)] })).toBeNull();
    expect(recallOf({ tries: [] })).toBeNull();
  });

  test('after 1, 3, 7 and 21 days, and then no more', () => {
    const tries = [at(0, 0.5)];
    const dues: (number | null)[] = [];
    for (;;) {
      const due = recallOf({ tries })?.due ?? null;
      dues.push(due === null ? null : due / day);
      if (due === null) break;
      tries.push(at(due / day, 1));
    }
    expect(dues).toEqual([1, 4, 11, 32, null]);
    expect(recallOf({ tries })?.rounds).toBe(4);
  });

  test('a right answer before the time proves nothing', () => {
    expect(recallOf({ tries: [at(0, 0), at(0.01, 1), at(0.9, 1)] })).toMatchObject({
      rounds: 0,
      due: day,
    });
  });

  test('missed again, it begins again, even after it had come back for good', () => {
    const learned = [at(0, 0), at(1, 1), at(4, 1), at(11, 1), at(32, 1)];
    expect(recallOf({ tries: learned })?.due).toBeNull();
    expect(recallOf({ tries: [...learned, at(50, 0)] })).toMatchObject({
      rounds: 0,
      due: 51 * day,
    });
  });

  test('answers with more given than the exercise gives count for nothing', () => {
    expect(recallOf({ tries: [at(0, 0, 1)] })).toBeNull();
    expect(recallOf({ tries: [at(0, 0), at(2, 1, 1)] })).toMatchObject({ rounds: 0 });
  });

  test('the order in which two tabs’ tries are listed does not matter', () => {
    const tries = fc.array(
      fc.record({
        variant: fc.nat(2),
        answer: fc.nat(),
        score: fc.constantFrom(0, 1),
        at: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(
        tries.map((all) => all.map((one, i) => ({ ...one, at: one.at * 100 + i }))),
        (all) => {
          expect(recallOf({ tries: all.toReversed() })).toEqual(recallOf({ tries: all }));
        },
      ),
    );
  });
});

test('a day that has begun counts as one, a moment that has come as none', () => {
  expect(daysUntil(3 * day, 2.5 * day)).toBe(1);
  expect(daysUntil(3 * day, 3 * day)).toBe(0);
  expect(daysUntil(3 * day, 9 * day)).toBe(0);
});

describe('mixed across chapters', () => {
  const chapter = (item: string) => item.charAt(0);

  test('the longest due first, then another chapter where there is one', () => {
    expect(mixed(['a1', 'a2', 'b1', 'a3', 'c1'], chapter)).toEqual(['a1', 'b1', 'a2', 'c1', 'a3']);
  });

  test('nothing is lost, and a chapter follows itself only when no other is left', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (items) => {
        const order = mixed(items, chapter);
        expect(order.toSorted()).toEqual(items.toSorted());
        order.forEach((one, i) => {
          if (i > 0 && one === order[i - 1]) expect(new Set(order.slice(i)).size).toBe(1);
        });
      }),
    );
  });
});

describe('the exercise that comes back', () => {
  test('has numbers that were not answered, and nothing of it is open', () => {
    const missed = { ...addTry(noWork(1), at(1, 0)), hints: 2, solved: true, level: 1 };
    const back = comeBack(missed, 9);
    expect(back).toMatchObject({ variant: 1, hints: 0, solved: false, tries: missed.tries });
    expect(back.level).toBeUndefined();
  });

  test('is not renewed while it waits unanswered', () => {
    const waiting = comeBack(addTry(noWork(1), at(1, 0)), 9);
    expect(comeBack(waiting, 12)).toEqual(waiting);
  });
});
