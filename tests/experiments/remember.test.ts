import { expect, test, vi } from 'vitest';
import { remember } from '../../src/experiments/remember.ts';

test('the same arguments are computed once, others for themselves', () => {
  const compute = vi.fn((a: number, b: string) => `${a}${b}`);
  const remembered = remember(compute);
  const asked = [remembered(1, '23'), remembered(12, '3'), remembered(1, '23')];
  expect(asked).toEqual(['123', '123', '123']);
  expect(compute.mock.calls).toEqual([
    [1, '23'],
    [12, '3'],
  ]);
});

test('nothing is a result like any other', () => {
  const compute = vi.fn(() => undefined);
  const remembered = remember(compute);
  remembered();
  remembered();
  expect(compute).toHaveBeenCalledTimes(1);
});

test('where one result is kept, the one before it is computed again', () => {
  const compute = vi.fn((x: number) => x * x);
  const remembered = remember(compute, { kept: 1 });
  for (const x of [2, 2, 3, 2]) remembered(x);
  expect(compute.mock.calls.flat()).toEqual([2, 3, 2]);
});
