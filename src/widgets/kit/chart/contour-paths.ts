import { contours } from 'd3-contour';
import type { Sliced } from '../../../experiments/sliced.ts';
import type { Axis } from './axis.ts';
import { straightened } from './straightened.ts';

/** Numbers on a grid over the plane, row by row from the smallest y. */
export interface Surface {
  readonly values: readonly number[];
  readonly columns: number;
  readonly rows: number;
}

/** How far off, in pixels, nobody sees a line to be: most of the points that d3 gives lie straight. */
const unseen = 0.2;

/** The outline of what lies above each level, as SVG writes it, one after the other. */
export function* contourPaths(
  { values, columns, rows }: Surface,
  levels: readonly number[],
  [left, right]: Axis['range'],
  [bottom, top]: Axis['range'],
): Sliced<string[]> {
  // d3's cells lie around their numbers: the first number stands half a cell from the edge.
  const across = (cell: number) => left + ((cell - 0.5) / (columns - 1)) * (right - left);
  const up = (cell: number) => bottom + ((cell - 0.5) / (rows - 1)) * (top - bottom);
  const trace = contours().size([columns, rows]);
  const heights = [...values];
  const paths: string[] = [];
  for (const level of levels) {
    const rings = trace.contour(heights, level).coordinates.flat();
    yield;
    paths.push(
      rings
        .map((ring) => {
          const places = ring.map(([a = 0, b = 0]) => [across(a), up(b)] as const);
          const line = straightened(places, unseen);
          return `M${line.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
        })
        .join(''),
    );
    yield;
  }
  return paths;
}
