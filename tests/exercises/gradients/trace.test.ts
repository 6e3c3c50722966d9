import { expect, test } from 'vitest';
import { blanksOf } from '../../../src/exercises/gradients/blanks.ts';
import { traceGraph } from '../../../src/exercises/gradients/trace.ts';
import {
  logisticUnit,
  quotient,
  reluNet,
  twoPaths,
} from '../../../src/experiments/gradients/worked-graphs.ts';
import { mul, tensor } from '../../../src/nn/index.ts';

const targets = (computation: Parameters<typeof traceGraph>[0], level: 1 | 2 | 3 | 4 = 2) =>
  Object.fromEntries(
    blanksOf(traceGraph(computation), level).map(({ id, target }) => [id, target]),
  );

test('X6.2: x²y/z at (3, 4, 2) has the gradients of the syllabus', () => {
  expect(targets(quotient({ x: 3, y: 4, z: 2 }))).toEqual({
    'gradient:u': 0.5,
    'gradient:z': -9,
    'gradient:v': 2,
    'gradient:y': 4.5,
    'gradient:x': 12,
  });
});

test('X6.3: x(x + 2) at 3 has the gradient 8', () => {
  expect(targets(twoPaths({ x: 3, c: 2 }))).toEqual({ 'gradient:s': 3, 'gradient:x': 8 });
});

test('X6.4: the logistic unit of the syllabus', () => {
  expect(targets(logisticUnit({ x: [1, 2], w: [0.5, -0.25], b: 0, y: 1 }))).toEqual({
    'gradient:a': -2,
    'gradient:z': -0.5,
    'gradient:w[1]': -0.5,
    'gradient:w[2]': -1,
    'gradient:b': -0.5,
  });
});

test('X6.5: the 2-2-1 net of the syllabus', () => {
  const net = {
    x: [1, 2],
    W1: [
      [0.5, -0.5],
      [0.25, 1],
    ],
    w2: [1, -1],
    y: 1,
  };
  const found = targets(reluNet(net), 4);
  const expected = {
    'value:z1[1]': 1,
    'value:z1[2]': 1.5,
    'value:z2': -0.5,
    'value:a': 0.3775,
    'value:L': 0.9741,
    'gradient:z2': -0.6225,
    'gradient:w2[1]': -0.6225,
    'gradient:w2[2]': -0.9337,
    'gradient:W1[1,1]': -0.6225,
    'gradient:W1[1,2]': 0.6225,
    'gradient:W1[2,1]': -1.2449,
    'gradient:W1[2,2]': 1.2449,
  };
  for (const [id, value] of Object.entries(expected)) expect(found[id], id).toBeCloseTo(value, 4);
});

test('local slopes are those of the closed function: 2x for a square, not the slopes inside it', () => {
  const found = targets(quotient({ x: 3, y: 4, z: 2 }), 3);
  expect(found).toMatchObject({
    'slope:x>v': 6,
    'slope:v>u': 4,
    'slope:y>u': 9,
    'slope:u>f': 0.5,
    'slope:z>f': -9,
  });
});

test('a product that takes one value twice has a slope for each use', () => {
  const x = tensor(3);
  const y = mul(x, x);
  const found = targets(
    {
      output: y,
      names: new Map([
        [x, 'x'],
        [y, 'y'],
      ]),
    },
    1,
  );
  expect(found).toEqual({ 'gradient:x': 6 });
});

test('level 0 has no blank, level 1 the last gradient, and each later level keeps the blanks of the one before', () => {
  const trace = traceGraph(quotient({ x: 3, y: 4, z: 2 }));
  const ids = ([0, 1, 2, 3, 4] as const).map((level) => blanksOf(trace, level).map(({ id }) => id));
  expect(ids[0]).toEqual([]);
  expect(ids[1]).toEqual(['gradient:x']);
  for (const level of [2, 3, 4])
    expect(ids[level]).toEqual(expect.arrayContaining(ids[level - 1]!));
  expect(ids.map((level) => level.length)).toEqual([0, 1, 5, 10, 13]);
});

test('a computed value without a name is refused with the name of its operation', () => {
  const [x, y] = [tensor(2), tensor(3)];
  const output = x.mul(y).exp();
  const names = new Map([
    [x, 'x'],
    [y, 'y'],
    [output, 'f'],
  ]);
  expect(() => traceGraph({ output, names })).toThrow('the result of mul has no name');
});
