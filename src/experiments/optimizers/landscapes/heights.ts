import { tensor, tidy } from '../../../nn/index.ts';
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

/** Measures a landscape over its region. */
export function heightsOver(
  { height, region }: Landscape,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Heights {
  const xs = spread(region.x, columns);
  const values = spread(region.y, rows).flatMap((y) =>
    tidy(() => [...height([tensor(xs), tensor(xs.map(() => y))]).dataSync()]),
  );
  return { values, columns, rows };
}
