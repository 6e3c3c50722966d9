import {
  compile,
  gradients,
  optimizers,
  parameter,
  random,
  type Tensor,
  tensor,
  tidy,
  zeros,
} from '../../../nn/index.ts';
import type { Experiment } from '../../runner/experiment.ts';
import { type RuleConfig, ruleOf } from '../rules.ts';

/** Examples of ten features come one at a time; the first feature is 0 in most of them. */
export interface SparseConfig {
  readonly lanes: readonly RuleConfig[];
  /** Examples, and updates. */
  readonly updates: number;
  /** How many times all of it is drawn anew. */
  readonly repeats: number;
  /** In which share of the examples the rare feature is there. */
  readonly share: number;
  readonly seed: number;
}

/** One lane: entry i is at `at[i]` updates. All weights are 1 in the data. */
export interface SparseLane {
  /** The rare feature's weight, of every repeat. */
  readonly rare: readonly (readonly number[])[];
  /** Mean of the nine other weights, over all repeats. */
  readonly common: readonly number[];
}

export interface SparseTrace {
  readonly at: readonly number[];
  readonly lanes: readonly SparseLane[];
  /** Examples with the rare feature by then, mean of the repeats. */
  readonly met: readonly number[];
}

const features = 10;
const samples = 100;

/** One example for each repeat: [repeats, 10] and what it should give, Σx with noise of 0.1. */
function examples(draw: ReturnType<typeof random>, repeats: number, share: number) {
  const rows = Array.from({ length: repeats }, () => {
    const x = Array.from({ length: features }, () => draw.normal());
    if (draw.uniform() > share) x[0] = 0;
    return { x, y: x.reduce((sum, value) => sum + value, 0.1 * draw.normal()) };
  });
  return {
    x: tensor(rows.flatMap(({ x }) => x), [repeats, features]),
    y: tensor(rows.map(({ y }) => y)),
    met: rows.filter(({ x }) => x[0] !== 0).length / repeats,
  }; // biome-ignore format: one line each
}

/** Linear regression from weights of 0 by each rule, on the same examples. */
export function sparseOf({ lanes, updates, repeats, share, seed }: SparseConfig): SparseTrace {
  return tidy(() => {
    const racers = lanes.map((lane) => ({ rule: ruleOf(lane), w: parameter(zeros([repeats, features])) })); // biome-ignore format: one line
    const update = compile((x: Tensor, y: Tensor) => {
      for (const { rule, w } of racers) {
        const error = w.mul(x).sum({ axis: 1 }).sub(y);
        optimizers.apply(rule, [w], gradients(error.square().sum(), [w]));
      }
      return y.sum();
    });
    const draw = random(seed);
    const every = Math.max(1, Math.round(updates / samples));
    const [at, met]: [number[], number[]] = [[], []];
    const found = racers.map(() => ({ rare: [] as number[][], common: [] as number[] })); // biome-ignore format: one line
    let seen = 0;
    const look = (t: number) => {
      at.push(t);
      met.push(seen);
      racers.forEach(({ w }, i) => {
        const values = [...w.dataSync()];
        const rare = values.filter((_, j) => j % features === 0);
        const all = values.reduce((sum, value) => sum + value, 0);
        const rareSum = rare.reduce((sum, value) => sum + value, 0);
        found[i]!.rare.push(rare);
        found[i]!.common.push((all - rareSum) / (repeats * (features - 1)));
      });
    };
    look(0);
    for (let t = 1; t <= updates; t++) {
      const { x, y, met: now } = examples(draw, repeats, share);
      update.run(x, y);
      seen += now;
      if (t % every === 0 || t === updates) look(t);
    }
    return { at, met, lanes: found };
  });
}

/** Wanted whole: all updates are one step of the runner. */
export const sparse: Experiment<SparseConfig, SparseTrace | null, boolean> = {
  id: 'sparse-features',
  start(config) {
    let trace: SparseTrace | null = null;
    const advance = () => {
      trace = sparseOf(config);
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
