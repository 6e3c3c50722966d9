import { formatNumber } from '../../../experiments/format-number.ts';
import type { CoefficientName } from '../../../experiments/optimizers/rules.ts';
import { type LaneLook, laneLooks } from '../../kit/lanes/lane-look.ts';
import { coefficient, coefficientsIn, isLibraryLane, type Lane } from './lane.ts';

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
export function looksOf(lanes: readonly Lane[]): readonly LaneLook[] {
  return lanes.map((lane, i) => {
    const look = laneLooks[lane.rule];
    const alike = lanes.filter(({ rule }) => rule === lane.rule);
    if (alike.length === 1) return look;
    const place = lanes.slice(0, i).filter(({ rule }) => rule === lane.rule).length;
    const number = differing(lane, alike) ?? `η ${formatNumber(lane.learningRate, { digits: 3 })}`;
    return { ...look, name: `${look.name}, ${number}`, dash: dashes[place % dashes.length]! };
  });
}

/** The first coefficient that a lane does not have like all others of its rule, with its value. */
function differing(lane: Lane, alike: readonly Lane[]): string | undefined {
  if (!isLibraryLane(lane)) return undefined;
  const others = alike.filter(isLibraryLane);
  const name = coefficientsIn(lane).find((one) =>
    others.some((other) => coefficient(other, one) !== coefficient(lane, one)),
  );
  return name && `${letters[name]} ${formatNumber(coefficient(lane, name), { digits: 3 })}`;
}
