import type { DigitsFrame } from '../../../experiments/digits/training.ts';
import { updatesPerStep } from '../../../experiments/digits/training.ts';
import { linearAxis, linePath, logAxis } from '../../kit/chart/axis.ts';
import { Chart } from '../../kit/chart/Chart.tsx';
import { PredictionMark } from '../../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../../kit/page/page-store.ts';
import { batch, examples, steps } from '../model.ts';

interface LossChartProps {
  readonly width: number;
  readonly narrow: boolean;
  /** Of the whole run so far; `shown` of them are drawn in full. */
  readonly frames: readonly DigitsFrame[];
  readonly shown: number;
  /** Of the accuracy after the first epoch. */
  readonly prediction: Prediction | null;
}

const [lowest, highest, height] = [0.003, 5, 300];

/** The loss on the pictures it learns from, batch by batch, and on those it never sees. */
export function LossChart({ width, narrow, frames, shown, prediction }: LossChartProps) {
  const bottom = height - 48;
  const x = linearAxis([0, steps * updatesPerStep], [50, width - 14], narrow ? 4 : 5);
  const y = logAxis([lowest, highest], [bottom, 36]);
  const at = (loss: number) => y(Math.min(highest, Math.max(lowest, loss)));
  const seen = frames.slice(0, shown + 1);
  const line = (lossOf: (frame: DigitsFrame) => number | null) =>
    linePath(
      seen.flatMap((frame) => {
        const loss = lossOf(frame);
        return loss === null ? [] : [[x(frame.updates), at(loss)] as const];
      }),
    );
  const last = seen.at(-1);
  return (
    <Chart
      width={width}
      height={height}
      label={last ? `Loss after ${last.updates} updates: ${last.testLoss.toFixed(3)} on test pictures.` : 'Loss over the updates: nothing yet.'} // biome-ignore format: one line
      x={x}
      y={y}
      names={{ x: 'update', y: 'loss in nats, log scale' }}
    >
      <path class="digit-reader__batch" d={line(({ loss }) => loss)} />
      <path class="chart__line" d={line(({ testLoss }) => testLoss)} />
      {last && (
        <circle class="digit-reader__end" cx={x(last.updates)} cy={at(last.testLoss)} r="3.5" />
      )}
      <text class="chart__label" x={width - 16} y={52} text-anchor="end">
        <tspan class="chart__strong">never seen</tspan>, thin: the batch
      </text>
      {/* It is about the end of the first epoch; how much is read is told below the chart. */}
      <PredictionMark of={prediction} at={() => [x(examples / batch), bottom]} />
    </Chart>
  );
}
