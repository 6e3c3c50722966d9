import { describe, expect, test } from 'vitest';
import { WebGL } from '../../../src/nn/backends/webgl/webgl.ts';
import * as nn from '../../../src/nn/index.ts';
import { on } from './on-both.ts';

const device = new WebGL();
const { NaN: none, POSITIVE_INFINITY: infinity } = Number;

const NUMBERS = [
  0, -0, 1, -1, 0.3, -0.3, 0.5, -0.5, 1e-8, -1e-8, 1e-30, 0.69, -0.99, -1.5, 2.25, Math.PI, 20, -20,
  87.5, 88.9, -87, -104, 500.5, 1e4, -1e4, 3e38, infinity, -infinity, none,
]; // biome-ignore format: a list

/** Float32 has seven digits; of what lies near its smallest number, machines keep none. */
const isRight = (is: number, should: number, digits: number): boolean =>
  Object.is(is, should) ||
  is === should ||
  (Number.isFinite(should) && Math.abs(is - should) <= digits * Math.abs(should) + 1e-37);

const inFloat32 = (x: nn.Tensor): number[] => [...x.dataSync()].map(Math.fround);

describe('every function of one number, from nothing to infinity', () => {
  const functions = { neg: nn.neg, reciprocal: nn.reciprocal, abs: nn.abs, relu: nn.relu, exp: nn.exp, expm1: nn.expm1, log: nn.log, log1p: nn.log1p, sqrt: nn.sqrt, tanh: nn.tanh, erf: nn.erf, sigmoid: nn.sigmoid, softplus: nn.softplus }; // biome-ignore format: a list
  test.each(Object.entries(functions))('%s', (name, f) => {
    const x = NUMBERS.map(Math.fround);
    const expected = inFloat32(f(nn.tensor(x)));
    const numbers = on(device, () => f(nn.tensor(x)).dataSync());
    for (const [i, should] of expected.entries()) {
      const is = numbers[i]!;
      if (!isRight(is, should, 2e-6)) expect.fail(`${name}(${x[i]}) is ${is}, should be ${should}`);
    }
  });

  test.each(Object.entries({ sin: nn.sin, cos: nn.cos }))(
    '%s of angles up to 100,000',
    (name, f) => {
      const x = Array.from({ length: 400 }, (_, i) => Math.fround(i < 200 ? i / 8 - 12 : (i - 300) * 997.31)); // biome-ignore format: one line
      const expected = f(nn.tensor(x)).dataSync();
      const numbers = on(device, () => f(nn.tensor(x)).dataSync());
      for (const [i, should] of [...expected].entries()) {
        const tolerance = Math.abs(x[i]!) < 1000 ? 3e-7 : 1e-5;
        if (Math.abs(numbers[i]! - should) > tolerance) {
          expect.fail(`${name}(${x[i]}) is ${numbers[i]}, should be ${should}`);
        }
      }
      const beyond = on(device, () => f(nn.tensor([infinity, none])).dataSync());
      expect([...beyond]).toEqual([none, none]);
    },
  );
});

describe('every function of two numbers, for all pairs of special ones', () => {
  const some = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 100.7, 1e10, infinity, -infinity, none];
  const a = some.flatMap((one) => some.map(() => one));
  const b = some.flatMap(() => some);
  const functions = { add: nn.add, mul: nn.mul, pow: nn.pow, maximum: nn.maximum, minimum: nn.minimum, less: nn.less, greater: nn.greater, equal: nn.equal }; // biome-ignore format: a list
  test.each(Object.entries(functions))('%s', (name, f) => {
    const expected = inFloat32(f(nn.tensor(a), nn.tensor(b)));
    const numbers = on(device, () => f(nn.tensor(a), nn.tensor(b)).dataSync());
    for (const [i, should] of expected.entries()) {
      const is = numbers[i]!;
      if (!isRight(is, should, 1e-5)) {
        expect.fail(`${name}(${a[i]}, ${b[i]}) is ${is}, should be ${should}`);
      }
    }
  });
});

describe('what is no number stays so', () => {
  const x = [1, none, 3, 2, 5, 4, 0, -1, none, 7, 8, 9];
  const shape = [3, 4];
  const read = (build: (x: nn.Tensor) => nn.Tensor) =>
    on(device, () => [...build(nn.tensor(x, shape)).dataSync()]);

  test('in a choice it is not 0, and what is not chosen does not matter', () => {
    const chosen = (x: nn.Tensor) => nn.where(x, 1, nn.reciprocal(nn.mul(x, 0)));
    expect(read(chosen)).toEqual([1, 1, 1, 1, 1, 1, infinity, 1, 1, 1, 1, 1]);
  });

  test('in sums and maxima, along rows and along columns', () => {
    expect(read((x) => nn.sum(x, { axis: 1 }))).toEqual([none, 8, none]);
    expect(read((x) => nn.sum(x, { axis: 0 }))).toEqual([none, none, 11, 10]);
    expect(read((x) => nn.max(x, { axis: 1 }))).toEqual([none, 5, none]);
    expect(read((x) => nn.max(x, { axis: 0 }))).toEqual([none, none, 8, 9]);
    expect(read((x) => nn.argMax(x, { axis: 1 }))).toEqual([1, 0, 0]);
  });

  test('where a number meets itself, which compilers would take for 0, 1 or true', () => {
    const x = [infinity, -infinity, none, 0, 2];
    const own = (f: (x: nn.Tensor) => nn.Tensor) =>
      on(device, () => [...f(nn.tensor(x)).dataSync()]);
    expect(own((x) => nn.sub(x, x))).toEqual([none, none, none, 0, 0]);
    expect(own((x) => nn.div(x, x))).toEqual([none, none, none, none, 1]);
    expect(own((x) => nn.equal(x, x))).toEqual([1, 1, 0, 1, 1]);
    expect(own((x) => nn.less(x, x))).toEqual([0, 0, 0, 0, 0]);
    expect(own((x) => nn.softmax(x.reshape([5, 1])).reshape([5]))).toEqual([none, none, none, 1, 1]); // biome-ignore format: one line
  });

  test('in a product times 0', () => {
    const product = read((x) => nn.matmul(x, nn.zeros([4, 2])));
    expect(product).toEqual([none, none, 0, 0, none, none]);
  });
});
