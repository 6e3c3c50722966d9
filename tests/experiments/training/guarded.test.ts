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

/** A "training" whose loss is multiplied by 10³⁰ in every update: 1, 10³⁰ … 10³⁰⁰, then ∞. */
function runaway() {
  const w = parameter(tensor(1));
  const step = compile((factor: Tensor) => {
    const loss = w.mul(1);
    w.assign(w.mul(factor));
    return loss;
  });
  return step;
}

test.each([
  [1, 4, [4, 5, 6, 7, 8, 9]],
  [3, 2, [2, 5, 8]],
])(
  'looking at every update in %i it tells how the loss grew before',
  async (every, from, updates) => {
    await setBackend('wasm', { precision: 'float64' });
    const run = guarded(runaway(), () => [tensor(1e30)] as const, { every });
    while (!run.diverged) run.advance();
    expect(run.diverged.step).toBe(11);
    expect(run.diverged.growth).toMatchObject({ from, every });
    const { losses } = run.diverged.growth;
    expect(losses.map((loss) => Math.round(Math.log10(loss) / 30))).toEqual(updates);
    run.clear();
    expect(run.diverged).toBeNull();
  },
);
