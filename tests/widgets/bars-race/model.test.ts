import { expect, test } from 'vitest';
import type { BarsEnd } from '../../../src/experiments/convolution/bars-net.ts';
import { lanesOf, sentence, stray, table, told } from '../../../src/widgets/bars-race/model.ts';

const end = (test: number, parameters = 226): BarsEnd => ({ train: 1, test, parameters });
const state = { seed: 1, repeats: 2, padding: 0 };
/** With spaces that may break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const one = [end(0.4, 4706), end(1, 4706), end(0.6)];
const two = [end(0.42, 4706), end(1, 4706), end(1)];

test('means are over the seeds that a network has finished', () => {
  expect(lanesOf([one, two.slice(0, 1)]).map(({ ends }) => ends.length)).toEqual([2, 1, 1]);
  expect(told([one, two.slice(0, 1)])).toEqual({
    dense: expect.closeTo(0.41, 12),
    augmented: 1,
    convolution: 0.6,
  });
  expect(told([])).toEqual({});
});

test('it says what chance does, and which networks differ by seed more than that', () => {
  const said = plain(sentence([one, two], state));
  expect(said).toContain(
    'mean of 2 seeds: dense 41 %; dense with rolled pictures 100 %; convolution 80 %',
  );
  expect(said).toContain('give or take 2.2 %');
  expect(said).toContain('By seed it is convolution from 60 % to 100 %');
  expect(said).not.toContain('rolled from');
  expect(sentence([two, two], state)).toContain('The seeds agree within that');
});

test('while it trains it claims nothing about the spread', () => {
  expect(sentence([one], state)).not.toContain('By seed');
  expect(sentence([one, two.slice(0, 2)], state)).not.toContain('By seed');
  expect(sentence([], { ...state, repeats: 1 })).toContain('one seed wait');
});

test('the chance of 500 answers is the standard deviation of a share at one half', () => {
  expect(stray).toBeCloseTo(Math.sqrt((0.5 * 0.5) / 500), 12);
  expect(table([one, two]).rows[2]).toEqual(['convolution', 226, 1, 0.8, 0.6, 1, 2]);
});
