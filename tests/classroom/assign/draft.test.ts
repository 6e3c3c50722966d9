import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  draftIn,
  finished,
  freshId,
  moved,
  newDraft,
  toggled,
  withItem,
} from '../../../src/classroom/assign/draft.ts';
import { anyAssignment, sixExercises } from '../../exercises/assignment/any-assignment.ts';

const { format: _format, schema: _schema, ...six } = sixExercises;
const fresh = newDraft('abcd-2345', '0.1.0');
const order = (draft: typeof six) => draft.items.map(({ ex }) => ex);

describe('an assignment that is being put together', () => {
  test('is an assignment as soon as it has an exercise, under any id that can be drawn', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (numbers) => {
        const draft = newDraft(
          freshId((below) => (numbers.next().value ?? 0) % below),
          '0.1.0',
        );
        expect(finished(draft)).toHaveProperty('problem');
        expect(finished({ ...draft, items: six.items })).toHaveProperty('value');
      }),
    );
  });

  test('comes back from what the browser kept, with exercises or without', () => {
    fc.assert(
      fc.property(anyAssignment, (kept) => {
        const { format: _f, schema: _s, ...draft } = kept;
        expect(draftIn(JSON.parse(JSON.stringify(draft)), fresh)).toEqual(draft);
        expect(draftIn({ ...draft, items: [] }, fresh)).toEqual({ ...draft, items: [] });
      }),
    );
  });

  test('is a fresh one where something else was kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        expect(draftIn(kept, fresh)).toEqual(fresh);
      }),
    );
    expect(draftIn({ ...six, attempts: -1 }, fresh)).toEqual(fresh);
  });

  test('holds an exercise once: chosen again, it is taken out', () => {
    const [item] = six.items;
    if (!item) throw new Error('sixExercises is empty');
    expect(order(toggled(six, item))).toEqual(order(six).slice(1));
    expect(order(toggled(toggled(six, item), item)).at(-1)).toBe(item.ex);
  });

  test('moves an exercise by one place and back; at either end it stays', () => {
    const last = six.items.length - 1;
    expect(order(moved(six, 0, 1)).slice(0, 2)).toEqual(order(six).slice(0, 2).reverse());
    expect(moved(moved(six, 0, 1), 1, -1)).toEqual(six);
    expect(moved(six, 0, -1)).toEqual(six);
    expect(moved(six, last, 1)).toEqual(six);
  });

  test('takes other points for one exercise alone', () => {
    const dear = withItem(six, 2, { points: 7 });
    expect(dear.items.map(({ points }) => points)).toEqual([2, 2, 7, 1, 3, 3]);
  });
});
