// How PyTorch's optimizers translate into ours: one `sgd` is three rules, and L2 is added to the gradient.

import { tensorsIn } from '../../../src/nn/graph/tensors-in.ts';
import { evaluate, optimizers, type Tensor, type UpdateRule } from '../../../src/nn/index.ts';

export interface OptimizerOptions {
  readonly learningRate: number;
  readonly momentum?: number;
  readonly nesterov?: boolean;
  readonly weightDecay?: number;
  readonly amsgrad?: boolean;
}

/** w's penalty λ/2 ‖w‖² differentiated, before the rule sees the gradient. */
function penalized<Memory>(rule: UpdateRule<Memory>, weightDecay = 0): UpdateRule<Memory> {
  if (weightDecay === 0) return rule;
  return {
    start: (w) => rule.start(w),
    step: (w, gradient, memory, t) => rule.step(w, gradient.add(w.mul(weightDecay)), memory, t),
  };
}

/** A rule with its memory hidden, so that rules of every kind fit one test. */
export interface Runner {
  step(w: Tensor, gradient: Tensor): Tensor;
  /** The tensors that it remembers after its last step. */
  memory(): Tensor[];
}

/** Computes a step whole: what is left lazy would be computed again in every later step. */
export const settleStep = (made: readonly Tensor[], runners: readonly Runner[]): void =>
  evaluate([...made, ...runners.flatMap((one) => one.memory())]);

function runner<Memory>(rule: UpdateRule<Memory>): Runner {
  let memory: Memory | null = null;
  let t = 0;
  return {
    step(w, gradient) {
      memory ??= rule.start(w);
      t += 1;
      const [next, after] = rule.step(w, gradient, memory, t);
      memory = after;
      return next;
    },
    memory: () => tensorsIn(memory),
  };
}

/**
 * Why a case is left out, or null. PyTorch 1.13, which made the cases, had one μ too many in nadam;
 * ours has Dozat's formula, as PyTorch has since 2.0 (tests/nn/optimizers.test.ts holds it to that).
 */
export function skipped(name: string, options: OptimizerOptions): string | null {
  if (name === 'nadam') return 'a mistake of PyTorch 1.13, mended in 2.0';
  return runnerOf(name, options) ? null : 'not on our public face';
}

/** A fresh run of PyTorch's optimizer of that name, or null where we have none. */
export function runnerOf(name: string, options: OptimizerOptions): Runner | null {
  const { weightDecay, ...rest } = options;
  switch (name) {
    case 'sgd':
      if (!options.momentum)
        return runner(penalized(optimizers.gradientDescent(rest), weightDecay));
      return options.nesterov
        ? runner(penalized(optimizers.nesterov(rest), weightDecay))
        : runner(penalized(optimizers.momentum(rest), weightDecay));
    case 'adagrad':
      return runner(optimizers.adagrad(rest));
    case 'rmsprop':
      return runner(optimizers.rmsprop(rest));
    case 'adam':
      return options.amsgrad ? null : runner(penalized(optimizers.adam(rest), weightDecay));
    case 'adamw':
      return runner(optimizers.adamw(options));
    case 'adadelta':
      return runner(optimizers.adadelta(rest));
    default:
      return null;
  }
}
