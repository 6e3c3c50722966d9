import { describe, expect, test } from 'vitest';
import { parametersOf } from '../../../src/experiments/digits/network.ts';
import type { DigitsFrame } from '../../../src/experiments/digits/training.ts';
import { blocksFor, digitsTraining } from '../../../src/experiments/digits/training.ts';
import {
  configOf,
  labels,
  mapsOf,
  sentence,
  steps,
  table,
  widget,
  worstPair,
} from '../../../src/widgets/digit-reader/model.ts';
import { fromFile, toFile } from '../../../src/widgets/digit-reader/own/weights-file.ts';
import { heightOf, kernelsIn, mapsIn } from '../../../src/widgets/digit-reader/way/maps.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const state = defaults(widget.schema);

const frame: DigitsFrame = {
  updates: 200,
  loss: 0.01,
  testLoss: 0.0321,
  accuracy: 0.992,
  confusion: Array.from({ length: 100 }, (_, i) => (i % 11 === 0 ? 49 : i === 8 ? 3 : i === 35 ? 1 : 0)), // biome-ignore format: one line
  wrong: { pixels: new Uint8Array(0), classes: [], as: [], count: 4 },
  parameters: [],
  diverged: null,
};

describe('what the figure says', () => {
  test('before and after training', () => {
    expect(sentence(undefined, 500)).toMatch(/learned nothing yet/);
    expect(sentence(frame, 500)).toBe('**Update 200:** reads 99.2\u00a0% of 500 pictures that it has never seen, at a loss of 0.0321. Most often: a 0 read as 8, 3 times.'); // biome-ignore format: one line
  });

  test('of weights that a reader has brought, before they learn on', () => {
    expect(sentence(undefined, 500, true)).toMatch(/weights of your file.*learns on/);
    expect(sentence({ ...frame, updates: 0 }, 500, true)).toMatch(/^\*\*With the weights of your file, before any update:\*\* reads 99\.2/); // biome-ignore format: one line
    expect(sentence({ ...frame, updates: 0 }, 500)).toMatch(/learned nothing yet/);
    expect(sentence(frame, 500, true)).toMatch(/^\*\*Update 200:/);
  });

  test('names no pair where none is mixed up', () => {
    expect(worstPair(new Array<number>(100).fill(0))).toBeNull();
    const perfect = { ...frame, confusion: frame.confusion.map((n, i) => (i % 11 === 0 ? n : 0)) };
    expect(sentence(perfect, 500)).not.toMatch(/Most often/);
  });
});

test('the rail counts ten epochs, and the table has a row for each', () => {
  expect(labels.filter((label) => label !== '')).toEqual(Array.from({ length: 11 }, (_, i) => String(i))); // biome-ignore format: one line
  expect(labels).toHaveLength(steps + 1);
  const frames = Array.from({ length: steps + 1 }, (_, i) => ({ ...frame, updates: 5 * i }));
  expect(table(frames).rows.map(([update]) => update)).toEqual([0, 40, 80, 120, 160, 200, 240, 280, 320, 360, 400]); // biome-ignore format: one line
});

test('maps and kernels are taken apart pixel by pixel', () => {
  const values = Float64Array.from({ length: 2 * 2 * 3 }, (_, i) => i);
  expect(mapsIn({ name: 'relu1', shape: [2, 2, 3], values }).map((map) => [...map])).toEqual([
    [0, 3, 6, 9],
    [1, 4, 7, 10],
    [2, 5, 8, 11],
  ]);
  const shape = { side: 1, below: 1, count: 2 };
  expect(kernelsIn([1, 2], shape).map((kernel) => [...kernel])).toEqual([[1], [2]]);
});

test('a kernel over several maps has a square for each, one above the other with a row between', () => {
  // [2, 2, 2, 2]: entry (u, v) of the square for map m of kernel k is 1000u + 100v + 10m + k.
  const weights = [0, 1].flatMap(
    (u) =>
    [0, 1].flatMap((v) => [0, 1].flatMap((m) => [0, 1].map((k) => 1000 * u + 100 * v + 10 * m + k))), // biome-ignore format: one line
  );
  const shape = { side: 2, below: 2, count: 2 };
  expect(heightOf(shape)).toBe(5);
  expect([...kernelsIn(weights, shape)[1]!]).toEqual([1, 101, 1001, 1101, 0, 0, 11, 111, 1011, 1111]); // biome-ignore format: one line
});

describe('a file of weights', () => {
  const config = { ...configOf(state, {}), maps: mapsOf.small, examples: 50, tests: 10 };

  test('brings back what was saved, and knows the size of its net', () => {
    const run = digitsTraining.start(config);
    run.advance();
    const { parameters, accuracy } = run.frame();
    const file = toFile({ ...config, weights: parameters });
    const found = fromFile(file, 'large');
    expect(found.size).toBe('small');
    expect(found.weights).toEqual(parameters);
    expect(digitsTraining.start({ ...config, weights: found.weights }).frame().accuracy).toBe(accuracy); // biome-ignore format: one line
  });

  test('of another net, or none at all, is refused in words', () => {
    const other = toFile({ ...config, maps: [3, 5] });
    expect(() => fromFile(other, 'middle')).toThrow(/conv1\.W has shape \[5, 5, 1, 3\]/);
    expect(() => fromFile(new Uint8Array(4), 'middle')).toThrow(/not a safetensors file/);
  });
});

test('the three sizes have as many numbers as the text says', () => {
  const count = (maps: readonly [number, number]) =>
    parametersOf(blocksFor({ maps, seed: 0 })).reduce((sum, { size }) => sum + size, 0);
  expect(Object.values(mapsOf).map(count)).toEqual([2410, 5386, 13_066]);
});
