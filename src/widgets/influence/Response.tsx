import { formatNumber } from '../../experiments/format-number.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { largestNudge, reachOf, type State, type Trace } from './model.ts';

interface ResponseProps {
  readonly size: StageSize;
  readonly state: State;
  readonly trace: Trace;
  readonly ran: boolean;
  readonly prediction: Prediction | null;
}

const height = 216;

/** Change of f over the nudge: what the net does, and the straight line that the gradient promises. */
export function Response({ size, state, trace, ran, prediction }: ResponseProps) {
  const { width } = size;
  const reach = reachOf(trace);
  const x = linearAxis([-largestNudge, largestNudge], [40, width - 8], 4);
  const y = linearAxis([-reach, reach], [height - 48, 40], 4);
  const line = [-largestNudge, largestNudge].map(
    (nudge) => [x(nudge), y(trace.output.gradient * nudge)] as const,
  );
  const { change } = trace.output;
  return (
    <Chart
      class="influence__response"
      width={width}
      height={height}
      label={
        ran
          ? `Change of f over the nudge; at ${formatNumber(state.nudge)} it is ${formatNumber(change)}`
          : 'Change of f over the nudge, waiting for the run'
      }
      x={x}
      y={y}
      names={{ x: 'nudge', y: 'change of the output f' }}
    >
      <clipPath id={`${size.id}-clip`}>
        <rect x="40" y="32" width={width - 48} height={height - 76} />
      </clipPath>
      {ran && (
        <g clip-path={`url(#${size.id}-clip)`}>
          <path class="chart__line chart__line--gradient" d={linePath(line)} />
          <path
            class="chart__line chart__line--value chart__line--chosen"
            d={linePath(trace.response.map(([nudge, by]) => [x(nudge), y(by)]))}
          />
        </g>
      )}
      {ran && (
        <path
          class="influence__now"
          d={`M${x(state.nudge)} ${y(change) - 7}v14M${x(state.nudge) - 7} ${y(change)}h14`}
        />
      )}
      <PredictionMark
        of={prediction}
        at={(value) => [x(state.nudge), y(value)]}
        anchor={state.nudge > 0.4 ? 'end' : 'start'}
      />
    </Chart>
  );
}
