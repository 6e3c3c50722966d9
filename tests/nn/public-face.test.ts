// The names and options that programs outside the project rely on: the public face is fixed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as nn from '../../src/nn/index.ts';
import { calls } from './public-face/calls.ts';
import { misspelt } from './public-face/misspelt.ts';

/** Every number that a call gives, in order: of a tensor, of several, or plain. */
function numbersOf(result: unknown): number[] {
  if (result instanceof nn.Tensor) return [...result.dataSync()];
  if (typeof result === 'number' || typeof result === 'boolean') return [Number(result)];
  if (result instanceof Uint8Array) return [...result];
  return Object.values(result ?? {}).flatMap(numbersOf);
}

/** What stands under a spelling such as `optimizers.adam`. */
const found = (spelling: string): unknown =>
  spelling.split('.').reduce<unknown>((place, name) => Reflect.get(Object(place), name), nn);

describe.each([
  ['reference', {}],
  ['wasm', { precision: 'float32' }],
  ['wasm', { precision: 'float64' }],
] as const)('the public face on %s %o', (backend, options) => {
  beforeAll(() => nn.setBackend(backend, options));
  afterAll(() => nn.setBackend('reference'));

  test('backend() says which it is', () => expect(nn.backend()).toBe(backend));

  test.each(calls)('%s', (spelling, call, expected) => {
    expect(typeof found(spelling)).toBe('function');
    const result = call();
    if ('shape' in expected) {
      expect(result).toBeInstanceOf(nn.Tensor);
      expect(result).toHaveProperty('shape', expected.shape);
    } else {
      const numbers = numbersOf(result);
      expect(numbers).toHaveLength(expected.length);
      for (const [i, number] of numbers.entries()) expect(number).toBeCloseTo(expected[i]!, 5);
    }
  });

  test('data() gives later what dataSync() gives now, in the precision of the backend', async () => {
    const x = nn.tensor([1, 2]).mul(2);
    expect(await x.data()).toEqual(x.dataSync());
    const isSingle = 'precision' in options && options.precision === 'float32';
    expect(x.dataSync()).toBeInstanceOf(isSingle ? Float32Array : Float64Array);
  });
});

test.each(misspelt)('%s refuses an option that it does not have', (what, call, offered) => {
  expect(call).toThrow(new Error(`${what}: no option 'tpyo'; what can be given: ${offered}`));
});

test('one options object may be given to several update rules', () => {
  const shared: object = { learningRate: 0.1, momentum: 0.9, nesterov: true, rho: 0.9 };
  for (const rule of [nn.optimizers.gradientDescent, nn.optimizers.nesterov, nn.optimizers.adam]) {
    expect(() => rule(shared)).not.toThrow();
  }
});
