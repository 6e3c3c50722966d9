import { formatNumber } from '../../experiments/format-number.ts';
import { frames } from '../../experiments/optimizers/landscapes/frames.ts';
import { type Heights, measure } from '../../experiments/optimizers/landscapes/heights.ts';
import {
  type LandscapeConfig,
  landscapeOf,
} from '../../experiments/optimizers/landscapes/landscape.ts';
import { findPole } from '../../experiments/optimizers/landscapes/poles.ts';
import { mistakeIn } from '../../experiments/optimizers/landscapes/typed.ts';
import type { Sliced } from '../../experiments/sliced.ts';
import { math } from '../../nn/index.ts';
import type { Axis } from '../kit/chart/axis.ts';
import { contourPaths, type Surface } from '../kit/chart/contour-paths.ts';

/** Points a side at which a landscape is measured: enough for Rosenbrock's valley, a hundredth of the map wide. */
const side = 112;

const heightsOf = (config: LandscapeConfig): Sliced<Heights> =>
  measure(landscapeOf(config), { columns: side, rows: side });

/** Contours to be drawn: heights as they are, and at which of them a line runs. */
export interface Relief {
  readonly surface: Surface;
  readonly levels: readonly number[];
}

/**
 * The relief of a landscape; null for the network until its heights are there.
 *
 * @param network its heights, which a worker measures
 */
export function* reliefOf(config: LandscapeConfig, network: Heights | null): Sliced<Relief | null> {
  const heights = config.surface === 'network' ? network : yield* heightsOf(config);
  if (heights === null) return null;
  return { surface: heights, levels: levelsOf(heights, frames[config.surface].hasFloor) };
}

/** A relief drawn between two axes. */
export interface Drawn {
  readonly config: LandscapeConfig;
  readonly paths: readonly string[];
}

/** A landscape's contours between two axes: its relief, and then level by level. */
export function* drawingOf(
  config: LandscapeConfig,
  network: Heights | null,
  x: Axis,
  y: Axis,
): Sliced<Drawn> {
  const relief = yield* reliefOf(config, network);
  if (relief === null) return { config, paths: [] };
  yield;
  return { config, paths: yield* contourPaths(relief.surface, relief.levels, x.range, y.range) };
}

/** Levels each about three times as high over the floor as the last; where there is no floor, each with as much of the map below. */
export function levelsOf({ values }: Heights, hasFloor: boolean): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  const [floor, top] = [sorted[0]!, sorted.at(-1)!];
  const levels = hasFloor
    ? Array.from({ length: 9 }, (_, i) => floor + (top - floor) * math.pow(10, -i / 2))
    : Array.from({ length: 11 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / 12)]!);
  return [...new Set(levels)].sort((a, b) => a - b);
}

/** What speaks against a formula as a surface: it cannot be read, or has no height somewhere on the map. Says where. */
export function* objectionTo(text: string): Sliced<string | null> {
  const mistake = mistakeIn(text);
  if (mistake !== null) return mistake;
  const heights = yield* heightsOf({ surface: 'own', condition: 1, text });
  const gap = heights.values.findIndex((height) => !Number.isFinite(height));
  const { region } = frames.own;
  if (gap >= 0) {
    const at = ([from, to]: readonly [number, number], i: number, count: number) =>
      from + ((to - from) * i) / (count - 1);
    const x = at(region.x, gap % heights.columns, heights.columns);
    const y = at(region.y, Math.floor(gap / heights.columns), heights.rows);
    return `At ${placed(x, y)} this has no finite height (${formatNumber(heights.values[gap]!)}).`;
  }
  const pole = yield* findPole(text, region);
  return pole && `At ${placed(pole.x, pole.y)} this ${pole.kind}.`;
}

const placed = (x: number, y: number) => `x = ${formatNumber(x, { decimals: 2 })}, y = ${formatNumber(y, { decimals: 2 })}`; // biome-ignore format: one line
