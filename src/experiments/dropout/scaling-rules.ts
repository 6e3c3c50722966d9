import { fiftyTerms } from './fifty-terms.ts';

/** How training with masks and answering without them are made to agree: three ways that do, two that are printed. */
export const scalingRules = ['dropped', 'kept', 'inverted', 'sourceE', 'sourceA'] as const;
export type ScalingRule = (typeof scalingRules)[number];

/** What a rule multiplies activations by, in training where they are kept, and at test. */
interface Factors {
  readonly training: number;
  readonly test: number;
}

/** @param rate the probability that a unit is dropped, whatever the rule calls p */
export const factorsOf: Readonly<Record<ScalingRule, (rate: number) => Factors>> = {
  dropped: (rate) => ({ training: 1, test: 1 - rate }),
  kept: (rate) => ({ training: 1, test: 1 - rate }),
  inverted: (rate) => ({ training: 1 / (1 - rate), test: 1 }),
  sourceE: (rate) => ({ training: 1, test: rate }),
  sourceA: () => ({ training: 1, test: 1 }),
};

/** What the sum of fifty terms is in training, averaged over all masks, and what it is at test. */
export interface Scaled {
  readonly rule: ScalingRule;
  readonly training: number;
  readonly test: number;
  /** Test over training: 1 where the rule is right. */
  readonly ratio: number;
}

/** Every rule on one network. Exact: the mean of a sum over masks is the sum of kept shares. */
export function scaledBy({
  rate,
  seed,
}: {
  readonly rate: number;
  readonly seed: number;
}): readonly Scaled[] {
  const full = fiftyTerms(seed).sum().item();
  return scalingRules.map((rule) => {
    const { training, test } = factorsOf[rule](rate);
    const [mean, answer] = [(1 - rate) * training * full, test * full];
    return { rule, training: mean, test: answer, ratio: answer / mean };
  });
}
