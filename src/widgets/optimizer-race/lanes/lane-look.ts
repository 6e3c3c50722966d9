import { formatNumber } from '../../../experiments/format-number.ts';
import type { CoefficientName, RuleConfig } from '../../../experiments/optimizers/rules.ts';
import { type LaneLook, laneLooks } from '../../kit/lanes/lane-look.ts';
import { coefficient, coefficientsIn } from './lane-text.ts';

/** Of several lanes of one rule the second and later ones have these dashes. */
const dashes = ['', '8 4', '2 3', '12 3 2 3', '5 2', '1 3'];

export const letters: Readonly<Record<CoefficientName, string>> = {
  momentum: 'β',
  rho: 'ρ',
  beta1: 'β₁',
  beta2: 'β₂',
  epsilon: 'ε',
  weightDecay: 'λ',
  momentumDecay: 'ψ',
};

/** How each of the lanes looks; of several with one rule the name says in which number they differ. */
export function looksOf(lanes: readonly RuleConfig[]): readonly LaneLook[] {
  return lanes.map((lane, i) => {
    const look = laneLooks[lane.rule];
    const alike = lanes.filter(({ rule }) => rule === lane.rule);
    if (alike.length === 1) return look;
    const place = lanes.slice(0, i).filter(({ rule }) => rule === lane.rule).length;
    const differing = coefficientsIn(lane).find((name) => alike.some((other) => coefficient(other, name) !== coefficient(lane, name))); // biome-ignore format: one line
    const number = differing
      ? `${letters[differing]} ${formatNumber(coefficient(lane, differing), { digits: 3 })}`
      : `η ${formatNumber(lane.learningRate, { digits: 3 })}`;
    return { ...look, name: `${look.name}, ${number}`, dash: dashes[place % dashes.length]! };
  });
}
