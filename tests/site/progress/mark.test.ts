import { expect, test } from 'vitest';
import { mark } from '../../../src/site/progress/mark.ts';

test('an untouched chapter has an empty ring', () => {
  expect(mark(0, 5)).toEqual({ ring: 'none', share: 0, count: '0/5', words: ', not started' });
});

test('a begun chapter has a pie of the share that is read', () => {
  expect(mark(2, 5)).toEqual({
    ring: 'some',
    share: 0.4,
    count: '2/5',
    words: ', 2 of 5 sections read',
  });
});

test('a finished chapter has a ticked disc', () => {
  expect(mark(5, 5)).toEqual({ ring: 'all', share: 1, count: '5/5', words: ', read' });
});

test('a chapter without sections is never finished', () => {
  expect(mark(0, 0)).toEqual({ ring: 'none', share: 0, count: '', words: ', not started' });
});
