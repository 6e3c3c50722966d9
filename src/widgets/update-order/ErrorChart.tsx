import { formatNumber } from '../../experiments/format-number.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import type { State, Trace } from './model.ts';

interface ErrorChartProps {
  readonly size: StageSize;
  readonly state: State;
  readonly trace: Trace;
  readonly ran: boolean;
  readonly prediction: Prediction | null;
}

const height = 300;

/** Relative error of dW¹ over the learning rate: this net, and the band of 24 others. */
export function ErrorChart({
  size: { width, id },
  state,
  trace,
  ran,
  prediction,
}: ErrorChartProps) {
  const { learningRate, early } = state;
  const x = linearAxis([0, 1], [44, width - 16]);
  const top = Math.max(1, Math.ceil(trace.errorPerRate));
  const y = linearAxis([0, top], [height - 52, 44], 5);
  const [low, high] = trace.band;
  const error = early ? trace.error : 0;
  const wedge = `M${x(0)} ${y(0)}L${x(1)} ${y(low)}V${y(high)}Z`;
  const end = trace.errorPerRate * learningRate;
  const label = `Relative error of dW¹ over the learning rate. ${ran ? `At ${formatNumber(learningRate)} it is ${formatNumber(error, { digits: 2 })}.` : 'The line waits for the run.'}`;
  return (
    <Chart
      width={width}
      height={height}
      label={label}
      x={x}
      y={y}
      names={{ x: 'learning rate η', y: 'error of dW¹, share of its length' }}
    >
      {ran && (
        <>
          <clipPath id={`${id}-error`}>
            <rect x={x(0)} y={y(top)} width={x(1) - x(0)} height={y(0) - y(top)} />
          </clipPath>
          <path class="update-order__band" d={wedge} clip-path={`url(#${id}-error)`} />
          <path
            class="chart__line chart__line--gradient"
            d={linePath([
              [x(0), y(0)],
              [x(1), y(trace.errorPerRate)],
            ])}
          />
          <path class="update-order__drop" d={`M${x(learningRate)} ${y(0)}V${y(end)}`} />
          <path
            class="update-order__now"
            d={`M${x(learningRate)} ${y(error) - 8}l8 8l-8 8l-8 -8z`}
          />
          <text
            class="chart__label chart__strong"
            x={x(learningRate) + (learningRate > 0.7 ? -14 : 14)}
            y={y(error) + (early ? 18 : -10)}
            text-anchor={learningRate > 0.7 ? 'end' : 'start'}
          >
            {formatNumber(error, { digits: 2 })}
          </text>
        </>
      )}
      <PredictionMark
        of={prediction}
        at={(value) => [x(learningRate), y(Math.min(top, value))]}
        anchor={learningRate > 0.5 ? 'end' : 'start'}
      />
    </Chart>
  );
}
