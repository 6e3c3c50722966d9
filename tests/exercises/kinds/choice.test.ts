import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineExercise } from '../../../src/exercises/define.ts';
import { outline } from './outline.ts';

const ids = ['a', 'b', 'c', 'd'];
const options = ids.map((id) => ({ id, text: id, reply: `reply ${id}` }));
const several = defineExercise<null>({
  ...outline,
  kind: 'choice',
  isSeveral: true,
  options,
  reference: () => ['a', 'b'],
});
const single = defineExercise<null>({
  ...outline,
  kind: 'choice',
  isSeveral: false,
  options,
  reference: () => ['c'],
});

test('several: the score is right minus wrong over the number right, and never below 0', () => {
  const chosen = fc.subarray(ids, { minLength: 1 });
  fc.assert(
    fc.property(chosen, (answer) => {
      const hits = answer.filter((id) => id === 'a' || id === 'b').length;
      const { score } = several.grade(null, answer);
      expect(score).toBe(Math.max(0, (hits - (answer.length - hits)) / 2));
    }),
  );
});

test('every chosen option gets its reply, and a right one left out is asked for', () => {
  expect(several.reply(null, ['a', 'd'])).toEqual({
    a: 'reply a',
    d: 'reply d',
    missing: 'otherwise',
  });
  expect(several.reply(null, ['a', 'b'])).toEqual({ a: 'reply a', b: 'reply b' });
  expect(single.reply(null, ['a'])).toEqual({ a: 'reply a' });
});

test('ticking one option twice counts once', () => {
  expect(several.grade(null, ['a', 'a']).score).toBe(0.5);
});

test('one answer takes one option; none is no attempt', () => {
  expect(single.grade(null, ['c']).score).toBe(1);
  for (const broken of [[], ['a', 'c'], ['z'], 'c', { c: true }])
    expect(() => single.grade(null, broken), JSON.stringify(broken)).toThrow();
});
