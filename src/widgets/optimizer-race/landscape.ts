import { formatNumber } from '../../experiments/format-number.ts';
import { frames } from '../../experiments/optimizers/landscapes/frames.ts';
import { type Heights, heightsOver } from '../../experiments/optimizers/landscapes/heights.ts';
import {
  type LandscapeConfig,
  landscapeOf,
} from '../../experiments/optimizers/landscapes/landscape.ts';
import { poleIn } from '../../experiments/optimizers/landscapes/poles.ts';
import { mistakeIn } from '../../experiments/optimizers/landscapes/typed.ts';
import { remember } from '../../experiments/remember.ts';
import { math } from '../../nn/index.ts';
import type { Surface } from '../kit/chart/Contours.tsx';

/** Points a side at which a landscape is measured: enough for Rosenbrock's valley, a hundredth of the map wide. */
const side = 112;

/** Heights over the region, measured once; null for the network, which the worker measures. */
export const heightsOf = remember((key: string): Heights | null => {
  const config: LandscapeConfig = JSON.parse(key);
  if (config.surface === 'network') return null;
  return heightsOver(landscapeOf(config), { columns: side, rows: side });
});

/** Contours to be drawn: heights as they are, and at which of them a line runs. */
export interface Relief {
  readonly surface: Surface;
  readonly levels: readonly number[];
}

/** Levels each about three times as high over the floor as the last; where there is no floor, each with as much of the map below. */
export function reliefOf({ values, columns, rows }: Heights, hasFloor: boolean): Relief {
  const sorted = [...values].sort((a, b) => a - b);
  const [floor, top] = [sorted[0]!, sorted.at(-1)!];
  const levels = hasFloor
    ? Array.from({ length: 9 }, (_, i) => floor + (top - floor) * math.pow(10, -i / 2))
    : Array.from({ length: 11 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / 12)]!);
  return {
    surface: { values, columns, rows },
    levels: [...new Set(levels)].sort((a, b) => a - b),
  };
}

/** What speaks against a formula as a surface: it cannot be read, or has no height somewhere on the map. Says where. */
export const objection = remember(
  (text: string): string | null => {
    const mistake = mistakeIn(text);
    if (mistake !== null) return mistake;
    const config: LandscapeConfig = { surface: 'own', condition: 1, text };
    const heights = heightsOf(JSON.stringify(config));
    const gap = heights?.values.findIndex((height) => !Number.isFinite(height)) ?? -1;
    const { region } = frames.own;
    if (heights && gap >= 0) {
      const at = ([from, to]: readonly [number, number], i: number, count: number) =>
        from + ((to - from) * i) / (count - 1);
      const x = at(region.x, gap % heights.columns, heights.columns);
      const y = at(region.y, Math.floor(gap / heights.columns), heights.rows);
      return `At ${placed(x, y)} this has no finite height (${formatNumber(heights.values[gap]!)}).`;
    }
    const pole = poleIn(text, region);
    return pole && `At ${placed(pole.x, pole.y)} this ${pole.kind}.`;
  },
  { kept: 40 },
);

const placed = (x: number, y: number) => `x = ${formatNumber(x, { decimals: 2 })}, y = ${formatNumber(y, { decimals: 2 })}`; // biome-ignore format: one line
