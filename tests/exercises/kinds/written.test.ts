import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineExercise } from '../../../src/exercises/define.ts';
import type { Finding } from '../../../src/exercises/engine/errand.ts';
import { outline } from './outline.ts';

const order = defineExercise<null>({
  ...outline,
  kind: 'order',
  lines: [
    { id: 'a', text: 'a' },
    { id: 'b', text: 'b' },
    { id: 'c', text: 'c' },
    { id: 'x', text: 'x', stray: 'x is stray' },
  ],
  rules: [
    { id: 'a-c', before: 'a', after: 'c', feedback: 'c needs a' },
    { id: 'b-c', before: 'b', after: 'c', feedback: 'c needs b' },
  ],
});

describe('an order', () => {
  test('every order that keeps the rules is right, and no other', () => {
    for (const right of [
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
    ])
      expect(order.grade(null, right).score).toBe(1);
    const wrong = fc.shuffledSubarray(['a', 'b', 'c', 'x'], { minLength: 1 });
    fc.assert(
      fc.property(wrong, (lines) => {
        fc.pre(!['a,b,c', 'b,a,c'].includes(lines.join()));
        expect(order.grade(null, lines).score).toBeLessThan(1);
        expect(Object.keys(order.reply(null, lines)).length).toBeGreaterThan(0);
      }),
    );
  });

  test('a stray line is answered before the order, a missing line last', () => {
    expect(Object.values(order.reply(null, ['c', 'a', 'x']))).toEqual([
      'x is stray',
      'c needs a',
      'otherwise',
    ]);
  });

  test('a line stands once', () => {
    expect(() => order.grade(null, ['a', 'a'])).toThrow(/stands twice/);
  });
});

const code = defineExercise<null>({
  ...outline,
  kind: 'code',
  starter: '// here',
  program: 'const f = () => 1;',
  laws: () => [
    { id: 'one', name: 'is one', source: 'a', feedback: 'not one' },
    { id: 'two', name: 'is two', source: 'b', feedback: 'not two' },
  ],
});
const ran = (...passed: readonly boolean[]): readonly Finding[] => [
  {
    kind: 'code',
    result: {
      kind: 'ran',
      output: [],
      outcomes: ['one', 'two'].map((id, i) => ({
        id,
        isPassed: passed[i] ?? false,
        message: '',
        line: null,
      })),
    },
  },
];

describe('a program', () => {
  test('earns a share for each law, and the first broken one is answered', () => {
    expect(code.grade(null, 'x', ran(true, true)).score).toBe(1);
    expect(code.grade(null, 'x', ran(true, false)).score).toBe(0.5);
    expect(code.reply(null, 'x', ran(false, false))).toEqual({ one: 'not one' });
    expect(code.reply(null, 'x', ran(true, false))).toEqual({ two: 'not two' });
  });

  test('that stops earns nothing, and the reason is said in its own words', () => {
    const message = 'It ran for more than 2 seconds.';
    const stopped: Finding = {
      kind: 'code',
      result: { kind: 'stopped', reason: 'time', message, line: 3, output: [] },
    };
    expect(code.grade(null, 'x', [stopped])).toEqual({
      score: 0,
      parts: [{ id: 'program', score: 0, max: 2, feedbackId: 'time' }],
    });
    expect(code.reply(null, 'x', [stopped])).toEqual({ program: message });
  });

  test('is sent with its laws, and without their replies', () => {
    expect(code.errands(null, 'x', 7)).toEqual([
      {
        kind: 'code',
        source: 'x',
        seed: 7,
        tests: [
          { id: 'one', name: 'is one', source: 'a' },
          { id: 'two', name: 'is two', source: 'b' },
        ],
      },
    ]);
  });

  test('that has not been run has no verdict', () => {
    expect(() => code.grade(null, 'x')).toThrow(/has not been run/);
  });
});

const short = defineExercise<null>({
  ...outline,
  kind: 'short',
  limit: 10,
  claims: [{ id: 'a', text: 'a' }],
  model: () => 'because',
});

describe('a sentence', () => {
  test('is kept, and no machine gives points for it', () => {
    const { parts } = short.grade(null, ' because ');
    expect(parts).toEqual([{ id: 'text', score: 0, max: 0, feedbackId: 'for-a-person' }]);
  });

  test('is neither blank nor longer than its limit', () => {
    for (const text of ['', '   ', 'x'.repeat(11), 7, null])
      expect(() => short.grade(null, text)).toThrow();
  });
});
