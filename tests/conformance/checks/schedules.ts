import { schedules } from '../../../src/nn/index.ts';
import { casesOf, expectClose, type Tolerance } from '../cases.ts';
import type { Check } from '../check.ts';

type OptionName = 'stepSize' | 'gamma' | 'tMax' | 'minLearningRate' | 'decayRate' | 'totalSteps' | 'startFactor' | 't0' | 'tMult' | 'factor' | 'patience' | 'threshold' | 'cooldown'; // biome-ignore format: one line

interface Scheduled {
  readonly id: string;
  readonly kind: string;
  readonly scheduler: string;
  readonly options: { readonly learningRate: number } & Partial<Record<OptionName, number>> & {
      readonly milestones?: readonly number[];
    };
  readonly lrAtStep: readonly number[];
  readonly metrics: readonly number[];
  readonly lrAfter: readonly number[];
  readonly tol: Tolerance;
}

const made: Record<string, (o: Scheduled['options']) => (step: number) => number> = {
  stepDecay: (o) => schedules.stepDecay({ ...o, stepSize: o.stepSize! }),
  exponentialDecay: (o) => schedules.exponentialDecay({ ...o, gamma: o.gamma! }),
  cosineAnnealing: (o) =>
    schedules.cosineAnnealing({ ...o, steps: o.tMax!, minimum: o.minLearningRate! }),
  inverseTimeDecay: (o) => schedules.inverseTime({ ...o, rate: o.decayRate! }),
  multiStepDecay: (o) => schedules.milestones({ ...o, at: o.milestones! }),
  cosineWarmRestarts: (o) =>
    schedules.cosineRestarts({
      ...o,
      period: o.t0!,
      growth: o.tMult!,
      minimum: o.minLearningRate!,
    }),
  linearWarmup: (o) =>
    schedules.warmup({ ...o, steps: o.totalSteps!, startFactor: o.startFactor! }),
};

function expectRates({ scheduler, options, lrAtStep, tol }: Scheduled): void {
  const schedule = made[scheduler]!(options);
  // PyTorch's cosine rises again after its lowest point; ours stays there.
  const until = scheduler === 'cosineAnnealing' ? options.tMax! + 1 : lrAtStep.length;
  const expected = lrAtStep.slice(0, until);
  const rates = expected.map((_, step) => schedule(step));
  expectClose(rates, expected, tol, 'rate at step');
}

function expectPlateau({ options, metrics, lrAfter, tol }: Scheduled): void {
  const minimum = options.minLearningRate!;
  const plateau = schedules.reduceOnPlateau({ ...options, minimum });
  const rates = metrics.map((metric) => plateau.update(metric));
  expectClose(rates, lrAfter, tol, 'rate after');
}

export const scheduleChecks: readonly Check[] = casesOf<Scheduled>('schedulers').map((one) => {
  const isPlateau = one.kind === 'reduceOnPlateau';
  return {
    id: one.id,
    reason: isPlateau || made[one.scheduler] ? null : 'not on our public face',
    run: () => (isPlateau ? expectPlateau(one) : expectRates(one)),
  };
});
