import { afterEach, describe, expect, test } from 'vitest';
import { choiceAmong } from '../../../../src/nn/backends/choose/choose-backend.ts';
import { predicted } from '../../../../src/nn/backends/choose/probe.ts';
import {
  backend,
  chooseBackend,
  compile,
  matmul,
  parameter,
  setBackend,
  type Tensor,
  tensor,
  zeros,
} from '../../../../src/nn/index.ts';

afterEach(() => setBackend('reference'));

const strict = { name: 'wasm', options: { mode: 'strict' } } as const;
const fast = { name: 'wasm', options: { mode: 'fast' } } as const;
const webgl = { name: 'webgl', options: {} } as const;
const taking = (device: typeof strict | typeof fast | typeof webgl, seconds: number | null) => ({
  ...device,
  seconds,
  obstacle: seconds === null ? 'it was not there' : null,
});

describe('the choice among measured devices', () => {
  test('stays with the same bits everywhere unless another is clearly faster', () => {
    const choice = choiceAmong([taking(strict, 1), taking(fast, 0.9), taking(webgl, 2)]);
    expect(choice).toMatchObject({ ...strict, isBitExact: true });
    expect(choice.reason).toContain('not enough faster');
  });

  test('takes the fastest of those that are', () => {
    const choice = choiceAmong([taking(strict, 1), taking(fast, 0.6), taking(webgl, 0.1)]);
    expect(choice).toMatchObject({ ...webgl, isBitExact: false });
    expect(choice.reason).toContain('webgl 100 ms');
  });

  test('does without what could not be measured', () => {
    const choice = choiceAmong([taking(strict, 1), taking(fast, null), taking(webgl, null)]);
    expect(choice).toMatchObject({ ...strict, reason: expect.stringContaining('nothing else') });
  });
});

test('a step’s work is counted without computing it', () => {
  const w = parameter(zeros([20, 30]));
  const step = compile((x: Tensor) => {
    w.assign(w.mul(2));
    return matmul(x, w).sum();
  });
  // 2·10·20·30 for the product, 300 for the sum, 600 for the doubling.
  expect(step.work(zeros([10, 20]))).toEqual({ operations: 12000 + 300 + 600, loops: 3 });
  expect(step.step).toBe(0);
});

test('twice the work takes twice as long, and beginning costs too', () => {
  const speed = { secondsPerOperation: 1e-9, secondsPerLoop: 1e-6 };
  expect(predicted({ operations: 2e6, loops: 10 }, speed)).toBeCloseTo(2.01e-3, 12);
});

test('this machine is measured, and computes on afterwards as before', async () => {
  await setBackend('wasm', { precision: 'float64' });
  const x = tensor([2]);
  const choice = await chooseBackend({ operations: 1e9, loops: 10 }, { now: ticking(1) });
  expect(backend()).toBe('wasm');
  expect(x.mul(0.1).dataSync()).toBeInstanceOf(Float64Array);
  expect(choice.candidates.map(({ name }) => name)).toEqual(['wasm', 'wasm', 'webgl']);
  expect(choice.candidates[2]!.obstacle).toContain('no canvas');
  expect(choice.candidates[0]!.seconds).toBeGreaterThan(0);
});

test('for small steps no graphics card is started', async () => {
  const { candidates } = await chooseBackend({ operations: 1e5, loops: 9 }, { allow: ['webgl'], now: ticking(1) }); // biome-ignore format: one line
  expect(candidates[1]!.obstacle).toContain('100 thousand operations is too small');
});

test('an unknown device to allow is named with the known ones', async () => {
  await expect(
    // @ts-expect-error: there is no such device
    chooseBackend({ operations: 1, loops: 1 }, { allow: ['gpu'], now: ticking(1) }),
  ).rejects.toThrow("allow cannot hold 'gpu'; there are 'fast' and 'webgl'");
});

/** A clock that goes on by some milliseconds each time it is looked at. */
function ticking(byMs: number): () => number {
  let time = 0;
  return () => {
    time += byMs;
    return time;
  };
}
