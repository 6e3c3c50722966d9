import { describe, expect, test } from 'vitest';
import { random } from '../../src/nn/index.ts';

const draw = (n: number, f: () => number) => Array.from({ length: n }, f);

describe('random', () => {
  test('gives the same stream for the same seed, and another for another', () => {
    const [a, b, c] = [1, 1, 2].map((seed) => draw(5, random(seed).uniform));
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  test('normals have mean 0 and variance 1', () => {
    const { normal } = random(3);
    const numbers = draw(40_000, normal);
    const mean = numbers.reduce((a, b) => a + b) / numbers.length;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
    expect(Math.abs(mean)).toBeLessThan(0.025); // five standard errors
    expect(Math.abs(variance - 1)).toBeLessThan(0.036);
  });

  test('integers reach low and never reach high', () => {
    const source = random(4);
    const numbers = draw(3000, () => source.integer(-1, 2));
    expect(new Set(numbers)).toEqual(new Set([-1, 0, 1]));
    expect(() => source.integer(2, 2)).toThrow('no whole number from 2 to below 2');
  });

  test('shuffle keeps every item and leaves the original alone; each item may come first', () => {
    const source = random(5);
    const items = ['a', 'b', 'c'];
    const firsts = new Set(Array.from({ length: 60 }, () => source.shuffle(items)[0]));
    expect(source.shuffle(items).sort()).toEqual(items);
    expect(firsts.size).toBe(3);
    expect(items).toEqual(['a', 'b', 'c']);
  });

  test('a fork depends on the seed and its name only, not on what was drawn before', () => {
    const [fresh, used] = [random(6), random(6)];
    draw(10, used.uniform);
    expect(draw(3, used.fork('noise').uniform)).toEqual(draw(3, fresh.fork('noise').uniform));
    expect(draw(3, fresh.fork('noise').uniform)).not.toEqual(
      draw(3, fresh.fork('weights').uniform),
    );
    expect(draw(3, fresh.fork('noise').uniform)).not.toEqual(
      draw(3, random(7).fork('noise').uniform),
    );
  });

  test('picks one of the items, and says so when there are none', () => {
    expect(['x', 'y']).toContain(random(8).pick(['x', 'y']));
    expect(() => random(8).pick([])).toThrow('the list is empty');
  });
});
