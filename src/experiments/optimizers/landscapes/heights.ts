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

/** Rows that are measured together. */
const strip = 16;

/** Measures a landscape over its region. */
export function heightsOver(
  { height, region }: Landscape,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Heights {
  const xs = spread(region.x, columns);
  const ys = spread(region.y, rows);
  // Some rows at a time: all at once a network would hold its hidden layer for every one of them.
  const strips = Array.from({ length: Math.ceil(rows / strip) }, (_, i) => ys.slice(i * strip, (i + 1) * strip)); // biome-ignore format: one line
  const values = strips.flatMap((some) =>
    tidy(() => {
      const x = tensor(some.flatMap(() => xs));
      const y = tensor(some.flatMap((one) => xs.map(() => one)));
      return [...height([x, y]).dataSync()];
    }),
  );
  return { values, columns, rows };
}
