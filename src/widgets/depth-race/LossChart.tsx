import { formatNumber } from '../../experiments/format-number.ts';
import { updates, updatesPerStep } from '../../experiments/trainability/depth-race.ts';
import { apart } from '../kit/chart/apart.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { type Lane, plateau } from './model.ts';

interface LossChartProps {
  readonly size: StageSize;
  readonly lanes: readonly Lane[];
}

const height = 360;

/** The loss of six networks over their updates; each is named by its depth at its end. */
export function LossChart({ size, lanes }: LossChartProps) {
  const { width, narrow } = size;
  const [right, bottom] = [width - (narrow ? 62 : 150), height - 52];
  const x = linearAxis([0, updates], [52, right], narrow ? 4 : 8);
  const y = logAxis([0.005, 3], [bottom, 40]);
  const clamp = (loss: number) => y(Math.min(3, Math.max(0.005, Number.isFinite(loss) ? loss : 3)));
  const ends = lanes.map(({ losses }) => clamp(losses.at(-1) ?? plateau));
  const labels = apart(ends, { low: 44, high: bottom });
  return (
    <Chart
      width={width}
      height={height}
      label={lanes
        .map(
          ({ depth, last }) => `${depth} layers: ${last ? formatNumber(last.loss) : 'not trained'}`,
        )
        .join('; ')}
      x={x}
      y={y}
      names={{ x: 'update', y: 'loss in nats, logarithmic' }}
    >
      <line class="depth-race__plateau" x1={52} x2={right} y1={y(plateau)} y2={y(plateau)} />
      <text class="chart__label" x={56} y={y(plateau) - 8}>
        ln 3: knows nothing
      </text>
      {lanes.map(({ depth, losses, last, band }, i) => (
        <g key={depth}>
          {band.length > 1 && (
            <path
              class="depth-race__band"
              d={`${linePath(band.map(([low], step) => [x(step * updatesPerStep), clamp(low)]))}L${linePath(band.map(([, high], step) => [x(step * updatesPerStep), clamp(high)] as const).reverse()).slice(1)}Z`}
            />
          )}
          <path
            class="chart__line"
            d={linePath(losses.map((loss, step) => [x(step * updatesPerStep), clamp(loss)]))}
          />
          {last && (
            <>
              <circle
                class="depth-race__end"
                cx={x((losses.length - 1) * updatesPerStep)}
                cy={ends[i]}
                r="3.5"
              />
              <text class="chart__label" x={right + 12} y={labels[i]! + 5}>
                <tspan class="chart__strong">{depth}</tspan>
                {narrow ? '' : `  ${formatNumber(last.loss)}, ${Math.round(100 * last.accuracy)} %`}
              </text>
            </>
          )}
        </g>
      ))}
    </Chart>
  );
}
