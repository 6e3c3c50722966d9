import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { math } from '../../../src/nn/index.ts';
import { powersOf } from '../../../src/nn/math/pow.ts';

/** Relative distance; denormals are compared with the smallest normal number. */
function distance(actual: number, expected: number): number {
  if (Object.is(actual, expected) || (Number.isNaN(actual) && Number.isNaN(expected))) return 0;
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), 2.3e-308);
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Numbers of every size, each power of two about equally likely. */
const ofEverySize = fc
  .tuple(between(1, 2), fc.integer({ min: -1074, max: 1023 }), fc.boolean())
  .map(([x, power, isNegative]) => (isNegative ? -1 : 1) * x * 2 ** power);

// Two units in the last place: the browser's own functions are themselves only good to one.
const TOLERANCE = 4.5e-16;

const functions = {
  exp: [between(-750, 715), between(-1, 1)],
  expm1: [between(-50, 715), between(-1, 1), ofEverySize],
  log: [ofEverySize.map(Math.abs), between(0.5, 2)],
  log1p: [
    ofEverySize.map(Math.abs),
    between(-1, 1),
    ofEverySize.map((x) => x / 2 ** 1000 / 2 ** 30),
  ],
  tanh: [between(-25, 25), ofEverySize],
  sin: [between(-4, 4), between(-1e6, 1e6), ofEverySize],
  cos: [between(-4, 4), between(-1e6, 1e6), ofEverySize],
  atan: [between(-4, 4), ofEverySize],
} as const;

const special = [0, -0, 1, -1, 0.5, 1e-300, -1e-300, 5e-324, -5e-324, 1e300, 709.8, -745.2, Math.PI, Infinity, -Infinity, NaN]; // biome-ignore format: a list

describe.each(Object.entries(functions))('math.%s', (name, ranges) => {
  const ours = math[name as keyof typeof functions];
  const theirs = Math[name as keyof typeof functions];

  test('is within two units in the last place of the engine’s own', () => {
    for (const range of ranges) {
      fc.assert(
        fc.property(range, (x) => {
          expect(distance(ours(x), theirs(x)), `at ${x}`).toBeLessThan(TOLERANCE);
        }),
        { numRuns: 3000 },
      );
    }
  });

  test('has the same special values, the sign of zero included', () => {
    for (const x of special)
      expect(distance(ours(x), theirs(x)), `at ${x}`).toBeLessThan(TOLERANCE);
  });
});

describe('math.sin and math.cos', () => {
  test('lose nothing near multiples of π/2, where all digits cancel', () => {
    for (let k = -3000; k < 3000; k++) {
      // At the multiple itself some 53 bits cancel; beside it, any number of them.
      const x = (k * Math.PI) / 2 + (k % 4 === 0 ? 0 : 1.3 * 2 ** -(k & 63));
      expect(distance(math.sin(x), Math.sin(x)), `sin ${x}`).toBeLessThan(TOLERANCE);
      expect(distance(math.cos(x), Math.cos(x)), `cos ${x}`).toBeLessThan(TOLERANCE);
    }
  });

  test('know the hardest float64 of all, 6381956970095103 · 2^797, whose cosine is 4.7e-19', () => {
    expect(math.cos(6381956970095103 * 2 ** 797)).toBeCloseTo(-4.687165924254628e-19, 33);
  });

  test('lie on the unit circle', () =>
    fc.assert(
      fc.property(ofEverySize, (x) => {
        expect(math.sin(x) ** 2 + math.cos(x) ** 2).toBeCloseTo(1, 14);
      }),
    ));
});

describe('math.pow', () => {
  test('is within two units in the last place of the engine’s own', () =>
    fc.assert(
      fc.property(between(-20, 20), between(-60, 60), (power, y) => {
        const x = 2 ** power;
        expect(distance(math.pow(x, y), x ** y), `${x} to the ${y}`).toBeLessThan(TOLERANCE);
      }),
      { numRuns: 5000 },
    ));

  test('has the same special values wherever the engine follows IEEE 754', () => {
    const numbers = [...special, 2, -2, 3, -3, 2.5, 1023, -1074, 1e17, -1e17];
    for (const x of numbers) {
      for (const y of numbers) {
        if (Math.abs(x) === 1 && !Number.isFinite(y)) continue; // JavaScript says NaN, IEEE 754 says 1
        expect(distance(math.pow(x, y), x ** y), `${x} to the ${y}`).toBeLessThan(TOLERANCE);
      }
    }
  });
});

test('the powers of one base are bit for bit those of math.pow', () => {
  for (const base of [0.9, 0.95, 0.99, 0.999, 0.96, 1e-300, 5e-324, 1 - 2 ** -53]) {
    const power = powersOf(base);
    for (let y = 0; y < 4000; y++) expect(power(y), `${base} to the ${y}`).toBe(math.pow(base, y));
  }
  for (const base of [...special, 2, -2])
    for (const y of [...special, 0.5, 3, -1, 1e5, 1e300])
      expect(powersOf(base)(y), `${base} to the ${y}`).toBe(math.pow(base, y));
});

describe('math.erf and math.sigmoid', () => {
  test('erf has the values of Abramowitz and Stegun’s table, and is odd', () => {
    const table = [[0.1, 0.1124629160182849], [0.5, 0.5204998778130465], [1, 0.8427007929497149], [1.2, 0.9103139782296353], [2, 0.9953222650189527], [3, 0.9999779095030014], [4, 0.9999999845827421]] as const; // biome-ignore format: a table
    for (const [x, y] of table) {
      expect(distance(math.erf(x), y)).toBeLessThan(TOLERANCE);
      expect(math.erf(-x)).toBe(-math.erf(x));
    }
    expect(math.erf(Infinity)).toBe(1);
    expect(math.erf(NaN)).toBeNaN();
  });

  test('sigmoid adds up to 1 with its mirror image and never overflows', () => {
    fc.assert(
      fc.property(between(-800, 800), (x) => {
        expect(math.sigmoid(x) + math.sigmoid(-x)).toBeCloseTo(1, 15);
      }),
    );
    expect([math.sigmoid(-Infinity), math.sigmoid(0), math.sigmoid(Infinity)]).toEqual([0, 0.5, 1]);
    expect(math.sigmoid(36)).toBeLessThan(1);
    expect(math.sigmoid(37)).toBe(1); // as the syllabus's R-15 says
  });
});

test('math.atan2 is within two units in the last place of the engine’s own, in every quadrant and on the axes', () => {
  const coordinate = fc.oneof(ofEverySize, between(-4, 4), fc.constantFrom(...special));
  fc.assert(
    fc.property(coordinate, coordinate, (y, x) => {
      expect(distance(math.atan2(y, x), Math.atan2(y, x)), `at ${y}, ${x}`).toBeLessThan(TOLERANCE);
    }),
    { numRuns: 3000 },
  );
});
