import type { DecayName } from '../optimizers/adam/decay.ts';

/** Two weights from 1 under slopes of noise alone, λ = 0.1, η = 0.01, 2,000 updates: means of 50 pairs as the syllabus has them. */
export const decayed: Readonly<Record<DecayName, readonly [quiet: number, loud: number]>> = {
  plainPenalty: [0.135, 0.132],
  adamPenalty: [0.001, 0.127],
  decoupled: [0.128, 0.129],
};

/** (1 − ηλ)²⁰⁰⁰: what the decay alone leaves. */
export const alone = 0.1352;
