import { formatNumber } from '../../experiments/format-number.ts';
import type { Update } from '../../experiments/training/logistic-regression.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { steps } from './model.ts';

interface LossChartProps {
  readonly size: StageSize;
  readonly history: readonly Update[];
  readonly step: number;
  readonly prediction: Prediction | null;
}

const height = 236;

/** The loss after each update so far. */
export function LossChart({ size: { width }, history, step, prediction }: LossChartProps) {
  const past = history.slice(0, step + 1);
  const most = past.reduce((high, { loss }) => Math.max(high, loss), 0.8);
  const top = [1, 2, 4, 8, 16, 32].find((limit) => most <= limit) ?? most;
  const x = linearAxis([0, steps], [36, width - 8], 6);
  const y = linearAxis([0, top], [height - 52, 40], 4);
  const { loss } = history[step]!;
  return (
    <Chart
      width={width}
      height={height}
      label={`Loss over updates; after update ${step} it is ${formatNumber(loss)}`}
      x={x}
      y={y}
      names={{ x: 'update', y: 'loss, nats' }}
    >
      <path
        class="chart__line chart__line--value chart__line--chosen"
        d={linePath(past.map((update, k) => [x(k), y(update.loss)] as const))}
      />
      <path class="training__now" d={`M${x(step)} ${y(loss) - 6}l6 6l-6 6l-6 -6z`} />
      <PredictionMark
        of={prediction}
        at={(value) => [x(steps), y(Math.min(top, value))]}
        anchor="end"
      />
    </Chart>
  );
}
