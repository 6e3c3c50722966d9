import { math, type Random } from '../../nn/index.ts';

/** Trials of either search: three by three, or nine points anywhere. */
export const trials = 9;

/** What a trial scores: one of two settings matters, and has its best at `best`. */
export const scoreOf = (setting: number, best: number): number => {
  const distance = (setting - best) / 0.1;
  return math.exp(-distance * distance);
};

/** Nine trials on a grid try three values of the setting that matters. */
export const grid = [1 / 6, 1 / 2, 5 / 6] as const;

/** The best score of each search when the best setting is somewhere between 0 and 1. */
export function searched(source: Random): { readonly grid: number; readonly random: number } {
  const best = source.uniform();
  const tried = Array.from({ length: trials }, () => source.uniform());
  const top = (settings: readonly number[]) => Math.max(...settings.map((one) => scoreOf(one, best))); // biome-ignore format: one line
  return { grid: top(grid), random: top(tried) };
}
