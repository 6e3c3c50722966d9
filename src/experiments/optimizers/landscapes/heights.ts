import { tensor, tidy } from '../../../nn/index.ts';
import { atOnce, type Sliced } from '../../sliced.ts';
import type { Landscape } from './landscape.ts';

/** Heights on a grid over a landscape's region, row by row from the smallest y. */
export interface Heights {
  readonly values: readonly number[];
  readonly columns: number;
  readonly rows: number;
}

/** Evenly spaced numbers, both ends included. */
const spread = ([from, to]: readonly [number, number], count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

/** Rows that are measured together. */
const strip = 16;

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** Measures a landscape over its region. */
export const heightsOver = (landscape: Landscape, grid: Grid): Heights =>
  atOnce(measure(landscape, grid));

/** Measures a landscape over its region, strip by strip. */
export function* measure({ height, region }: Landscape, { columns, rows }: Grid): Sliced<Heights> {
  const xs = spread(region.x, columns);
  const ys = spread(region.y, rows);
  // Some rows at a time: all at once a network would hold its hidden layer for every one of them.
  const values: number[] = [];
  for (let first = 0; first < rows; first += strip) {
    const some = ys.slice(first, first + strip);
    const measured = tidy(() => {
      const x = tensor(some.flatMap(() => xs));
      const y = tensor(some.flatMap((one) => xs.map(() => one)));
      return [...height([x, y]).dataSync()];
    });
    values.push(...measured);
    yield;
  }
  return { values, columns, rows };
}
