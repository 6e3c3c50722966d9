import { updates, updatesPerStep, type WarmUpFrame } from '../../experiments/schedules/warm-up.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { countsOf, laneNames, lossesOf, plateau } from './model.ts';

interface LossChartProps {
  readonly size: StageSize;
  readonly frames: readonly WarmUpFrame[];
  readonly step: number;
}

const ends = [0.008, 500] as const;

/** The losses of all networks: at the full rate as dashes, warmed up as whole lines. */
export function LossChart({ size: { width, narrow }, frames, step }: LossChartProps) {
  const [left, right] = [52, width - (narrow ? 14 : 130)];
  const height = narrow ? 300 : 350;
  const x = linearAxis([0, updates], [left, right], narrow ? 3 : 6);
  const y = logAxis(ends, [height - 48, 36]);
  const at = (loss: number) =>
    y(Math.min(ends[1], Math.max(ends[0], Number.isFinite(loss) ? loss : ends[1])));
  const shown = frames.length > 0;
  const counts = shown ? countsOf(frames[Math.min(step, frames.length - 1)]!) : null;
  return (
    <Chart
      width={width}
      height={height}
      label={
        counts
          ? `Losses of ${frames[0]!.cold.length} pairs of networks: ${counts.cold} have learned at the full rate, ${counts.warm} after a warm-up`
          : 'Loss against updates; nothing has been trained yet'
      }
      x={x}
      y={y}
      names={{ x: 'update', y: narrow ? 'loss, nats' : 'loss in nats, logarithmic' }}
    >
      <line class="chart__reference" x1={left} x2={right} y1={y(plateau)} y2={y(plateau)} />
      {(['cold', 'warm'] as const).map((lane) =>
        lossesOf(frames, lane, step).map((losses, i) => (
          <path
            key={`${lane} ${i}`}
            class={`warm-up__line warm-up__line--${lane}`}
            d={linePath(losses.map((loss, t) => [x(t * updatesPerStep), at(loss)] as const))}
          />
        )),
      )}
      <text
        class="chart__label"
        x={narrow ? right : right + 10}
        y={y(plateau) + (narrow ? -8 : 4)}
        text-anchor={narrow ? 'end' : 'start'}
      >
        ln 3
      </text>
      {shown && (
        <g>
          {(['cold', 'warm'] as const).map((lane, i) => (
            <g key={lane} transform={`translate(${right - 150} ${48 + 20 * i})`}>
              <path class={`warm-up__line warm-up__line--${lane}`} d="M0 -5H34" />
              <text class="chart__label" x="42">
                {laneNames[lane]}
              </text>
            </g>
          ))}
        </g>
      )}
    </Chart>
  );
}
