import { formatNumber } from '../../experiments/format-number.ts';
import { steps } from '../../experiments/schedules/noisy-bowl.ts';
import { type Axis, linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { FigureHandle } from '../kit/page/page-store.ts';
import { LaneLines } from './LaneLines.tsx';
import { chosenOf, type State, type Trace } from './model.ts';

interface BenchChartProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly state: State;
  readonly handle: FigureHandle;
}

const heights = [3e-4, 100] as const;
/** Every so manieth update is drawn. */
const every = 4;

/** f under every schedule as far as it has come; behind the chosen one its floor and some single runs. */
export function BenchChart({ size, trace, state, handle }: BenchChartProps) {
  const { width, narrow, id } = size;
  const [left, right] = [52, width - (narrow ? 14 : 24)];
  const height = narrow ? 300 : 360;
  const x = linearAxis([0, steps], [left, right], narrow ? 2 : 5);
  const y = logAxis(heights, [height - 48, 36]);
  const at = (value: number) => y(Math.min(heights[1], Math.max(heights[0], value)));
  const chosen = chosenOf(state);
  const lane = trace.lanes[chosen]!;
  const { step } = state;
  // A height beyond the chart leaves it: held at its edge it would seem to have stayed there.
  const beyond = (value: number) => y(Math.min(10 * heights[1], Math.max(heights[0] / 10, value)));
  const line = (values: readonly number[]) => linePath(pointsOf(values, step, x, beyond));
  const floor = pointsOf(lane.floors, step, x, at, 1).slice(1);
  const end = lane.expected[step - 1];
  return (
    <Chart
      width={width}
      height={height}
      label={
        end === undefined
          ? 'f against updates, logarithmic; all schedules wait at 55'
          : `f against updates under ${trace.lanes.length} schedules; the chosen one is at ${formatNumber(end)} after ${step}`
      }
      x={x}
      y={y}
      names={{ x: 'update', y: narrow ? 'f, logarithmic' : 'f, expected value, logarithmic' }}
    >
      {floor.length > 1 && (
        <>
          <path
            class="schedule-bench__ground"
            d={`${linePath(floor)}L${floor.at(-1)![0]} ${y(heights[0])}H${floor[0]![0]}Z`}
          />
          <path class="schedule-bench__floor" d={linePath(floor)} />
          {floor.length > 40 && (
            <text class="chart__label" x={left + 10} y={y(heights[0]) - 10}>
              below the floor of η
            </text>
          )}
        </>
      )}
      <clipPath id={`${id}-chart`}>
        <rect
          x={left}
          y={y.range[1] - 2}
          width={right - left}
          height={y.range[0] - y.range[1] + 4}
        />
      </clipPath>
      <g clip-path={`url(#${id}-chart)`}>
        {trace.runs.map((run, i) => (
          <path key={`run ${i}`} class="schedule-bench__run" d={line(run)} />
        ))}
        <LaneLines paths={trace.lanes.map(({ expected }) => line(expected))} chosen={chosen} />
      </g>
      {end === undefined && (
        <g>
          <circle class="schedule-bench__now" cx={x(0)} cy={at(55)} r="4" />
          <text class="chart__label" x={x(0) + 12} y={at(55) + 5}>
            start, 55
          </text>
        </g>
      )}
      {end !== undefined && (
        <text
          class="chart__label chart__strong"
          x={Math.min(x(step) + 4, right)}
          y={at(end) - 12}
          text-anchor={step > 0.8 * steps ? 'end' : 'start'}
        >
          {formatNumber(end)}
        </text>
      )}
      <PredictionMark
        of={handle.prediction.value ?? handle.draft.value}
        at={(value) => [right, at(value)]}
        anchor="end"
      />
    </Chart>
  );
}

/** The start at f = 55, and then every fourth update up to `step`. */
function pointsOf(
  values: readonly number[],
  step: number,
  x: Axis,
  at: (value: number) => number,
  stride = every,
): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [[x(0), at(55)]];
  for (let update = 1; update <= step; update++)
    if (update % stride === 0 || update === step || update < 12)
      points.push([x(update), at(values[update - 1]!)]);
  return points;
}
