import { afterEach, describe, expect, test } from 'vitest';
import {
  evaluate,
  matmul,
  memory,
  parameter,
  setBackend,
  tensor,
  tidy,
  zeros,
} from '../../src/nn/index.ts';

afterEach(() => setBackend('reference'));

describe.each(['reference', 'wasm'] as const)('on %s', (name) => {
  test('tidy frees what was made inside, and keeps what is returned', async () => {
    await setBackend(name);
    const before = memory();
    const { sum } = tidy(() => {
      const x = tensor([1, 2, 3]);
      const y = x.mul(2);
      expect([...y.dataSync()]).toEqual([2, 4, 6]);
      return { sum: y.sum() };
    });
    expect(sum.item()).toBe(12);
    expect(memory().tensors - before.tensors).toBeLessThanOrEqual(1);
    sum.dispose();
    expect(memory()).toEqual(before);
  });

  test('what tidy freed cannot be read any more; a parameter made inside can', async () => {
    await setBackend(name);
    const [kept, w] = [tensor([0, 0]), parameter(zeros([2]))];
    let inner = kept;
    tidy(() => {
      inner = tensor([5, 6]);
      w.assign(inner.add(1));
    });
    expect([...w.dataSync()]).toEqual([6, 7]);
    expect(() => inner.dataSync()).toThrow('disposed');
  });

  test('evaluate computes several tensors at once: reading them afterwards computes nothing', async () => {
    await setBackend(name);
    const x = tensor([1, 2, 3, 4], [2, 2]);
    const [a, b] = [x.mul(2), matmul(x, x)];
    evaluate([a, b]);
    const before = memory();
    expect([...a.dataSync(), ...b.dataSync()]).toEqual([2, 4, 6, 8, 7, 10, 15, 22]);
    expect(memory()).toEqual(before);
  });
});
