import type { CliffStep } from '../../experiments/recurrent/cliff.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { updates } from './model.ts';

interface LossChartProps {
  readonly size: StageSize;
  readonly path: readonly CliffStep[];
  readonly step: number;
}

const height = 380;

/** Loss after each update: clipping bounds the step, not this. */
export function LossChart({ size, path, step }: LossChartProps) {
  const [right, bottom] = [size.width - 12, height - 52];
  const x = linearAxis([0, updates], [48, right], 4);
  const y = logAxis([1e-6, 1], [bottom, 40]);
  const clamp = (loss: number) => y(Math.min(1, Math.max(1e-6, loss)));
  const places = path
    .slice(0, step + 1)
    .map(({ loss }, update) => [x(update), clamp(loss)] as const);
  const last = places.at(-1);
  return (
    <Chart
      width={size.width}
      height={height}
      label={`Loss after ${step} updates: ${path[step]?.loss ?? 'not yet known'}`}
      x={x}
      y={y}
      names={{ x: 'update', y: 'loss, logarithmic' }}
    >
      <path class="chart__line" d={linePath(places)} />
      {last && <path class="rnn-cliff__here" d={`M${last[0]} ${last[1]}m0 -8l7 12h-14z`} />}
    </Chart>
  );
}
