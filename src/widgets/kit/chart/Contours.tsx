import { useMemo } from 'preact/hooks';
import { atOnce } from '../../../experiments/sliced.ts';
import type { Axis } from './axis.ts';
import { contourPaths, type Surface } from './contour-paths.ts';
import './contours.css';

interface ContoursProps {
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
    () => atOnce(contourPaths(surface, levels, x.range, y.range)),
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
