import { expect } from 'vitest';
import type { Backend } from '../../../src/nn/backends/backend.ts';
import { activate } from '../../../src/nn/backends/evaluate.ts';
import { reference } from '../../../src/nn/backends/reference.ts';
import type { Tensor } from '../../../src/nn/index.ts';

/** Runs `action` with one backend at work, and leaves the reference at work. */
export function on<Result>(backend: Backend, action: () => Result): Result {
  activate(backend);
  try {
    return action();
  } finally {
    activate(reference);
  }
}

/** A part in ten thousand, and a hundred thousandth where numbers are near 0: float32 on a graphics card. */
export const TOLERANCE = { rtol: 1e-4, atol: 1e-5 };

export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  what: string,
  { rtol, atol } = TOLERANCE,
): void {
  expect(actual.length, `number of entries of ${what}`).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const [is, should] = [actual[i]!, expected[i]!];
    const isNear = Number.isFinite(should) && Math.abs(is - should) <= atol + rtol * Math.abs(should); // biome-ignore format: one line
    if (!isNear && !Object.is(is, should))
      expect.fail(`entry ${i} of ${what} is ${is}, should be ${should}`);
  }
}

/** Builds tensors on the reference and on a device, and holds the one to the other. */
export function expectAlike(
  device: Backend,
  build: () => readonly Tensor[],
  tolerance = TOLERANCE,
): void {
  const read = () => build().map((tensor) => tensor.dataSync());
  const expected = on(reference, read);
  for (const [i, numbers] of on(device, read).entries()) {
    expectClose(numbers, expected[i]!, `tensor ${i}`, tolerance);
  }
}
