import { tidy } from '../../nn/index.ts';
import { type DescentConfig, type DescentPoint, descent } from './descent.ts';
import { surfaces } from './surfaces.ts';

/** How a descent ended: at the goal, past 10⁶ in some direction, or not at all. */
export interface Finish {
  readonly end: 'goal' | 'diverged' | 'never';
  /** Updates made. */
  readonly updates: number;
  readonly last: DescentPoint;
}

export interface RaceRules {
  readonly most?: number;
  /** The surface's own goal unless given. */
  readonly isGoal?: (point: DescentPoint) => boolean;
}

const FAR = 1e6;

/** Goes down until the goal is reached. */
export function race(config: DescentConfig, { most = 8000, isGoal }: RaceRules = {}): Finish {
  const reached = isGoal ?? (({ place, height }) => surfaces[config.surface].isGoal(place, height));
  return tidy(() => {
    const run = descent.start(config);
    for (let updates = 1; updates <= most; updates++) {
      run.advance();
      const last = run.frame();
      if (!last.place.every((value) => Math.abs(value) <= FAR)) {
        return { end: 'diverged', updates, last };
      }
      if (reached(last)) return { end: 'goal', updates, last };
    }
    return { end: 'never', updates: most, last: run.frame() };
  });
}

/** The learning rates that are tried. */
export const learningRates = [1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1] as const;

/** The learning rate that reaches the goal first; null where none does. */
export function tuned(
  config: Omit<DescentConfig, 'optimizer'>,
  optimizer: Omit<DescentConfig['optimizer'], 'learningRate'>,
  rates: readonly number[] = learningRates,
): { readonly learningRate: number; readonly updates: number } | null {
  const finishes = rates.flatMap((learningRate) => {
    const { end, updates } = race({ ...config, optimizer: { ...optimizer, learningRate } });
    return end === 'goal' ? [{ learningRate, updates }] : [];
  });
  return finishes.sort((a, b) => a.updates - b.updates)[0] ?? null;
}
