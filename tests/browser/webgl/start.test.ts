import { afterEach, expect, test } from 'vitest';
import type { Backend } from '../../../src/nn/backends/backend.ts';
import { reference } from '../../../src/nn/backends/reference.ts';
import { fault } from '../../../src/nn/backends/webgl/self-test.ts';
import { WebGL } from '../../../src/nn/backends/webgl/webgl.ts';
import { backend, memory, relu, setBackend, tensor } from '../../../src/nn/index.ts';
import { withMethod } from './counting.ts';

afterEach(() => setBackend('reference'));

test('setBackend starts it once, and tells about it', async () => {
  await setBackend('webgl');
  expect(backend()).toBe('webgl');
  expect(tensor([1, -2]).relu().dataSync()).toEqual(new Float32Array([1, 0]));
  const { textures } = memory();
  await setBackend('reference');
  await setBackend('webgl', { precision: 'float32' });
  expect(memory().textures).toBe(textures);
});

test('float64 is refused, with a way out', async () => {
  await expect(setBackend('webgl', { precision: 'float64' })).rejects.toThrow(
    'setBackend: webgl computes in float32 only; leave precision out, or choose wasm for float64',
  );
  expect(backend()).toBe('reference');
});

test('a machine that computes rightly passes the test at the start', () => {
  expect(fault(new WebGL())).toBeNull();
});

/** A machine that gets one thing wrong. */
const wrong = (change: (number: number) => number): Backend => ({
  ...reference,
  compute(order, roots) {
    reference.compute(order, roots);
    for (const root of roots) root.values = reference.upload(Float64Array.from(root.values!.read(), change)); // biome-ignore format: one line
  },
});

test('one that loses what is no number, or digits, is told from it', () => {
  expect(fault(wrong((x) => (Number.isNaN(x) ? 0 : x)))).toBe(
    'its x + y at x = NaN, y = 1 is 0, and should be NaN',
  );
  expect(fault(wrong((x) => Math.round(x * 1024) / 1024))).toMatch(/^its .* and should be /);
  expect(fault(wrong((x) => Math.min(x, 3e38)))).toMatch(/and should be Infinity$/);
});

/** Takes something away from WebGL for a moment. */
const without = (name: 'getExtension' | 'getShaderPrecisionFormat', action: () => void): void =>
  withMethod(name, () => null, action);

test('a machine that cannot is refused with the reason', () => {
  without('getExtension', () => expect(() => new WebGL()).toThrow('EXT_color_buffer_float'));
  without('getShaderPrecisionFormat', () => {
    expect(() => new WebGL()).toThrow('keep 0 bits of a number, and float32 needs 23');
  });
  expect(relu(tensor(-1)).item()).toBe(0);
});
