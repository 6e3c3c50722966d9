import { afterEach, describe, expect, test } from 'vitest';
import {
  compile,
  evaluate,
  gradients,
  matmul,
  memory,
  optimizers,
  parameter,
  setBackend,
  type Tensor,
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

  test('a training that is tidied can go back to before its first step, its optimizer’s memory with it', async () => {
    await setBackend(name);
    const w = parameter(tensor([1, -2]));
    const rule = optimizers.adam({ learningRate: 0.1 });
    const step = compile((x: Tensor) => {
      const loss = w.mul(x).square().sum();
      optimizers.apply(rule, [w], gradients(loss, [w]));
      return loss;
    });
    const start = step.checkpoint();
    const train = () =>
      tidy(() => {
        for (let i = 0; i < 3; i++) step.run(tensor([1, 3]));
        return [...w.dataSync()];
      });
    const first = train();
    step.restore(start);
    expect(train()).toEqual(first);
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
