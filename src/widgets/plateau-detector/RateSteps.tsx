import { formatNumber } from '../../experiments/format-number.ts';
import { reports, startRate } from '../../experiments/schedules/plateau-watch.ts';
import { linearAxis, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import type { Trace } from './model.ts';

interface RateStepsProps {
  readonly size: StageSize;
  /** The reports that have come. */
  readonly seen: Trace;
}

const height = 160;

/** The learning rate that the detector has left, report by report. */
export function RateSteps({ size: { width, narrow }, seen }: RateStepsProps) {
  const [left, right] = [52, width - (narrow ? 14 : 24)];
  const x = linearAxis([1, reports], [left, right], narrow ? 4 : 8);
  const y = logAxis([1e-4, 0.2], [height - 48, 32], 4);
  const at = (rate: number) => y(Math.max(1e-4, rate)).toFixed(1);
  const steps = seen.map(({ rate }, i) => `H${x(i + 1).toFixed(1)}V${at(rate)}`).join('');
  const now = seen.at(-1)?.rate ?? startRate;
  return (
    <Chart
      width={width}
      height={height}
      label={`Learning rate by report; it is ${formatNumber(now)}`}
      x={x}
      y={y}
      names={{ x: 'report', y: 'learning rate η' }}
    >
      <path class="chart__line plateau-sheet__line" d={`M${x(1)} ${at(startRate)}${steps}`} />
      {seen.length > 0 && (
        <circle class="plateau-sheet__now" cx={x(seen.length)} cy={at(now)} r="4" />
      )}
    </Chart>
  );
}
