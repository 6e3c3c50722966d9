import { describe, expect, test } from 'vitest';
import {
  type BlockNumbers,
  numbersOf,
  startOf,
} from '../../../src/experiments/backward-blocks/numbers.ts';
import { numberIn, stepsOf } from '../../../src/experiments/backward-blocks/steps.ts';
import { random } from '../../../src/nn/index.ts';

/** The sum of a step's products. */
const summed = (numbers: BlockNumbers, terms: ReturnType<typeof stepsOf>[number]['terms']) =>
  terms.reduce(
    (sum, cells) => sum + cells.reduce((product, one) => product * numberIn(numbers, one), 1),
    0,
  );

describe('the syllabus’s numbers (W21.2, X21.2, X21.3)', () => {
  test('a convolution of 1 … 9 with [1 0; 0 −1] and ones coming back', () => {
    const { y, dk, dx } = numbersOf('convolution', startOf.convolution);
    expect(y).toEqual([[-4, -4], [-4, -4]]); // biome-ignore format: a matrix
    expect(dk).toEqual([[12, 16], [24, 28]]); // biome-ignore format: a matrix
    expect(dx).toEqual([[1, 1, 0], [1, 0, -1], [0, -1, -1]]); // biome-ignore format: a matrix
  });

  test('max-pooling hands ones to 6, 5, 9 and 8, average pooling a quarter to each', () => {
    const largest = numbersOf('maxPool', startOf.maxPool);
    expect(largest.y).toEqual([[6, 5], [9, 8]]); // biome-ignore format: a matrix
    const hit = largest.x.flat().filter((_, i) => largest.dx.flat()[i] === 1);
    expect(hit).toEqual([6, 5, 8, 9]);
    const mean = numbersOf('averagePool', startOf.averagePool);
    expect(mean.y).toEqual([[3.5, 2], [4.5, 4]]); // biome-ignore format: a matrix
    expect(mean.dx.flat()).toEqual(new Array(16).fill(0.25));
  });
});

test('every number of a convolution is the sum of the products that its step names', () => {
  const source = random(4);
  const grid = (rows: number, columns: number) =>
    Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => source.integer(-9, 10)),
    );
  const numbers = numbersOf('convolution', { x: grid(4, 5), k: grid(2, 3), dy: grid(3, 3) });
  const steps = stepsOf('convolution', numbers);
  expect(steps).toHaveLength(9 + 6 + 20);
  for (const { targets, terms } of steps)
    expect(summed(numbers, terms)).toBeCloseTo(numberIn(numbers, targets[0]!), 12);
});

test('all that comes back of a pool is handed on, and to the cells that its steps name', () => {
  for (const block of ['maxPool', 'averagePool'] as const) {
    const numbers = numbersOf(block, { ...startOf[block], dy: [[1, -2], [3, 5]] }); // biome-ignore format: a matrix
    const dx = numbers.dx.map((line) => line.map(() => 0));
    for (const { pass, targets, terms } of stepsOf(block, numbers))
      if (pass === 'input')
        for (const { row, column } of targets)
          dx[row]![column] = numberIn(numbers, terms[0]![0]!) / targets.length;
    expect(dx).toEqual(numbers.dx);
  }
});
