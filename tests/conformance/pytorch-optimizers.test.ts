import { describe, expect, test } from 'vitest';
import {
  clipByGlobalNorm,
  clipByValue,
  gradients,
  matmul,
  optimizers,
  schedules,
  tensor,
} from '../../src/nn/index.ts';
import {
  casesOf,
  expectClose,
  expectTensor,
  isClose,
  restored,
  type StoredTensor,
  type Tolerance,
} from './cases.ts';
import { type OptimizerOptions, runnerOf, skipped } from './pytorch-optimizers.ts';

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

const trajectories = casesOf<Trajectory>('optimizers');

describe('optimizers follow PyTorch step by step', () => {
  for (const one of trajectories.filter(({ kind }) => kind !== 'optimizerLrChange')) {
    const run = runnerOf(one.optimizer, one.options);
    const isKeras = one.convention === 'keras';
    const reason = isKeras ? 'the convention of Keras' : skipped(one.optimizer, one.options);
    test.skipIf(reason !== null)(reason ? `${one.id} (${reason})` : one.id, () => {
      let w = restored(one.x0);
      if (one.kind === 'optimizerFixedGrads') {
        for (const [step, gradient] of one.grads.entries()) {
          w = run!.step(w, tensor(gradient));
          const expected = one.params[step];
          if (expected) expectClose(w.dataSync(), expected, one.tol, `step ${step + 1}, entry`);
        }
        return;
      }
      const [a, b] = [restored(one.A), restored(one.b)];
      for (let step = 1; step <= 50; step++) {
        const loss = matmul(w, matmul(a, w)).mul(0.5).sub(matmul(b, w));
        w = run!.step(w, gradients(loss, [w])[0]!);
        const expected = one.after[step];
        if (expected) expectTensor(w, expected, one.tol, `step ${step}, entry`);
      }
    });
  }

  interface RateChange extends Omit<Trajectory, 'params'> {
    readonly changeBeforeStep: number;
    readonly newLearningRate: number;
    readonly params: { readonly pytorch: readonly (readonly number[])[] };
  }
  const changes = casesOf<RateChange>('optimizers').filter(
    ({ kind }) => kind === 'optimizerLrChange',
  );
  test.each(changes)('$id: a schedule changes the rate in the middle', (one) => {
    // PyTorch counts steps from 1, schedules from 0.
    const learningRate = (step: number) =>
      step + 1 >= one.changeBeforeStep ? one.newLearningRate : one.options.learningRate;
    const { momentum = 0 } = one.options;
    const rule = one.options.nesterov
      ? optimizers.nesterov({ learningRate, momentum })
      : optimizers.momentum({ learningRate, momentum });
    let w = restored(one.x0);
    let memory = rule.start(w);
    for (const [step, gradient] of one.grads.entries()) {
      [w, memory] = rule.step(w, tensor(gradient), memory, step + 1);
      expectClose(w.dataSync(), one.params.pytorch[step]!, one.tol, `step ${step + 1}, entry`);
    }
  });
});

describe('schedules follow PyTorch', () => {
  interface Scheduled {
    readonly id: string;
    readonly kind: string;
    readonly scheduler: string;
    readonly options: Record<string, number> & { learningRate: number };
    readonly lrAtStep: readonly number[];
    readonly metrics: readonly number[];
    readonly lrAfter: readonly number[];
    readonly tol: Tolerance;
  }
  const cases = casesOf<Scheduled>('schedulers');
  const made: Record<string, (o: Scheduled['options']) => (step: number) => number> = {
    stepDecay: (o) => schedules.stepDecay({ ...o, stepSize: o['stepSize']! }),
    exponentialDecay: (o) => schedules.exponentialDecay({ ...o, gamma: o['gamma']! }),
    cosineAnnealing: (o) =>
      schedules.cosineAnnealing({ ...o, steps: o['tMax']!, minimum: o['minLearningRate']! }),
    inverseTimeDecay: (o) => schedules.inverseTime({ ...o, rate: o['decayRate']! }),
    linearWarmup: (o) =>
      schedules.warmup({ ...o, steps: o['totalSteps']!, startFactor: o['startFactor']! }),
  };
  for (const one of cases.filter(({ kind }) => kind === 'scheduler')) {
    const make = made[one.scheduler];
    test.skipIf(!make)(make ? one.id : `${one.id} (not on our public face)`, () => {
      const schedule = make!(one.options);
      // PyTorch's cosine rises again after its lowest point; ours stays there.
      const until =
        one.scheduler === 'cosineAnnealing' ? one.options['tMax']! + 1 : one.lrAtStep.length;
      const expected = one.lrAtStep.slice(0, until);
      expectClose(
        expected.map((_, step) => schedule(step)),
        expected,
        one.tol,
        'rate at step',
      );
    });
  }
  test.each(cases.filter(({ kind }) => kind === 'reduceOnPlateau'))('$id', (one) => {
    const plateau = schedules.reduceOnPlateau({
      ...one.options,
      minimum: one.options['minLearningRate']!,
    });
    expectClose(
      one.metrics.map((metric) => plateau.update(metric)),
      one.lrAfter,
      one.tol,
      'rate after',
    );
  });
});

describe('clipping follows PyTorch', () => {
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
  test.each(casesOf<Clipped>('clipping'))('$id', (one) => {
    const before = one.grads.map(restored);
    if (one.kind === 'clipGradValue') {
      clipByValue(before, one.clipValue).forEach((g, i) => {
        expectTensor(g, one.clipped[i]!, one.tol);
      });
      return;
    }
    const { clipped, norm } = clipByGlobalNorm(before, one.maxNorm);
    expect(isClose(norm.item(), one.totalNorm, one.tol)).toBe(true);
    clipped.forEach((g, i) => {
      expectTensor(g, one.clipped[i]!, one.tol);
    });
  });
});
