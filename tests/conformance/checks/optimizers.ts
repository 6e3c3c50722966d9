// Trajectories of optimizers step by step, and the clipping of gradients.

import { expect } from 'vitest';
import {
  clipByGlobalNorm,
  clipByValue,
  gradients,
  matmul,
  optimizers,
  tensor,
} from '../../../src/nn/index.ts';
import {
  casesOf,
  expectClose,
  expectTensor,
  isClose,
  restored,
  type StoredTensor,
  type Tolerance,
} from '../cases.ts';
import { type Check, toleranceOn } from '../check.ts';
import { type OptimizerOptions, runnerOf, settleStep, skipped } from './rules.ts';

interface Trajectory {
  readonly id: string;
  readonly kind: string;
  readonly convention?: string;
  readonly optimizer: string;
  readonly options: OptimizerOptions;
  readonly x0: StoredTensor;
  readonly tol: Tolerance;
  readonly A: StoredTensor;
  readonly b: StoredTensor;
  readonly after: Record<string, StoredTensor>;
  readonly grads: readonly (readonly number[])[];
  readonly params: readonly (readonly number[] | null)[];
}

/** Given gradients, one after the other. */
function followGradients(one: Trajectory, tolerance: Tolerance): void {
  const run = runnerOf(one.optimizer, one.options)!;
  let w = restored(one.x0);
  for (const [step, gradient] of one.grads.entries()) {
    w = run.step(w, tensor(gradient));
    settleStep([w], [run]);
    const expected = one.params[step];
    if (expected) expectClose(w.dataSync(), expected, tolerance, `step ${step + 1}, entry`);
  }
}

/** Fifty steps down ½ wᵀAw − bᵀw. */
function descend(one: Trajectory, tolerance: Tolerance): void {
  const run = runnerOf(one.optimizer, one.options)!;
  const [a, b] = [restored(one.A), restored(one.b)];
  let w = restored(one.x0);
  for (let step = 1; step <= 50; step++) {
    const loss = matmul(w, matmul(a, w)).mul(0.5).sub(matmul(b, w));
    w = run.step(w, gradients(loss, [w])[0]!);
    settleStep([w], [run]);
    const expected = one.after[step];
    if (expected) expectTensor(w, expected, tolerance, `step ${step}, entry`);
  }
}

const trajectories: Check[] = casesOf<Trajectory>('optimizers')
  .filter(({ kind }) => kind !== 'optimizerLrChange')
  .map((one) => ({
    id: one.id,
    reason:
      one.convention === 'keras' ? 'the convention of Keras' : skipped(one.optimizer, one.options),
    run(way) {
      const follow = one.kind === 'optimizerFixedGrads' ? followGradients : descend;
      follow(one, toleranceOn(way, one.tol, 'optimizers'));
    },
  }));

interface RateChange extends Omit<Trajectory, 'params'> {
  readonly changeBeforeStep: number;
  readonly newLearningRate: number;
  readonly params: { readonly pytorch: readonly (readonly number[])[] };
}

/** A schedule changes the rate in the middle. */
const rateChanges: Check[] = casesOf<RateChange>('optimizers')
  .filter(({ kind }) => kind === 'optimizerLrChange')
  .map((one) => ({
    id: one.id,
    reason: null,
    run(way) {
      // PyTorch counts steps from 1, schedules from 0.
      const learningRate = (step: number) =>
        step + 1 >= one.changeBeforeStep ? one.newLearningRate : one.options.learningRate;
      const { momentum = 0, nesterov } = one.options;
      const rule = nesterov
        ? optimizers.nesterov({ learningRate, momentum })
        : optimizers.momentum({ learningRate, momentum });
      const tolerance = toleranceOn(way, one.tol, 'optimizers');
      let w = restored(one.x0);
      let memory = rule.start(w);
      for (const [step, gradient] of one.grads.entries()) {
        [w, memory] = rule.step(w, tensor(gradient), memory, step + 1);
        const expected = one.params.pytorch[step]!;
        expectClose(w.dataSync(), expected, tolerance, `step ${step + 1}, entry`);
      }
    },
  }));

interface Clipped {
  readonly id: string;
  readonly kind: string;
  readonly maxNorm: number;
  readonly clipValue: number;
  readonly grads: readonly StoredTensor[];
  readonly totalNorm: number;
  readonly clipped: readonly StoredTensor[];
  readonly tol: Tolerance;
}

const clippings: Check[] = casesOf<Clipped>('clipping').map((one) => ({
  id: one.id,
  reason: null,
  run(way) {
    const tolerance = toleranceOn(way, one.tol, 'clipping');
    const before = one.grads.map(restored);
    if (one.kind === 'clipGradValue') {
      for (const [i, g] of clipByValue(before, one.clipValue).entries()) {
        expectTensor(g, one.clipped[i]!, tolerance, `gradient ${i}`);
      }
      return;
    }
    const { clipped, norm } = clipByGlobalNorm(before, one.maxNorm);
    expect(isClose(norm.item(), one.totalNorm, tolerance)).toBe(true);
    for (const [i, g] of clipped.entries()) {
      expectTensor(g, one.clipped[i]!, tolerance, `gradient ${i}`);
    }
  },
}));

export const optimizerChecks: readonly Check[] = [...trajectories, ...rateChanges, ...clippings];
