import { formatNumber } from '../../experiments/format-number.ts';
import type { Update } from '../../experiments/training/logistic-regression.ts';
import { HorizontalAxis, VerticalAxis } from '../kit/chart/Axes.tsx';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { PredictionMark } from '../kit/PredictionMark.tsx';
import type { Prediction } from '../kit/page-store.ts';
import type { StageSize } from '../kit/Stage.tsx';
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
    <svg
      class="chart"
      width={width}
      height={height}
      role="img"
      aria-label={`Loss over updates; after update ${step} it is ${formatNumber(loss)}`}
    >
      <VerticalAxis scale={y} name="loss, nats" from={36} to={width - 8} />
      <HorizontalAxis scale={x} name="update" y={height - 52} />
      <path
        class="chart__line chart__line--value chart__line--chosen"
        d={linePath(past.map((update, k) => [x(k), y(update.loss)] as const))}
      />
      <path class="training__now" d={`M${x(step)} ${y(loss) - 6}l6 6l-6 6l-6 -6z`} />
      {prediction?.value != null && (
        <PredictionMark
          x={x(steps)}
          y={y(Math.min(top, prediction.value))}
          text={prediction.text}
          anchor="end"
        />
      )}
    </svg>
  );
}
