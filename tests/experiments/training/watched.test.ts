import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watched } from '../../../src/experiments/training/watched.ts';
import { compile, parameter, setBackend, tensor } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

/** A "training" whose loss is multiplied by 10³⁰ in every update: 1, 10³⁰ … 10³⁰⁰, then ∞. */
function runaway() {
  const w = parameter(tensor(1));
  const step = compile((factor) => {
    const loss = w.node.mul(1);
    w.assign(w.node.mul(factor).detach());
    return loss;
  });
  return { step, training: watched(step, () => [tensor(1e30)] as const, (loss) => loss) }; // biome-ignore format: one line
}

describe('a training that is watched', () => {
  test('stops at the update that would lose a number, with the losses that led there', () => {
    const { training } = runaway();
    let updates = 0;
    while (training.advance()) updates++;
    const { diverged, growth, from } = training.lost!;
    expect(updates).toBe(10);
    expect(diverged.step).toBe(11);
    expect(from).toBe(4);
    expect(growth).toHaveLength(6);
    for (const [i, loss] of growth.entries()) expect(Math.log10(loss)).toBeCloseTo(30 * (from + i), 9); // biome-ignore format: one line
  });

  test('makes no update after it', () => {
    const { step, training } = runaway();
    for (let update = 0; update < 20; update++) training.advance();
    expect(step.step).toBe(10);
  });

  test('has lost nothing once it is sent back', () => {
    const { step, training } = runaway();
    const start = step.checkpoint();
    while (training.advance());
    step.restore(start);
    training.clear();
    expect(training.lost).toBeNull();
    expect(training.advance()!.item()).toBe(1);
  });
});
