import { pow } from '../math/index.ts';
import type { Tensor } from '../tensor.ts';
import { type AdamOptions, checkMoments, mix } from './adam.ts';
import { biasCorrection, rateOf, stepNumber } from './per-step.ts';
import { refuseUnknown } from './refuse-unknown.ts';
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
  ...others
}: AdamOptions & { readonly momentumDecay?: number } = {}): UpdateRule<{ m: Tensor; v: Tensor }> {
  refuseUnknown('nadam', others, 'learningRate, beta1, beta2, epsilon, momentumDecay');
  checkMoments('nadam', { beta1, beta2, epsilon });
  const mu = (t: number) => beta1 * (1 - 0.5 * pow(0.96, t * momentumDecay));
  const product = runningProduct(mu);
  const rate = rateOf('nadam', learningRate);
  const now = stepNumber((t) => (1 - mu(t)) / (1 - product(t)));
  const ahead = stepNumber((t) => mu(t + 1) / (1 - product(t) * mu(t + 1)));
  const vCorrection = biasCorrection(beta2);
  return {
    isReplayable: true,
    start: (w) => ({ m: zerosLike(w), v: zerosLike(w) }),
    step(w, gradient, memory, t) {
      const m = mix(memory.m, gradient, beta1);
      const v = mix(memory.v, gradient.square(), beta2);
      const direction = gradient.mul(now(t)).add(m.mul(ahead(t)));
      const scale = v.mul(vCorrection(t)).sqrt().add(epsilon);
      return [w.sub(direction.mul(rate(t)).div(scale)).detach(), { m, v }];
    },
  };
}

/** factor(1) · factor(2) · … · factor(t); asking for one t after the other costs one product each. */
function runningProduct(factor: (t: number) => number): (t: number) => number {
  let done = 0;
  let product = 1;
  return (t) => {
    if (t < done) [done, product] = [0, 1];
    while (done < t) product *= factor(++done);
    return product;
  };
}
