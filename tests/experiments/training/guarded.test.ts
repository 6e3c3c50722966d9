import { afterEach, expect, test } from 'vitest';
import { guarded } from '../../../src/experiments/training/guarded.ts';
import { compile, parameter, setBackend, type Tensor, tensor } from '../../../src/nn/index.ts';

afterEach(() => setBackend('reference'));

test.each(['reference', 'wasm'] as const)(
  'on %s it stops before the update that loses a number, stays there, and can be cleared',
  async (name) => {
    await setBackend(name, { precision: 'float64' });
    const w = parameter(tensor(1e100), { name: 'w' });
    const step = compile((x: Tensor) => {
      const loss = w.mul(x);
      w.assign(w.mul(w));
      return loss;
    });
    const run = guarded(step, () => [tensor(1)] as const);
    run.advance();
    expect(run.diverged).toBeNull();
    expect(w.item()).toBeCloseTo(1e200, -190);
    for (let i = 0; i < 3; i++) run.advance();
    expect(run.diverged).toMatchObject({ step: 2, origin: { op: 'mul', pass: 'backward' } });
    expect(Number.isFinite(w.item())).toBe(true);
    w.assign(tensor(1));
    run.clear();
    run.advance();
    expect(run.diverged).toBeNull();
  },
);
