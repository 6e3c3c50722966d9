import { describe, expect, test } from 'vitest';
import { defineExercise } from '../../../src/exercises/define.ts';
import { readTexts, textsOf } from '../../../src/exercises/view/answer/texts.ts';
import { outline } from './outline.ts';

const vector = defineExercise<null>({
  ...outline,
  kind: 'numeric',
  figures: 3,
  quantity: '$v$',
  otherwise: 'Where do they come from?',
  reference: () => [1.25, -2.5, 0],
  wrong: () => [{ id: 'sign', answer: [-1.25, 2.5, 0], feedback: 'Which way is down?' }],
});
const said = (answer: unknown) => {
  const { score, parts } = vector.grade(null, answer);
  return [score, parts[0]?.feedbackId, vector.reply(null, answer)['value']];
};

describe('a vector', () => {
  test('is right when every entry is, in its place and to the figures asked', () => {
    expect(said([1.25, -2.5, 0])).toEqual([1, 'right', vector.right]);
    expect(said([1.251, -2.51, 0])[0]).toBe(1);
    expect(said([1.28, -2.5, 0])[0]).toBeCloseTo(2 / 3, 12);
    expect(said([-2.5, 1.25, 0])[0]).toBeCloseTo(1 / 3, 12);
  });

  test('earns the share of its right entries and is told how many; a known mistake has its own reply', () => {
    expect(said([1.25, 9, 0])).toEqual([2 / 3, 'otherwise', '2 of 3 are right. Where do they come from?']); // biome-ignore format: one line
    expect(said([9, 9, 9])).toEqual([0, 'otherwise', 'Where do they come from?']);
    expect(said([-1.25, 2.5, 0])).toEqual([1 / 3, 'sign', 'Which way is down?']);
  });

  test('of another length, or a single number, is no answer and no 0', () => {
    for (const broken of [1.25, [], [1.25], [1.25, -2.5, 0, 0], [1.25, -2.5, null]])
      expect(() => vector.grade(null, broken)).toThrow();
    const single = defineExercise<null>({ ...outline, kind: 'numeric', figures: 2, quantity: 'a', reference: () => 1 }); // biome-ignore format: one line
    expect(() => single.grade(null, [1])).toThrow();
  });

  test('is read from one field, says how many it wants, and comes back as it was written', () => {
    const read = (value: string) => readTexts(vector, null, { value });
    expect(read('1,25 −2,5 0')).toEqual({ problem: null, answer: [1.25, -2.5, 0] });
    expect(read('1.25, -2.5').problem).toBe('Those are 2 numbers; the answer has 3, with spaces between them.'); // biome-ignore format: one line
    expect(read('1.25').problem).toContain('That is one number; the answer has 3');
    expect(read('').problem).toBe('Write 3 numbers first, then check them.');
    expect(read('a b c').problem).toContain('“a” is not a number');
    expect(textsOf(vector, null, [1.25, -2.5, 0])).toEqual({ value: '1.25, -2.5, 0' });
    expect(textsOf(vector, null, 1.25)).toBeNull();
  });
});
