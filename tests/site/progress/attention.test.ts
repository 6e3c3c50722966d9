import { expect, test } from 'vitest';
import {
  enoughSeconds,
  noAttention,
  reachEnd,
  readSections,
  stay,
} from '../../../src/site/progress/attention.ts';

test('a section is read when its end was seen after it had been in front for long enough', () => {
  const seen = reachEnd(stay(noAttention, 'a', enoughSeconds), 'a');
  expect(readSections(seen)).toEqual(['a']);
});

test('seconds add up over several stays, before or after the end was seen', () => {
  const first = reachEnd(stay(noAttention, 'a', 1), 'a');
  expect(readSections(first)).toEqual([]);
  expect(readSections(stay(first, 'a', enoughSeconds - 1))).toEqual(['a']);
});

test('a section jumped over is not read, though its end came on screen', () => {
  expect(readSections(reachEnd(noAttention, 'skipped'))).toEqual([]);
});

test('a section looked at for long without reaching its end is not read', () => {
  expect(readSections(stay(noAttention, 'a', 600))).toEqual([]);
});

test('an end reached twice counts once', () => {
  const seen = reachEnd(reachEnd(stay(noAttention, 'a', enoughSeconds), 'a'), 'a');
  expect(readSections(seen)).toEqual(['a']);
});
