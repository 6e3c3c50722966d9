import { optimizers, random, tensor, tidy, type UpdateRule } from '../../../nn/index.ts';
import { adamTexts, printedAdam } from '../printed-adam.ts';
import type { Betas } from './correction.ts';
import { filled } from './correction.ts';

/** Slopes that one weight may meet, all about as large as `size`. */
export const slopeNames = ['constant', 'turning', 'noisy', 'rare', 'jump'] as const;
export type SlopeName = (typeof slopeNames)[number];

/** Slopes in a series. */
export const slopeCount = 100;

export interface AveragesConfig extends Betas {
  readonly slopes: SlopeName;
  /** What all slopes are multiplied by. */
  readonly size: number;
  readonly learningRate: number;
  /** Whether both means are divided by the weight that real slopes have in them. */
  readonly isCorrected: boolean;
  readonly seed: number;
}

/** What Adam makes of a series of slopes; entry t − 1 is after t of them. */
export interface Averages {
  readonly slopes: readonly number[];
  /** m̂ and √v̂, or m and √v where they are left as they are. */
  readonly mean: readonly number[];
  readonly root: readonly number[];
  /** What the update takes off the weight, over the learning rate. */
  readonly steps: readonly number[];
}

/** A slope that stays; one that turns round each time; noise about it; one in twenty; one that grows tenfold half way. */
export function slopesOf({
  slopes,
  size,
  seed,
}: Pick<AveragesConfig, 'slopes' | 'size' | 'seed'>): readonly number[] {
  const draw = random(seed);
  const at: Readonly<Record<SlopeName, (t: number) => number>> = {
    constant: () => 1,
    turning: (t) => (t % 2 === 0 ? 1 : -1),
    noisy: () => 0.3 + draw.normal(),
    rare: (t) => (t % 20 === 0 ? 1 : 0),
    jump: (t) => (t < slopeCount / 2 ? 0.1 : 1),
  };
  return Array.from({ length: slopeCount }, (_, t) => size * at[slopes](t));
}

/** The library’s own Adam on one weight that is given these slopes, whatever it does. */
export function averages(config: AveragesConfig): Averages {
  const { learningRate, beta1, beta2, isCorrected } = config;
  const slopes = slopesOf(config);
  const numbers = isCorrected
    ? follow(optimizers.adam({ learningRate, beta1, beta2 }), 'v', slopes)
    : follow(printedAdam({ ...adamTexts.noCorrection, beta1, beta2 }, learningRate), 's', slopes);
  const share = (beta: number, t: number) => (isCorrected ? filled(beta, t + 1) : 1);
  return {
    slopes,
    mean: numbers.map(({ m }, t) => m / share(beta1, t)),
    root: numbers.map(({ v }, t) => Math.sqrt(v / share(beta2, t))),
    steps: numbers.map(({ step }) => step / learningRate),
  };
}

/** Memories and steps of a rule that remembers a mean and a mean square; texts call the second s. */
function follow<Name extends string>(
  rule: UpdateRule<Readonly<Record<Name | 'm', ReturnType<typeof tensor>>>>,
  square: Name,
  slopes: readonly number[],
) {
  return tidy(() => {
    let w = tensor(0);
    let memory = rule.start(w);
    return slopes.map((slope, t) => {
      const before = w.item();
      [w, memory] = rule.step(w, tensor(slope), memory, t + 1);
      return { m: memory.m.item(), v: memory[square].item(), step: before - w.item() };
    });
  });
}
