import { checkNumbers } from '../options.ts';
import { full } from '../primitives/create.ts';
import type { LearningRate } from '../schedules/schedule.ts';
import type { Tensor } from '../tensor.ts';
import { mix } from './adam.ts';
import { rateOf } from './per-step.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { type UpdateRule, zerosLike } from './update-rule.ts';

/**
 * s ← s + g², w ← w − η g / (√s + ε): steps shrink where gradients have been large. Keras starts s at
 * 0.1 and has ε = 1e-7 inside the root.
 */
export function adagrad({
  learningRate = 0.01,
  epsilon = 1e-10,
  initialAccumulator = 0,
  ...others
}: {
  readonly learningRate?: LearningRate;
  readonly epsilon?: number;
  readonly initialAccumulator?: number;
} = {}): UpdateRule<{ s: Tensor }> {
  refuseUnknown('adagrad', others, 'learningRate, epsilon, initialAccumulator');
  checkNumbers('adagrad', { epsilon, initialAccumulator }, { from: 0 });
  const rate = rateOf('adagrad', learningRate);
  return {
    isReplayable: true,
    start: (w) => ({ s: full(w.shape, initialAccumulator) }),
    step(w, gradient, memory, t) {
      const s = memory.s.add(gradient.square()).detach();
      return [w.sub(gradient.mul(rate(t)).div(s.sqrt().add(epsilon))).detach(), { s }];
    },
  };
}

/** Steps measured by a running mean of squared steps d: d̂ = g √(d + ε)/√(s + ε), w ← w − η d̂. */
export function adadelta({
  learningRate = 1,
  rho = 0.9,
  epsilon = 1e-6,
  ...others
}: {
  readonly learningRate?: LearningRate;
  readonly rho?: number;
  readonly epsilon?: number;
} = {}): UpdateRule<{ s: Tensor; d: Tensor }> {
  refuseUnknown('adadelta', others, 'learningRate, rho, epsilon');
  checkNumbers('adadelta', { rho }, { from: 0, below: 1 });
  checkNumbers('adadelta', { epsilon }, { from: 0 });
  const rate = rateOf('adadelta', learningRate);
  return {
    isReplayable: true,
    start: (w) => ({ s: zerosLike(w), d: zerosLike(w) }),
    step(w, gradient, memory, t) {
      const s = mix(memory.s, gradient.square(), rho);
      const step = gradient.mul(memory.d.add(epsilon).sqrt().div(s.add(epsilon).sqrt()));
      const d = mix(memory.d, step.square(), rho);
      return [w.sub(step.mul(rate(t))).detach(), { s, d }];
    },
  };
}

/**
 * s ← ρs + (1−ρ)g², w ← w − η g / (√s + ε); centred, the variance s − mean² takes the place of s.
 * Keras puts ε inside the root.
 */
export function rmsprop({
  learningRate = 0.01,
  rho = 0.99,
  epsilon = 1e-8,
  momentum = 0,
  centered = false,
  ...others
}: {
  readonly learningRate?: LearningRate;
  readonly rho?: number;
  readonly epsilon?: number;
  readonly momentum?: number;
  readonly centered?: boolean;
} = {}): UpdateRule<{ s: Tensor; mean: Tensor; v: Tensor }> {
  refuseUnknown('rmsprop', others, 'learningRate, rho, epsilon, momentum, centered');
  checkNumbers('rmsprop', { rho }, { from: 0, below: 1 });
  checkNumbers('rmsprop', { epsilon }, { from: 0 });
  checkNumbers('rmsprop', { momentum });
  const rate = rateOf('rmsprop', learningRate);
  return {
    isReplayable: true,
    start: (w) => ({ s: zerosLike(w), mean: zerosLike(w), v: zerosLike(w) }),
    step(w, gradient, memory, t) {
      const s = mix(memory.s, gradient.square(), rho);
      const mean = centered ? mix(memory.mean, gradient, rho) : memory.mean;
      const spread = centered ? s.sub(mean.square()) : s;
      const v = memory.v
        .mul(momentum)
        .add(gradient.div(spread.sqrt().add(epsilon)))
        .detach();
      return [w.sub(v.mul(rate(t))).detach(), { s, mean, v }];
    },
  };
}
