import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type FamilyMember,
  family,
  type Sampled,
  sample,
  slopesAround0,
} from '../../experiments/rectifiers/curves.ts';
import { math } from '../../nn/index.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly member: FamilyMember;
  /** Slope below 0 of leaky ReLU and PReLU, depth of ELU's left branch; the others have none. */
  readonly alpha: number;
  /** Where the cursor stands. */
  readonly z: number;
}

export interface Trace {
  /** Places left of 0, and right of it, with what stands there. */
  readonly left: Sampled & { readonly places: readonly number[] };
  readonly right: Sampled & { readonly places: readonly number[] };
  readonly around0: { readonly left: number; readonly at: number; readonly right: number };
  /** At the cursor. */
  readonly value: number;
  readonly slope: number;
}

/** How far both charts go on either side. */
export const reach = 4;
const perSide = 80;
const edge = 1e-6;

const side = (sign: 1 | -1) =>
  Array.from({ length: perSide + 1 }, (_, i) => sign * Math.max(edge, (reach * i) / perSide));
const leftPlaces = side(-1).reverse();
const rightPlaces = side(1);

export const memberNames: Readonly<Record<FamilyMember, string>> = {
  relu: 'ReLU',
  leakyRelu: 'leaky',
  prelu: 'PReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  silu: 'SiLU',
};

/** Where α begins when a member is chosen; null for a member without one. */
export const usualAlpha: Readonly<Record<FamilyMember, number | null>> = {
  relu: null,
  leakyRelu: 0.01,
  prelu: 0.25,
  elu: 1,
  selu: null,
  gelu: null,
  silu: null,
};

/** Where the left branch can be taken hold of. */
export const gripAt = -3;

/** The α whose left branch passes through (`gripAt`, value), within its limits. */
export function alphaThrough(member: FamilyMember, value: number): number {
  const unit = member === 'elu' ? math.expm1(gripAt) : gripAt;
  return Number(Math.min(2, Math.max(0, value / unit)).toFixed(2));
}

const jumps = ({ left, right }: Trace['around0']) => Math.abs(left - right) > 1e-3;

function sentence({ value, slope, around0 }: Trace, { member, alpha, z: at }: State): string {
  const setting = usualAlpha[member] === null ? '' : ` with ${member === 'prelu' ? 'a' : 'α'} = ${formatNumber(alpha)}`; // biome-ignore format: one line
  const name = member === 'leakyRelu' ? 'Leaky ReLU' : memberNames[member];
  const at0 = jumps(around0)
    ? `At 0 the slope jumps from ${formatNumber(around0.left)} to ${formatNumber(around0.right)}; the library takes ${formatNumber(around0.at)} there.`
    : `At 0 the slope is ${formatNumber(around0.at)} from both sides.`;
  return `**${name}${setting} at z = ${formatNumber(at)}: value ${formatNumber(value)}, slope ${formatNumber(slope)}.** ${at0}`;
}

export const widget: Widget<State, Trace> = {
  id: 'rectifier-gallery',
  version: 1,
  schema: z.object({
    member: z._default(z.enum(family), 'relu'),
    alpha: z._default(z.number(), 1),
    z: z._default(z.number(), -1),
  }),
  limits: { alpha: [0, 2], z: [-reach, reach] },
  trace({ member, alpha, z: at }) {
    const here = sample(member, alpha, [at]);
    return {
      left: { places: leftPlaces, ...sample(member, alpha, leftPlaces) },
      right: { places: rightPlaces, ...sample(member, alpha, rightPlaces) },
      around0: slopesAround0(member, alpha),
      value: here.values[0]!,
      slope: here.slopes[0]!,
    };
  },
  describe: sentence,
};

const tablePlaces = [-4, -2, -1, -0.5, 0, 0.5, 1, 2, 4] as const;

export function table({ member, alpha }: State) {
  const { values, slopes } = sample(member, alpha, tablePlaces);
  return {
    columns: ['z', 'value', 'slope'],
    rows: tablePlaces.map((place, i) => [place, values[i]!, slopes[i]!]),
  };
}
