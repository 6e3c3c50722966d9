import type { OneSum } from '../../experiments/initialization/one-sum.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { reachOf, steep, terms } from './model.ts';

interface SumChartProps {
  readonly size: StageSize;
  readonly found: OneSum | null;
  readonly step: number;
  readonly label: string;
}

const height = 380;

/** Twenty pre-activations as they are added up, and the strip in which tanh is not flat. */
export function SumChart({ size, found, step, label }: SumChartProps) {
  const { width, narrow } = size;
  const [left, right, bottom] = [52, width - 16, height - 52];
  const reach = found ? reachOf(found) : 50;
  const x = linearAxis([0, terms], [left, right], narrow ? 4 : 10);
  const y = linearAxis([-reach, reach], [bottom, 40], 6);
  const [top, floor] = [y(Math.min(steep, reach)), y(-Math.min(steep, reach))];
  return (
    <Chart
      width={width}
      height={height}
      label={label}
      x={x}
      y={y}
      names={{ x: 'terms added', y: 'pre-activation z so far' }}
    >
      <rect class="rand-trap__steep" x={left} width={right - left} y={top} height={floor - top} />
      {(found?.sums ?? []).map((sum, unit) => (
        <g key={unit}>
          <path
            class="rand-trap__sum"
            d={linePath(sum.slice(0, step + 1).map((value, i) => [x(i), y(value)]))}
          />
          {step > 0 && <circle class="rand-trap__end" cx={x(step)} cy={y(sum[step]!)} r="2.5" />}
        </g>
      ))}
      <text class="chart__label" x={left + 8} y={top < 66 ? top + 18 : top - 7}>
        shaded: tanh has a slope of 0.1 or more
      </text>
    </Chart>
  );
}
