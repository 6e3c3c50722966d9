import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exercisesDone } from '../../../src/site/progress/exercises-done.ts';

const stored = JSON.stringify({
  'adam/first-step': { score: 1 },
  'adam/bias': { score: 0.5 },
  'adam-race/lanes': { score: 1 },
  'neuron/line': { score: 1 },
});

test('an exercise counts when it is right, for the chapter its id begins with', () => {
  expect(exercisesDone(stored, 'adam')).toBe(1);
  expect(exercisesDone(stored, 'neuron')).toBe(1);
  expect(exercisesDone(stored, 'layers')).toBe(0);
});

test('broken results count as none', () => {
  expect(exercisesDone('{"adam/bias": 1, "adam/x": null, "adam/y": []}', 'adam')).toBe(0);
  expect(exercisesDone('null', 'adam')).toBe(0);
  expect(exercisesDone(null, 'adam')).toBe(0);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(exercisesDone(text, 'adam')).toBe(0);
    }),
  );
});
