import {
  compile,
  gradients,
  optimizers,
  parameter,
  random,
  tensor,
  tidy,
  type UpdateRule,
} from '../../../nn/index.ts';
import type { Experiment } from '../../runner/experiment.ts';

/** Ways of letting weights decay: λw added to the slope, under two rules, and taken off beside the slope. */
export const decayNames = ['plainPenalty', 'adamPenalty', 'decoupled'] as const;
export type DecayName = (typeof decayNames)[number];

export interface DecayConfig {
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly updates: number;
  /** Pairs of weights, each with noise of its own. */
  readonly pairs: number;
  readonly seed: number;
}

/** Standard deviations of the slopes of the two weights; their mean is 0, so that nothing but the decay pulls. */
export const noises = [0.01, 1] as const;

/** A weight over all pairs: its mean, and between which numbers nine in ten of them stand. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Of each way, where the quiet and the loud weight stand, every so many updates from 1 at the start. */
export interface DecayTrace {
  readonly at: readonly number[];
  readonly ways: Readonly<Record<DecayName, readonly (readonly [quiet: Spread, loud: Spread])[]>>;
}

const samples = 100;

export function decayOf({ learningRate, weightDecay, updates, pairs, seed }: DecayConfig): DecayTrace {
  return tidy(() => {
    const ways: Readonly<Record<DecayName, { readonly rule: UpdateRule; readonly penalty: number }>> = {
      plainPenalty: { rule: optimizers.gradientDescent({ learningRate }), penalty: weightDecay },
      adamPenalty: { rule: optimizers.adam({ learningRate }), penalty: weightDecay },
      decoupled: { rule: optimizers.adamw({ learningRate, weightDecay }), penalty: 0 },
    };
    const weights = decayNames.map(() => parameter(tensor(Array.from({ length: 2 * pairs }, () => 1), [pairs, 2])));
    const update = compile((noise: ReturnType<typeof tensor>) => {
      decayNames.forEach((name, i) => {
        const w = weights[i]!;
        const { rule, penalty } = ways[name];
        // ½λw² has the slope λw; the noise stands for the slope of a loss that pulls nowhere.
        const [slope] = gradients(w.square().sum().mul(penalty / 2).add(w.mul(noise).sum()), [w]);
        optimizers.apply(rule, [w], [slope!]);
      });
      return noise.sum();
    });
    const draw = random(seed);
    const every = Math.max(1, Math.round(updates / samples));
    const at: number[] = [];
    const found: Record<DecayName, [Spread, Spread][]> = { plainPenalty: [], adamPenalty: [], decoupled: [] };
    const look = (t: number) => {
      at.push(t);
      decayNames.forEach((name, i) => {
        const values = weights[i]!.dataSync();
        found[name].push([spread(values, 0), spread(values, 1)]);
      });
    };
    look(0);
    for (let t = 1; t <= updates; t++) {
      update.run(tensor(Array.from({ length: 2 * pairs }, (_, i) => noises[i % 2 === 0 ? 0 : 1] * draw.normal()), [pairs, 2]));
      if (t % every === 0 || t === updates) look(t);
    }
    return { at, ways: found };
  });
} // biome-ignore format: one thing a line

function spread(weights: ArrayLike<number>, which: 0 | 1): Spread {
  const values = Array.from(weights)
    .filter((_, i) => i % 2 === which)
    .sort((a, b) => a - b);
  const cut = Math.floor(values.length / 20);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: values[cut]!,
    high: values[values.length - 1 - cut]!,
  };
}

/** Wanted whole: all updates are one step of the runner. */
export const decay: Experiment<DecayConfig, DecayTrace | null, boolean> = {
  id: 'decoupled-decay',
  start(config) {
    let trace: DecayTrace | null = null;
    const advance = () => {
      trace = decayOf(config);
    };
    return {
      advance,
      frame: () => trace,
      checkpoint: () => trace !== null,
      restore(hasRun) {
        trace = null;
        if (hasRun) advance();
      },
    };
  },
};
