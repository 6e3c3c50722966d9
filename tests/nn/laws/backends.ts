// What must hold of every operation on every backend, measured against the reference.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type Tensor, tensor } from '../../../src/nn/index.ts';
import { inputsFor, type Sizes, sizesUpTo } from './numbers.ts';
import { operations } from './operations.ts';
import { type Given, givenBy, type Outcome, outcomeOf, resultAndGradients } from './outcome.ts';
import type { Row } from './rows/row.ts';
import { exact, take, type Way } from './ways.ts';

/** The numbers drawn for a row, and what the reference makes of them. Leaves the way at work. */
async function expectations(
  row: Row,
  way: Way,
  sizes: fc.Arbitrary<Sizes>,
  change: (numbers: readonly number[]) => readonly number[] = (numbers) => numbers,
): Promise<[Given, Outcome | string][]> {
  await take(exact);
  const drawn = fc.sample(inputsFor(row, sizes), { numRuns: 6, seed: 6 });
  const found = drawn.map((inputs): [Given, Outcome | string] => {
    const given: Given = givenBy(inputs).map(([numbers, shape]) => [
      change(Array.from(numbers)),
      shape,
    ]);
    return [given, outcomeOf(row, given)];
  });
  await take(way);
  return found;
}

/** What is not finite must be the same; what is may differ by the way's tolerance. */
function expectAlike(ours: Outcome | string, right: Outcome | string, { tolerance }: Way): void {
  if (typeof ours === 'string' || typeof right === 'string') {
    expect(ours).toEqual(right);
    return;
  }
  expect(ours.shapes).toEqual(right.shapes);
  for (const [i, numbers] of right.numbers.entries()) {
    const what = i === 0 ? 'result' : `gradient ${i}`;
    expect(ours.numbers[i]!.length).toBe(numbers.length);
    for (const [k, wanted] of numbers.entries()) {
      const found: number = ours.numbers[i]![k]!;
      const isRight = Number.isFinite(wanted)
        ? Math.abs(found - wanted) <= tolerance * Math.max(Math.abs(wanted), 1)
        : Object.is(found, wanted);
      if (!isRight) expect.fail(`${what}, entry ${k} is ${found}, should be ${wanted}`);
    }
  }
}

const SPECIAL = [Number.NaN, Number.POSITIVE_INFINITY, 0, Number.NEGATIVE_INFINITY, -0];

/** Every third number becomes a special one. */
const withSpecials = (numbers: readonly number[]): number[] =>
  numbers.map((x, i) => (i % 3 === 1 ? SPECIAL[((i - 1) / 3) % SPECIAL.length]! : x));

/** Declares the laws of every operation for one way of computing. */
export function declareLaws(way: Way): void {
  const check = async (...[row, ...more]: [Row, fc.Arbitrary<Sizes>, typeof withSpecials?]) => {
    for (const [given, right] of await expectations(row, way, ...more)) {
      expectAlike(outcomeOf(row, given), right, way);
    }
  };
  describe.each(Object.entries(operations))('%s', (_name, row) => {
    test('is what the reference says, gradients too', () => check(row, sizesUpTo(9)));
    test('is so where axes have one element or none', () => check(row, sizesUpTo(1, 0)));
    test('is so where numbers are missing or infinite', () => check(row, sizesUpTo(4), withSpecials)); // biome-ignore format: one line
    test('gives the same bits compiled', () => expectSameCompiled(row));
  });
}

/** A compiled step of the operation, run on three draws one after the other, against plain calls. */
function expectSameCompiled(row: Row): void {
  const step = compile((...inputs: Tensor[]) => {
    const tensors = resultAndGradients(row, inputs);
    return Object.fromEntries(tensors.map((one, i) => [`tensor ${i}`, one]));
  });
  for (const inputs of fc.sample(inputsFor(row), { numRuns: 3, seed: 8 })) {
    const given = givenBy(inputs);
    const plain = outcomeOf(row, given);
    const results = step.run(...given.map(([numbers, shape]) => tensor(numbers, shape)));
    const compiled = Object.values(results).map((one) => [...one.dataSync()]);
    expect(compiled).toEqual(typeof plain === 'string' ? plain : plain.numbers);
  }
  expect(step.obstacle).toBeNull();
}
