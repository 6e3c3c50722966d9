import { type Lanes, rates } from '../../experiments/normalization/rate-race.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { goal, type Lane, type Point, pointsOf } from './model.ts';

interface RateChartProps {
  readonly size: StageSize;
  readonly races: readonly Lanes[];
}

const height = 360;

/** Share of right answers against the learning rate: one line for each network, with the range of the seeds. */
export function RateChart({ size, races }: RateChartProps) {
  const { width, narrow } = size;
  const [left, right, bottom] = [52, width - (narrow ? 16 : 110), height - 52];
  const x = logAxis([rates[0] / 1.4, rates.at(-1)! * 1.4], [left, right]);
  const y = linearAxis([0.2, 1.04], [bottom, 40], 8);
  const lanes = (['plain', 'normalized'] as const).map((lane) => ({
    lane,
    points: pointsOf(races, lane),
  }));
  return (
    <Chart
      width={width}
      height={height}
      label={lanes
        .map(({ lane, points }) => `${lane}: ${points.map(({ rate, mean }) => `${rate} ${mean.toFixed(2)}`).join(', ') || 'not trained'}`) // biome-ignore format: one line
        .join('; ')}
      x={x}
      y={y}
      names={{ x: 'learning rate, logarithmic', y: 'share of points that are right' }}
    >
      {[
        { at: 1 / 3, name: 'chance' },
        { at: goal, name: '95 %' },
      ].map(({ at, name }) => (
        <g key={name}>
          <line class="chart__reference" x1={left} x2={right} y1={y(at)} y2={y(at)} />
          <text class="chart__label" x={left + 4} y={y(at) + (at > 0.5 ? 18 : -8)}>
            {name}
          </text>
        </g>
      ))}
      {lanes.map(({ lane, points }) => (
        <LaneMarks key={lane} lane={lane} points={points} x={x} y={y} />
      ))}
      <Names lanes={lanes} x={x} y={y} narrow={narrow} right={right} />
    </Chart>
  );
}

type Place = (value: number) => number;

function LaneMarks({
  lane,
  points,
  x,
  y,
}: {
  lane: Lane;
  points: readonly Point[];
  x: Place;
  y: Place;
}) {
  // The two bands stand a little apart, so that both can be seen where they agree.
  const shift = lane === 'plain' ? -3 : 3;
  const places = points.map(({ rate, mean }) => [x(rate) + shift, y(mean)] as const);
  return (
    <g class={`rate-race__lane rate-race__lane--${lane}`}>
      <path class="rate-race__line" d={linePath(places)} />
      {points.map(({ rate, low, high, mean, lost }, i) => (
        <g key={rate}>
          <line
            class="rate-race__band"
            x1={places[i]![0]}
            x2={places[i]![0]}
            y1={y(low)}
            y2={y(high)}
          />
          {lost > 0 ? (
            <path
              class="rate-race__lost"
              d={`M${places[i]![0]} ${y(mean)}m-5 -5l10 10m0 -10l-10 10`}
            />
          ) : (
            <circle class="rate-race__point" cx={places[i]![0]} cy={y(mean)} r="4.5" />
          )}
        </g>
      ))}
    </g>
  );
}

interface NamesProps {
  readonly lanes: readonly { readonly lane: Lane; readonly points: readonly Point[] }[];
  readonly x: Place;
  readonly y: Place;
  readonly narrow: boolean;
  readonly right: number;
}

/** The name of each line: where they are furthest apart. */
function Names({ lanes, x, y, narrow, right }: NamesProps) {
  const [plain, normalized] = lanes as [NamesProps['lanes'][0], NamesProps['lanes'][0]];
  const gaps = plain.points.map(({ mean }, i) => (normalized.points[i]?.mean ?? mean) - mean);
  // While points are still arriving, the widest gap moves.
  if (normalized.points.length < rates.length) return null;
  const widest = gaps.indexOf(Math.max(...gaps));
  if (widest < 0 || gaps[widest]! < 0.1) return null;
  const at = x(plain.points[widest]!.rate);
  const isRight = at > right - 90;
  return (
    <>
      {[plain, normalized].map(({ lane, points }) => (
        <text
          key={lane}
          class="chart__label chart__strong"
          x={at + (isRight ? (narrow ? -10 : 12) : 12)}
          y={y(points[widest]!.mean) + (lane === 'plain' ? 22 : 24)}
          text-anchor={isRight && narrow ? 'end' : 'start'}
        >
          {lane === 'plain' ? 'plain' : 'normalised'}
        </text>
      ))}
    </>
  );
}
