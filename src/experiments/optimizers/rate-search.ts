import { math } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type LanesConfig, runLanes } from './lanes.ts';
import type { RuleConfig } from './rules.ts';
import type { Way } from './way.ts';

export interface RateSearchConfig extends LanesConfig {
  readonly rates: readonly number[];
}

/** What came of one rule at one learning rate. */
export interface Trial {
  readonly learningRate: number;
  readonly end: Way['end'];
  /** Where it stood at the end; null where it diverged. */
  readonly height: number | null;
}

/** Learning rates evenly spaced on a logarithmic scale, both ends included. */
export function logarithmicGrid(from: number, to: number, count: number): readonly number[] {
  const [a, b] = [math.log(from), math.log(to)];
  return Array.from({ length: count }, (_, i) =>
    Number(math.exp(a + ((b - a) * i) / (count - 1)).toPrecision(3)),
  );
}

/** Every learning rate for one rule, under the budget that all rules have. */
export function tryRates(config: RateSearchConfig, rule: RuleConfig): readonly Trial[] {
  const lanes = config.rates.map((learningRate) => ({ ...rule, learningRate }));
  return runLanes({ ...config, lanes }).map(({ end, height }, i) => ({
    learningRate: config.rates[i]!,
    end,
    height: end.kind === 'diverged' ? null : height.at(-1)!,
  }));
}

/** The better of two trials: the goal reached sooner, else the lower end; what diverged is behind all. */
export function better(a: Trial, b: Trial): Trial {
  if (a.end.kind === 'goal' || b.end.kind === 'goal') {
    const updates = ({ end }: Trial) =>
      end.kind === 'goal' ? end.update : Number.POSITIVE_INFINITY;
    return updates(b) < updates(a) ? b : a;
  }
  const height = (trial: Trial) => trial.height ?? Number.POSITIVE_INFINITY;
  return height(b) < height(a) ? b : a;
}

/** Tunes the lanes of a race one after the other: a step is all learning rates of one rule. */
export const rateSearch: Experiment<RateSearchConfig, readonly (readonly Trial[])[], number> = {
  id: 'rate-search',
  start(config) {
    let found: readonly (readonly Trial[])[] = [];
    const advance = () => {
      const rule = config.lanes[found.length];
      if (rule) found = [...found, tryRates(config, rule)];
    };
    return {
      advance,
      frame: () => found,
      checkpoint: () => found.length,
      restore(lanes) {
        found = found.slice(0, lanes);
        while (found.length < lanes) advance();
      },
    };
  },
};
