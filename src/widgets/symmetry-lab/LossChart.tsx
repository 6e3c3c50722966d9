import { formatNumber } from '../../experiments/format-number.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { updates, updatesPerStep } from './model.ts';

interface LossChartProps {
  readonly size: StageSize;
  readonly losses: readonly number[];
  /** What the best constant answer loses, and its name. */
  readonly plateau: number;
  readonly plateauName: string;
}

const height = 360;

/** The loss over the updates, with the line of an answer that does not depend on the input. */
export function LossChart({ size, losses, plateau, plateauName }: LossChartProps) {
  const [right, bottom] = [size.width - 12, height - 52];
  const x = linearAxis([0, updates], [52, right], 4);
  const y = logAxis([5e-4, 2], [bottom, 40]);
  const clamp = (loss: number) => y(Math.min(2, Math.max(5e-4, loss)));
  const last = losses.length - 1;
  return (
    <Chart
      width={size.width}
      height={height}
      label={`Loss after ${last * updatesPerStep} updates: ${formatNumber(losses[last] ?? plateau)}`}
      x={x}
      y={y}
      names={{ x: 'update', y: 'loss in nats, logarithmic' }}
    >
      <line class="symmetry-lab__plateau" x1={52} x2={right} y1={y(plateau)} y2={y(plateau)} />
      <text class="chart__label" x={right} y={y(plateau) + 20} text-anchor="end">
        {plateauName}
      </text>
      <path
        class="chart__line chart__line--value"
        d={linePath(losses.map((loss, step) => [x(step * updatesPerStep), clamp(loss)]))}
      />
      {losses.length > 0 && (
        <circle
          class="symmetry-lab__here"
          cx={x(last * updatesPerStep)}
          cy={clamp(losses[last]!)}
          r="4"
        />
      )}
    </Chart>
  );
}
