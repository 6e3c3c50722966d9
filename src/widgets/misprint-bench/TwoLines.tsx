import type { Comparison } from '../../experiments/misprints/misprint.ts';
import { type Axis, linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';

interface TwoLinesProps {
  readonly size: StageSize;
  readonly of: Comparison;
}

type Points = Comparison['printed'];

const height = 280;

/** The two forms as lines on shared axes, each named at its end. */
export function TwoLines({ size, of }: TwoLinesProps) {
  const { width, narrow } = size;
  const [left, right, top, bottom] = [48, width - (narrow ? 12 : 150), 44, height - 52];
  const all = [...of.printed, ...of.right];
  const below = bottom + 62;
  const x = axis(
    all.map(([at]) => at),
    [left, right],
    of.scale === 'log-log',
  );
  const y = axis(
    all.map(([, at]) => at),
    [bottom, top],
    of.scale !== 'linear',
  );
  const path = (points: Points) =>
    linePath(points.map(([a, b]) => [x(a), y(Math.min(b, y.domain[1] * 10))]));
  const end = (points: Points) => Math.min(bottom, Math.max(top, y(points.at(-1)?.[1] ?? 0)));
  const ends = [end(of.printed), end(of.right)] as const;
  const apart = Math.abs(ends[0] - ends[1]) < 18 ? (ends[0] < ends[1] ? -9 : 9) : 0;
  return (
    <Chart
      class="bench__chart"
      width={width}
      height={narrow ? height + 44 : height}
      label={`${of.y} over ${of.x}: ${of.printedName}, and ${of.rightName}`}
      x={x}
      y={y}
      names={{ x: of.x, y: of.y }}
    >
      <clipPath id={`${size.id}-lines`}>
        <rect x={left} y={top - 6} width={right - left} height={bottom - top + 12} />
      </clipPath>
      <g clip-path={`url(#${size.id}-lines)`}>
        <path class="chart__line bench__line--printed" d={path(of.printed)} />
        <path class="chart__line chart__line--value chart__line--chosen" d={path(of.right)} />
      </g>
      {narrow ? (
        <>
          <path class="chart__line chart__line--value chart__line--chosen" d={`M0 ${below}h28`} />
          <text class="chart__strong" x="36" y={below + 5}>
            {of.rightName}
          </text>
          <path class="chart__line bench__line--printed" d={`M0 ${below + 22}h28`} />
          <text x="36" y={below + 27}>
            {of.printedName}
          </text>
        </>
      ) : (
        <>
          <text class="chart__label" x={right + 8} y={ends[0] + apart + 5}>
            {of.printedName}
          </text>
          <text class="chart__label chart__strong" x={right + 8} y={ends[1] - apart + 5}>
            {of.rightName}
          </text>
        </>
      )}
    </Chart>
  );
}

/** An axis that holds all values; on a logarithmic one a run that left all bounds is cut off. */
function axis(values: readonly number[], range: readonly [number, number], isLog: boolean): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!isLog) return linearAxis(low === high ? [low - 1, high + 1] : [low, high], range, 5);
  const decade = (value: number, round: (power: number) => number) =>
    Number(`1e${round(Math.log10(value))}`);
  return logAxis(
    [decade(Math.max(low, 1e-6), Math.floor), decade(Math.min(high, 1e6), Math.ceil)],
    range,
  );
}
