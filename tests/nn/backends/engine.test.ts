import { describe, expect, test } from 'vitest';
import { obstacle } from '../../../src/nn/backends/wasm/support.ts';
import {
  arange,
  backend,
  deviceLosses,
  full,
  memory,
  onBackend,
  ones,
  setBackend,
  tensor,
  zeros,
} from '../../../src/nn/index.ts';

describe('the engine', () => {
  test('computes on the reference backend from the start', () =>
    expect(backend()).toBe('reference'));

  test('says why it cannot take another backend, and keeps the present one', async () => {
    await expect(setBackend('webgl')).rejects.toThrow('no canvas to draw on'); // in Node
    await expect(setBackend('webgl', { precision: 'float64' })).rejects.toThrow(
      'setBackend: webgl computes in float32 only',
    );
    await expect(setBackend('reference', { precision: 'float32' })).rejects.toThrow('float64 only');
    await setBackend('reference');
    expect(backend()).toBe('reference');
  });

  test('computes on wasm, in the precision that is asked for', async () => {
    const x = tensor([0.1]);
    await setBackend('wasm', { precision: 'float64', mode: 'strict' });
    expect(backend()).toBe('wasm');
    expect(x.mul(3).item()).toBe(0.1 * 3);
    await setBackend('wasm');
    expect(x.mul(3).dataSync()).toEqual(Float32Array.of(Math.fround(0.1) * 3));
    await setBackend('reference');
    expect(x.mul(3).item()).toBe(0.1 * 3);
  });

  test('computes single things elsewhere, and comes back even where they fail', async () => {
    const onWasm = await onBackend('wasm', { precision: 'float32' });
    const x = tensor([0.1]);
    expect(onWasm(() => [backend(), x.mul(3).item()])).toEqual(['wasm', Math.fround(Math.fround(0.1) * 3)]); // biome-ignore format: one line
    expect(() => onWasm(() => tensor([1]).mul(tensor([1, 2, 3]).reshape([7])))).toThrow();
    expect(backend()).toBe('reference');
    expect(x.mul(3).item()).toBe(0.1 * 3);
    await expect(onBackend('webgl')).rejects.toThrow('no canvas to draw on');
  });

  test('a device that nobody can take away was never lost', () =>
    expect(deviceLosses()).toEqual({ times: 0, isGone: false }));

  test('says which options there are', async () => {
    const unknown: object = { presicion: 'float64' };
    await expect(setBackend('wasm', unknown)).rejects.toThrow(
      "setBackend: no option 'presicion'; there are 'precision', 'mode'",
    );
    const half: object = { precision: 'float16' };
    await expect(setBackend('wasm', half)).rejects.toThrow(
      "setBackend: precision must be one of 'float32', 'float64', not 'float16'",
    );
  });

  test('says why WebAssembly cannot be taken', () => {
    const real = globalThis.WebAssembly;
    const without = (instead: unknown) => {
      Object.defineProperty(globalThis, 'WebAssembly', { value: instead, configurable: true });
    };
    const module = () => {
      throw new real.CompileError('blocked by the page');
    };
    try {
      without(undefined);
      expect(obstacle()).toContain('no WebAssembly');
      without({ validate: () => false });
      expect(obstacle()).toContain('no vectors (SIMD)');
      without({ validate: () => true, Module: module });
      expect(obstacle()).toContain("needs 'wasm-unsafe-eval' in script-src");
    } finally {
      without(real);
    }
    expect(obstacle()).toBeNull();
  });

  test('counts what tensors hold, and what is given back', () => {
    const before = memory();
    const x = tensor([1, 2, 3]);
    const y = x.mul(2);
    expect(memory().tensors - before.tensors).toBe(1); // y is not computed yet
    y.dataSync();
    expect(memory().bytes - before.bytes).toBeGreaterThanOrEqual(48);
    y.dispose();
    x.dispose();
    expect(memory().textures).toBe(0);
  });
});

describe('making tensors', () => {
  test('from a number, a list, a shape, or nested lists', () => {
    expect(tensor(3).shape).toEqual([]);
    expect(tensor([1, 2, 3]).shape).toEqual([3]);
    expect(tensor([1, 2, 3, 4], [2, 2]).shape).toEqual([2, 2]);
    expect(tensor([[[1], [2]]]).shape).toEqual([1, 2, 1]);
    expect(tensor([]).shape).toEqual([0]);
    expect([...tensor(new Float32Array([0.5])).dataSync()]).toEqual([0.5]);
  });

  test('full of one number, or of numbers in order', () => {
    expect([...zeros([2]).dataSync(), ...ones([2]).dataSync(), ...full([1], 7).dataSync()]).toEqual(
      [0, 0, 1, 1, 7],
    );
    expect([...arange(4).dataSync()]).toEqual([0, 1, 2, 3]);
    expect([...arange(1, 2, 0.25).dataSync()]).toEqual([1, 1.25, 1.5, 1.75]);
    expect([...arange(3, 0, -1).dataSync()]).toEqual([3, 2, 1]);
  });

  test('the numbers read are a copy', () => {
    const x = tensor([1]);
    x.dataSync()[0] = 9;
    expect(x.item()).toBe(1);
  });

  test('data() gives the same later', async () =>
    expect([...(await tensor([1, 2]).mul(3).data())]).toEqual([3, 6]));
});
