import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duration, moment } from '../../../src/exercises/package/elements.ts';
import { codeIn, piecesOf, rowsOf } from '../../../src/exercises/package/interactions.ts';

const item = { ex: 'backpropagation/whole-graph@2', points: 3, answer: { a: [1, 2] }, score: 0.5 };

test('the code of a submission comes back from the rows in any order, whatever its length', () => {
  const code = fc.stringMatching(/^[\w.-]{0,900}$/);
  fc.assert(
    fc.property(fc.constantFrom('1.2', '2004'), code, fc.integer(), (standard, text, shift) => {
      const rows = rowsOf(standard, [item], text);
      const turned = [...rows.slice(shift % rows.length), ...rows.slice(0, shift % rows.length)];
      expect(codeIn(turned)).toBe(text);
      for (const { response, id } of rows) {
        expect(response?.length).toBeLessThan(255);
        expect(id).toMatch(/^[\w.-]{1,255}$/);
      }
    }),
  );
});

test('a code that grew shorter leaves empty pieces, not old ones', () => {
  const [long, short] = ['x'.repeat(700), 'y'.repeat(100)];
  const before = rowsOf('1.2', [item], long);
  const after = rowsOf('1.2', [item], short, piecesOf('1.2', long));
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(codeIn(after)).toBe(short);
});

test('an item says which it is, what was answered, the share and the weight', () => {
  expect(rowsOf('2004', [item], '')).toEqual([
    { id: 'backpropagation.whole-graph-v2', response: '"a": 1,2', score: 0.5, weight: 3 },
  ]);
  expect(rowsOf('2004', [{ ...item, answer: null }], '')[0]).toMatchObject({
    response: '',
    score: null,
  });
});

test('times are written as each standard wants them', () => {
  expect(duration('1.2', 3_723_456)).toBe('0001:02:03.46');
  expect(duration('2004', 3_723_456)).toBe('PT3723.46S');
  expect(duration('1.2', -5)).toBe('0000:00:00.00');
  expect(moment('1.2', '2026-11-26T15:22:25.123Z')).toBe('15:22:25');
  expect(moment('2004', '2026-11-26T15:22:25.123Z')).toBe('2026-11-26T15:22:25.12Z');
});
