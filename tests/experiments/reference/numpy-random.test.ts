import { expect, test } from 'vitest';
import { numpyRandom } from './numpy-random.ts';

// From numpy 1.24; six of these twenty thousand lie in the ziggurat's tail, and each rejection draws once more.
test('the port of numpy’s generator draws what numpy does, tail and rejections with it', () => {
  const source = numpyRandom(0);
  const drawn = Array.from({ length: 20_000 }, source.standardNormal);
  const expected = [0.1257302210933933, -0.1321048632913019, 0.6404226504432821];
  for (const [i, value] of expected.entries()) expect(drawn[i]).toBeCloseTo(value, 15);
  expect(drawn.reduce((sum, value) => sum + value, 0)).toBeCloseTo(93.62876885667049, 9);
  expect(source.random()).toBe(0.4181952930054602);
});
