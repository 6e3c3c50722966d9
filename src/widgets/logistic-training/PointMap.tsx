import type { Data, Update } from '../../experiments/training/logistic-regression.ts';
import { linearAxis } from '../kit/chart/axis.ts';
import { positiveRegion } from './model.ts';

interface PointMapProps {
  /** Width and height: units are equal on both axes. */
  readonly side: number;
  readonly data: Data;
  readonly update: Update;
}

const reach = 4;

/** The points, the line a = ½, and around each point a ring as large as its error a − y. */
export function PointMap({ side, data, update }: PointMapProps) {
  const x = linearAxis([-reach, reach], [1, side - 1], 4);
  const y = linearAxis([-reach, reach], [side - 1, 1], 4);
  const place = ([x1, x2]: readonly [number, number]) => `${x(x1).toFixed(1)} ${y(x2).toFixed(1)}`;
  const region = positiveRegion(update, reach);
  const { polygon, line } = region ?? { polygon: [], line: null };
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
      {data.points.map(([x1, x2], i) => {
        const [cx, cy] = [x(x1), y(x2)];
        const error = Math.abs(update.errors[i]!);
        return (
          <g key={`${x1} ${x2}`}>
            {error > 0.02 && <circle class="training__error" cx={cx} cy={cy} r={5 + 14 * error} />}
            {data.labels[i] === 1 ? (
              <rect class="training__b" x={cx - 4.5} y={cy - 4.5} width="9" height="9" />
            ) : (
              <circle class="training__a" cx={cx} cy={cy} r="5" />
            )}
          </g>
        );
      })}
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
