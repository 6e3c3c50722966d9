import { race, tuned } from '../../../src/experiments/optimizers/race.ts';
import type { RuleConfig } from '../../../src/experiments/optimizers/rules.ts';
import { type SurfaceName, surfaces } from '../../../src/experiments/optimizers/surfaces.ts';
import type { RaceRow, Racer } from '../../../src/experiments/reference/e3.ts';
import { absolute } from '../../../src/experiments/reference/tolerance.ts';
import type { Comparison } from './compare.ts';

/** Stated for tables without random numbers. */
export const step = absolute(1);

/** How a race ends: its number of updates, or a word. */
export function outcome(
  surface: SurfaceName,
  optimizer: RuleConfig,
  { shows, start }: { shows?: Racer['shows']; start?: readonly number[] } = {},
): number | string {
  const { end, updates } = race({ surface, optimizer, ...(shows && { shows }), ...(start && { start }) }); // biome-ignore format: one line
  return end === 'goal' ? updates : end;
}

/**
 * Where rounding alone changes the count by more than a step, no two programs can agree on it:
 * then the expected count must lie among those from starts that differ by at most 10⁻⁹.
 */
function amongNeighbours(surface: SurfaceName, optimizer: RuleConfig) {
  return [0, 1e-14, -1e-14, 1e-12, -1e-12, 1e-10, -1e-10, 1e-9, -1e-9].map((by) => {
    const [x = 0, y = 0] = surfaces[surface].start;
    return Number(outcome(surface, optimizer, { start: [x + by, y] }));
  });
}

/** The races whose count hangs on the last digit: AdaGrad's first step on Rosenbrock's valley crosses it, and it comes back along the wall. */
const isChaotic = (of: string, surface: SurfaceName) => of === 'AdaGrad' && surface === 'rosenbrock'; // biome-ignore format: one line

/** One race at the learning rate that the table names as the best. */
export function atBest(row: RaceRow, surface: SurfaceName): Comparison[] {
  const best = row.best[surface];
  if (!best) return [];
  const [expected, learningRate] = best;
  const optimizer = { ...row.rule, learningRate };
  const of = `${row.of} on ${surface} at ${learningRate}`;
  const measured = outcome(surface, optimizer, { shows: row.shows });
  if (!isChaotic(row.of, surface)) return [{ of, expected, measured, within: step }];
  const counts = amongNeighbours(surface, optimizer);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const within = {
    words: `table among ${low} to ${high}`,
    holds: (_: number, table: number) => table >= low && table <= high,
  };
  return [{ of: `${of} (chaotic)`, expected, measured, within }];
}

/** Which learning rate of the grid is the best, and that nothing gets there where nothing should. */
export function overGrid(
  row: RaceRow,
  surface: SurfaceName,
  rates: readonly number[],
): Comparison[] {
  const expected = row.best[surface];
  const grid = [...rates, ...(row.more ?? [])];
  const found = tuned({ surface, ...(row.shows && { shows: row.shows }) }, row.rule, grid);
  return [
    {
      of: `${row.of} on ${surface}: best rate`,
      expected: expected?.[1] ?? 'never',
      measured: found?.learningRate ?? 'never',
      within: absolute(0),
    },
  ];
}
