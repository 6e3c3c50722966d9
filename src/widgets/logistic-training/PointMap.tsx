import { useMemo } from 'preact/hooks';
import type { Data, Update } from '../../experiments/training/logistic-regression.ts';
import { type Axis, linearAxis } from '../kit/chart/axis.ts';
import { positiveRegion } from './model.ts';

interface PointMapProps {
  /** Width and height: units are equal on both axes. */
  readonly side: number;
  readonly data: Data;
  readonly update: Update;
}

const reach = 4;

const inTenths = (pixels: number) => Math.round(10 * pixels) / 10;

/** A circle as a path, so that many are one element. */
function disc(cx: number, cy: number, radius: number): string {
  const r = inTenths(radius);
  return `M${inTenths(cx)} ${inTenths(cy)}m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

const square = (cx: number, cy: number) => `M${inTenths(cx)} ${inTenths(cy)}m-4.5-4.5h9v9h-9z`;

/** The points, the line a = ½, and around each point a ring as large as its error a − y. */
export function PointMap({ side, data, update }: PointMapProps) {
  const x = linearAxis([-reach, reach], [1, side - 1], 4);
  const y = linearAxis([-reach, reach], [side - 1, 1], 4);
  const place = ([x1, x2]: readonly [number, number]) => `${x(x1).toFixed(1)} ${y(x2).toFixed(1)}`;
  const region = positiveRegion(update, reach);
  const { polygon, line } = region ?? { polygon: [], line: null };
  const rings = data.points.map(([x1, x2], i) => {
    const error = Math.abs(update.errors[i]!);
    return error > 0.02 ? disc(x(x1), y(x2), 5 + 14 * error) : '';
  });
  const right = Math.round(update.accuracy * data.labels.length);
  return (
    <svg
      class="chart training__map"
      width={side}
      height={side + 26}
      role="img"
      aria-label={`${data.labels.length} points of two classes; the line has ${right} of them on the right side`}
    >
      {region && <rect class="training__region-a" x="1" y="1" width={side - 2} height={side - 2} />}
      {polygon.length > 0 && (
        <path class="training__region-b" d={`M${polygon.map(place).join('L')}Z`} />
      )}
      {line && <path class="training__line" d={`M${place(line[0])}L${place(line[1])}`} />}
      <rect class="training__frame" x="1" y="1" width={side - 2} height={side - 2} />
      <path class="training__error" d={rings.join('')} />
      <Marks data={data} x={x} y={y} />
      <text x="0" y={side + 20}>
        x₁ from −4 to 4, x₂ upward
      </text>
      <text x={side} y={side + 20} text-anchor="end">
        <tspan class="training__name-a">●</tspan> y = 0 <tspan class="training__name-b">■</tspan> y
        = 1
      </text>
    </svg>
  );
}

interface MarksProps {
  readonly data: Data;
  readonly x: Axis;
  readonly y: Axis;
}

/** The points of both classes: a path each, drawn once. */
function Marks({ data, x, y }: MarksProps) {
  return useMemo(() => {
    const of = (label: number, mark: (cx: number, cy: number) => string) =>
      data.points
        .map(([x1, x2], i) => (data.labels[i] === label ? mark(x(x1), y(x2)) : ''))
        .join('');
    return (
      <g>
        <path class="training__a" d={of(0, (cx, cy) => disc(cx, cy, 5))} />
        <path class="training__b" d={of(1, square)} />
      </g>
    );
  }, [data, x.range[1]]);
}
