import { type Axis, linePath } from '../chart/axis.ts';
import type { LaneLook } from './lane-look.ts';
import './lanes.css';

interface LanePathProps {
  readonly look: LaneLook;
  readonly isChosen: boolean;
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** The last entry that is drawn. */
  readonly until: number;
  readonly x: Axis;
  readonly y: Axis;
}

/** Points closer than this, in pixels, to the one before are not drawn. */
const nearest = 0.8;

/** A line in the hue and dash of its lane. */
export function LanePath({ look, isChosen, xs, ys, until, x, y }: LanePathProps) {
  const { hue, dash } = look;
  return (
    <path
      class={isChosen ? 'lane lane--chosen' : 'lane'}
      data-hue={hue}
      stroke-dasharray={dash}
      d={linePath(thinned(xs, ys, until, x, y))}
    />
  );
}

function thinned(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  until: number,
  x: Axis,
  y: Axis,
): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  let [lastX, lastY] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let t = 0; t <= until; t++) {
    const [a, b] = [bounded(x(xs[t]!)), bounded(y(ys[t]!))];
    if (t < until && Math.abs(a - lastX) < nearest && Math.abs(b - lastY) < nearest) continue;
    points.push([a, b]);
    [lastX, lastY] = [a, b];
  }
  return points;
}

/** Far outside the drawing one place is as good as another. */
const bounded = (pixel: number): number => Math.max(-4000, Math.min(4000, pixel));

interface MarkerProps {
  readonly look: LaneLook;
  readonly isChosen: boolean;
  /** It has left the map: it is drawn hollow, at the edge. */
  readonly isOff?: boolean;
  readonly at: readonly [x: number, y: number];
}

/** The head of a lane. */
export function Marker({ look, isChosen, isOff = false, at: [x, y] }: MarkerProps) {
  const { hue, marker } = look;
  const kinds = [isChosen && 'lane-marker--chosen', isOff && 'lane-marker--off'].filter(Boolean);
  return (
    <path
      class={['lane-marker', ...kinds].join(' ')}
      data-hue={hue}
      d={marker}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})${isChosen ? ' scale(1.2)' : ''}`}
    />
  );
}
