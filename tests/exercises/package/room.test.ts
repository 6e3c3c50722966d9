import { expect, test } from 'vitest';
import { exercises } from '../../../content/backpropagation/exercises.ts';
import { hasRoom, roomNeeded } from '../../../src/exercises/package/room.ts';

test('six exercises of the book find room in SCORM 1.2, whichever they are', () => {
  const heavy = exercises.toSorted((a, b) => roomNeeded([b]) - roomNeeded([a])).slice(0, 6);
  expect(roomNeeded(heavy)).toBeLessThan(4096);
  expect(hasRoom('1.2', heavy)).toBe(true);
});

test('a basket whose answers are over is told apart, and fits SCORM 2004', () => {
  const many = Array.from({ length: 400 }, (_, i) => {
    const [one] = exercises;
    if (!one) throw new Error('the chapter has no exercise');
    return { ...one, id: `chapter/${(Math.imul(i + 1, 2654435761) >>> 0).toString(36)}` };
  });
  expect(roomNeeded(many)).toBeGreaterThan(4095);
  expect(hasRoom('1.2', many)).toBe(false);
  expect(hasRoom('2004', many)).toBe(true);
});
