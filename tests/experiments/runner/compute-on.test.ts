import { afterEach, expect, test, vi } from 'vitest';
import {
  computeOn,
  computeOnFastest,
  watchFor,
} from '../../../src/experiments/runner/compute-on.ts';
import {
  exact,
  isBitExact,
  onProcessor,
  onReference,
} from '../../../src/experiments/runner/device.ts';
import { backend, setBackend, tensor } from '../../../src/nn/index.ts';

afterEach(() => setBackend('reference'));

test('a device that can be had is granted without a word', async () => {
  expect(await computeOn(exact)).toEqual({ device: exact, reason: null });
  expect(backend()).toBe('wasm');
  expect(tensor([1]).dataSync()).toBeInstanceOf(Float64Array);
});

test('a graphics card that cannot be had becomes the processor, with the reason', async () => {
  const granted = await computeOn({ backend: 'webgl', precision: 'float32', mode: 'strict' });
  expect(granted.device).toEqual(onProcessor);
  expect(granted.reason).toMatch(/^webgl cannot run here/);
  expect(backend()).toBe('wasm');
});

test('without WebAssembly the plain loops compute, with the reason', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  const granted = await computeOn({ ...exact, mode: 'fast', precision: 'float32' });
  vi.unstubAllGlobals();
  expect(granted.device).toEqual(onReference);
  expect(granted.reason).toMatch(/^wasm cannot run here/);
  expect(backend()).toBe('reference');
});

test('on a device that nobody takes away there is nothing to tell', async () => {
  const { device } = await computeOn(exact);
  expect(await watchFor(device)()).toBeNull();
});

test('the fastest one is chosen by the work of a step, and says why', async () => {
  let time = 0;
  const granted = await computeOnFastest(
    () => ({ operations: 1000, loops: 3 }),
    () => {
      time += 1;
      return time;
    },
  );
  expect(granted.device.backend).toBe('wasm');
  expect(granted.reason).toContain('wasm strict should take');
});

test('only strict arithmetic on the processor has the same bits everywhere', () => {
  expect(isBitExact(exact)).toBe(true);
  expect(isBitExact({ ...exact, mode: 'fast' })).toBe(false);
  expect(isBitExact({ ...exact, backend: 'webgl' })).toBe(false);
});
