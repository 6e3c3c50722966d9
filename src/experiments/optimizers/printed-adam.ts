import { math, type Tensor, type UpdateRule, zeros } from '../../nn/index.ts';

/** Adam as texts have printed it, right and wrong. */
export interface AdamText {
  /** Which memory the mean of the gradients is mixed into. */
  readonly mean: 'm' | 's';
  /** Whether the mean is of gradients, or of gradients turned round. */
  readonly gradient: 1 | -1;
  readonly update: 'plus' | 'minus';
  /** Power of β in the correction: the step's number, a fixed one, or no correction at all. */
  readonly exponent: 'step' | number | null;
  readonly epsilon: 'outside' | 'inside';
  readonly beta1: number;
  readonly beta2: number;
}

const right: AdamText = {
  mean: 'm',
  gradient: 1,
  update: 'minus',
  exponent: 'step',
  epsilon: 'outside',
  beta1: 0.9,
  beta2: 0.999,
};
const inside = { ...right, epsilon: 'inside' } as const;

/** The variants of table E4, by what each of them does. */
export const adamTextNames = [
  'correct',
  'bothSignsTurned',
  'noCorrection',
  'fixedExponent',
  'squaresForMean',
  'plus',
  'squaresForMeanAndPlus',
  'asPrintedFirst',
  'asPrintedLater',
  'laterWithPlus',
] as const;
export type AdamTextName = (typeof adamTextNames)[number];

export const adamTexts: Readonly<Record<AdamTextName, AdamText>> = {
  correct: right,
  bothSignsTurned: { ...inside, gradient: -1, update: 'plus' },
  noCorrection: { ...right, exponent: null },
  fixedExponent: { ...right, exponent: 1000 },
  squaresForMean: { ...inside, mean: 's' },
  plus: { ...inside, update: 'plus' },
  squaresForMeanAndPlus: { ...inside, mean: 's', update: 'plus' },
  asPrintedFirst: { ...inside, mean: 's', update: 'plus', exponent: 1000 },
  asPrintedLater: { ...inside, gradient: -1, exponent: null, beta2: 0.99 },
  laterWithPlus: { ...inside, gradient: -1, update: 'plus', exponent: null, beta2: 0.99 },
};

const EPSILON = 1e-8;

interface Memory {
  readonly m: Tensor;
  readonly s: Tensor;
}

/** The rule that such a text describes, followed to the letter. */
export function printedAdam(text: AdamText, learningRate: number): UpdateRule<Memory> {
  const { mean, gradient: sign, update, exponent, epsilon, beta1, beta2 } = text;
  const correction = (beta: number, t: number) =>
    exponent === null ? 1 : 1 / (1 - math.pow(beta, exponent === 'step' ? t : exponent));
  return {
    start: (w) => ({ m: zeros(w.shape), s: zeros(w.shape) }),
    step(w, gradient, memory, t) {
      const old = mean === 'm' ? memory.m : memory.s;
      const m = old.mul(beta1).add(gradient.mul(sign * (1 - beta1)));
      const s = memory.s.mul(beta2).add(gradient.square().mul(1 - beta2));
      const sHat = s.mul(correction(beta2, t));
      const scale = epsilon === 'inside' ? sHat.add(EPSILON).sqrt() : sHat.sqrt().add(EPSILON);
      const step = m.mul(learningRate * correction(beta1, t)).div(scale);
      const next = update === 'plus' ? w.add(step) : w.sub(step);
      return [next.detach(), { m: m.detach(), s: s.detach() }];
    },
  };
}
