import { contours } from 'd3-contour';
import { useMemo } from 'preact/hooks';
import type { Axis } from './axis.ts';
import { straightened } from './straightened.ts';
import './contours.css';

/** Numbers on a grid over the plane, row by row from the smallest y. */
export interface Surface {
  readonly values: readonly number[];
  readonly columns: number;
  readonly rows: number;
}

export interface ContoursProps {
  readonly surface: Surface;
  readonly levels: readonly number[];
  /** Drawn stronger: every so manieth level from the lowest. */
  readonly strongEvery?: number;
  readonly x: Axis;
  readonly y: Axis;
}

/** A surface as filled contours: paper at the floor, darker with height, a line at each level. */
export function Contours({ surface, levels, strongEvery = 1, x, y }: ContoursProps) {
  const paths = useMemo(
    () => contourPaths(surface, levels, x.range, y.range),
    [surface, levels, ...x.range, ...y.range],
  );
  return (
    <g class="contours">
      {paths.map((d, i) => (
        <path
          key={levels[i]}
          class={
            i % strongEvery === 0 ? 'contours__level contours__level--strong' : 'contours__level'
          }
          d={d}
        />
      ))}
    </g>
  );
}

/** How far off, in pixels, nobody sees a line to be: most of the points that d3 gives lie straight. */
const unseen = 0.2;

/** The outline of what lies above each level, as SVG writes it. */
export function contourPaths(
  { values, columns, rows }: Surface,
  levels: readonly number[],
  [left, right]: Axis['range'],
  [bottom, top]: Axis['range'],
): string[] {
  // d3's cells lie around their numbers: the first number stands half a cell from the edge.
  const across = (cell: number) => left + ((cell - 0.5) / (columns - 1)) * (right - left);
  const up = (cell: number) => bottom + ((cell - 0.5) / (rows - 1)) * (top - bottom);
  const trace = contours().size([columns, rows]);
  return levels.map((level) =>
    trace
      .contour([...values], level)
      .coordinates.flat()
      .map((ring) => {
        const places = ring.map(([a = 0, b = 0]) => [across(a), up(b)] as const);
        const line = straightened(places, unseen);
        return `M${line.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
      })
      .join(''),
  );
}
