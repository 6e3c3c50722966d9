import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type EpsilonPlace,
  epsilonPlaces,
  firstStep,
} from '../../experiments/optimizers/adaptive/epsilon-place.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly epsilon: number;
  /** Whose step is told. */
  readonly slope: number;
}

export interface Trace {
  /** First step over η at each of `slopes`. */
  readonly lines: Readonly<Record<EpsilonPlace, readonly number[]>>;
  /** The same at the chosen slope. */
  readonly here: Readonly<Record<EpsilonPlace, number>>;
}

/** From 10⁻¹⁰ to 1, four in each power of ten. */
export const slopes: readonly number[] = Array.from({ length: 11 }, (_, i) => i - 10).flatMap((power) =>
  [1, 1.778, 3.162, 5.623].map((lead) => Number(`${lead}e${power}`)).filter((slope) => slope <= 1),
); // biome-ignore format: one line

export const placeWords: Readonly<Record<EpsilonPlace, string>> = {
  outside: '√s + ε',
  inside: '√(s + ε)',
};

export const widget: Widget<State, Trace> = {
  id: 'epsilon-place',
  version: 1,
  schema: z.object({
    epsilon: z._default(z.number(), 1e-8),
    slope: z._default(z.number(), 1e-6),
  }),
  limits: { epsilon: [1e-12, 1e-2], slope: [1e-10, 1] },
  trace({ epsilon, slope }) {
    const at = (place: EpsilonPlace) => slopes.map((one) => firstStep(place, one, epsilon));
    const here = (place: EpsilonPlace) => firstStep(place, slope, epsilon);
    return {
      lines: { outside: at('outside'), inside: at('inside') },
      here: { outside: here('outside'), inside: here('inside') },
    };
  },
  describe({ here }, { epsilon, slope }) {
    const told = epsilonPlaces.map((place) => `${placeWords[place]} ${formatNumber(here[place])}`);
    return `**ε = ${formatNumber(epsilon)}, slope ${formatNumber(slope)}.** First step over η: ${told.join(', ')}.`;
  },
};

export const table = ({ lines }: Trace) => ({
  columns: ['slope', ...epsilonPlaces.map((place) => `step over η, ${placeWords[place]}`)],
  rows: slopes.map((slope, i) => [slope, lines.outside[i]!, lines.inside[i]!]),
});
