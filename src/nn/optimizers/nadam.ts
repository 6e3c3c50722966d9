import { pow } from '../math/index.ts';
import { rateAt } from '../schedules/schedule.ts';
import type { Tensor } from '../tensor.ts';
import { type AdamOptions, mix } from './adam.ts';
import { type UpdateRule, zerosLike } from './update-rule.ts';

/**
 * Adam that looks one step ahead, with Dozat's warming momentum μₜ = β₁(1 − ½ · 0.96^(t ψ)).
 *
 * @see Dozat, Incorporating Nesterov momentum into Adam (2016); the defaults are PyTorch's
 */
export function nadam({
  learningRate = 2e-3,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  momentumDecay = 4e-3,
}: AdamOptions & { readonly momentumDecay?: number } = {}): UpdateRule<{
  m: Tensor;
  v: Tensor;
  /** The product of every μ so far. */
  product: number;
}> {
  const mu = (t: number) => beta1 * (1 - 0.5 * pow(0.96, t * momentumDecay));
  return {
    start: (w) => ({ m: zerosLike(w), v: zerosLike(w), product: 1 }),
    step(w, gradient, memory, t) {
      const rate = rateAt(learningRate, t);
      const m = mix(memory.m, gradient, beta1);
      const v = mix(memory.v, gradient.square(), beta2);
      const product = memory.product * mu(t);
      const now = gradient.mul((1 - mu(t)) / (1 - product));
      const ahead = m.mul(mu(t + 1) / (1 - product * mu(t + 1)));
      const scale = v
        .div(1 - pow(beta2, t))
        .sqrt()
        .add(epsilon);
      return [w.sub(now.add(ahead).mul(rate).div(scale)).detach(), { m, v, product }];
    },
  };
}
