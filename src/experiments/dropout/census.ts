import { math, random } from '../../nn/index.ts';

export const censusReadouts = ['sum', 'logistic'] as const;

export interface CensusConfig {
  /** Units that may be dropped; there are 2ⁿ masks. */
  readonly units: number;
  /** Probability that a unit is dropped. */
  readonly rate: number;
  readonly readout: (typeof censusReadouts)[number];
  /** Of the terms from the third on. */
  readonly seed: number;
}

/** One sub-network: which units are on, how probable that is, and what it answers. */
export interface SubNetwork {
  /** True where the unit is on. */
  readonly mask: readonly boolean[];
  readonly chance: number;
  readonly answer: number;
}

export interface Census {
  /** Weight times input of each unit. */
  readonly terms: readonly number[];
  /** From all units off to all on. */
  readonly networks: readonly SubNetwork[];
  /** The mean answer over all masks, each counted by its chance. */
  readonly mean: number;
  /** One network with all units on and every weight times the keep probability. */
  readonly scaled: number;
}

/** Weights (2, −1) on inputs (3, 4), then terms drawn from the seed. */
export function termsOf({ units, seed }: Pick<CensusConfig, 'units' | 'seed'>): number[] {
  const source = random(seed);
  return Array.from({ length: units }, (_, i) => [6, -4][i] ?? 3 * source.normal());
}

const logistic = (z: number) => 1 / (1 + math.exp(-z));

/** Every mask once. No sampling: with n units there are 2ⁿ of them. */
export function censusOf(config: CensusConfig): Census {
  const { rate, readout } = config;
  const terms = termsOf(config);
  const read = readout === 'sum' ? (sum: number) => sum : logistic;
  const networks = Array.from({ length: 1 << terms.length }, (_, code): SubNetwork => {
    const mask = terms.map((__, i) => ((code >> i) & 1) === 1);
    const chance = mask.reduce((product, isOn) => product * (isOn ? 1 - rate : rate), 1);
    const sum = terms.reduce((total, term, i) => total + (mask[i] ? term : 0), 0);
    return { mask, chance, answer: read(sum) };
  });
  const full = terms.reduce((sum, term) => sum + term, 0);
  return {
    terms,
    networks,
    mean: networks.reduce((sum, { chance, answer }) => sum + chance * answer, 0),
    scaled: read((1 - rate) * full),
  };
}

/** Probability that exactly `dropped` of `units` are dropped. */
export function chanceOf(dropped: number, units: number, rate: number): number {
  let chance = 1;
  for (let i = 0; i < dropped; i++) chance *= (rate * (units - i)) / (i + 1);
  for (let i = dropped; i < units; i++) chance *= 1 - rate;
  return chance;
}
