import { math } from '../../../nn/index.ts';

export interface Betas {
  readonly beta1: number;
  readonly beta2: number;
}

/** 1 − βᵗ: the share of a running mean’s weight that real slopes have after t of them; the rest lies on the 0 of the start. */
export const filled = (beta: number, t: number): number => 1 - math.pow(beta, t);

/** How many times as long as Adam’s own step t is without both corrections: (1 − β₁ᵗ) / √(1 − β₂ᵗ). */
export const stepRatio = ({ beta1, beta2 }: Betas, t: number): number =>
  filled(beta1, t) / Math.sqrt(filled(beta2, t));

/** The update at which the ratio is largest. */
export function peakOf(
  betas: Betas,
  most = 100_000,
): { readonly t: number; readonly ratio: number } {
  let best = { t: 1, ratio: stepRatio(betas, 1) };
  for (let t = 2; t <= most; t++) {
    const ratio = stepRatio(betas, t);
    if (ratio > best.ratio) best = { t, ratio };
    else if (t > 10 * best.t + 100) break;
  }
  return best;
}

/** The first update from which on the ratio stays within one per cent of 1. */
export function settledAt(betas: Betas): number {
  const isOff = (t: number) => Math.abs(stepRatio(betas, t) - 1) > 0.01;
  // Both shares come near 1 like powers, so beyond this update nothing leaves again.
  let t = 1;
  while (filled(betas.beta1, t) < 0.99999 || filled(betas.beta2, t) < 0.99) t = 2 * t;
  while (t > 1 && !isOff(t - 1)) t--;
  while (isOff(t)) t++;
  return t;
}
