import { math } from '../../nn/index.ts';
import type { InitializerName } from '../crosswalk/configuration.ts';

/** A rule for the variance of a layer's first weights. */
export const rules = ['pytorch', 'lecun', 'glorot', 'he'] as const;
export type Rule = (typeof rules)[number];

/** The shape of the distribution; its variance is the rule's. */
export type Form = 'normal' | 'uniform';

/** Inputs that feed one unit, and units that one input feeds. */
export interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

export const varianceOf: Readonly<Record<Rule, (fans: Fans) => number>> = {
  // U(±1/√fan-in): a limit where the others state a variance.
  pytorch: ({ fanIn }) => 1 / (3 * fanIn),
  lecun: ({ fanIn }) => 1 / fanIn,
  glorot: ({ fanIn, fanOut }) => 2 / (fanIn + fanOut),
  he: ({ fanIn }) => 2 / fanIn,
};

/** The limit of U(−r, r) with a variance: its variance is r²/3. */
export const limitOf = (variance: number): number => math.sqrt(3 * variance);

/** What the crosswalk calls a rule in one of its forms. */
export function nameOf(rule: Rule, form: Form): InitializerName {
  switch (rule) {
    case 'pytorch':
      return 'pytorchDefault';
    case 'lecun':
      return form === 'normal' ? 'lecunNormal' : 'lecunUniform';
    case 'glorot':
      return form === 'normal' ? 'glorotNormal' : 'glorotUniform';
    case 'he':
      return form === 'normal' ? 'heNormal' : 'heUniform';
  }
}

/** The standard deviation of a distribution with this variance. */
export const deviationOf = (variance: number): number => math.sqrt(variance);
