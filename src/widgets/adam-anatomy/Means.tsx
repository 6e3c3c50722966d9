import type { Averages } from '../../experiments/optimizers/adam/averages.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import type { State } from './model.ts';

interface MeansProps {
  readonly size: StageSize;
  readonly trace: Averages;
  readonly state: State;
}

/** The slopes as they come, their mean, and the band of their root mean square on both sides of 0. */
export function Means({ size, trace, state: { step, corrected } }: MeansProps) {
  const { width, narrow } = size;
  const height = narrow ? 230 : 260;
  const { slopes, mean, root } = trace;
  const most = Math.max(...slopes.map(Math.abs), ...root) * 1.15;
  const x = linearAxis([0, slopes.length], [56, width - 60], narrow ? 4 : 8);
  const y = linearAxis([-most, most], [height - 44, 36], 4);
  const upper = root.slice(0, step).map((value, t) => [x(t + 1), y(value)] as const);
  const lower = root.slice(0, step).map((value, t) => [x(t + 1), y(-value)] as const);
  const band = step > 1 ? `${linePath([...upper, ...lower.toReversed()])}Z` : '';
  const end = mean[step - 1];
  const hat = corrected ? 'm̂' : 'm';
  return (
    <Chart
      width={width}
      height={height}
      label={
        end === undefined
          ? 'Slopes in the order in which they come, and what Adam remembers of them; none has come yet'
          : `After ${step} slopes the mean is ${end.toPrecision(3)} and the root mean square ${root[step - 1]!.toPrecision(3)}`
      }
      x={x}
      y={y}
      names={{ x: 'slopes so far', y: narrow ? 'slope, mean, band' : `slope, mean ${hat}, band ±${corrected ? '√v̂' : '√v'}` }}
    >
      <path class="anatomy__band" d={band} />
      <path class="anatomy__zero" d={`M${x.range[0]} ${y(0)}H${x.range[1]}`} />
      {slopes.slice(0, step).map((slope, t) => (
        <circle key={t} class="anatomy__slope" cx={x(t + 1)} cy={y(slope)} r="2.2" />
      ))}
      <path
        class="chart__line chart__line--chosen anatomy__mean"
        d={linePath(mean.slice(0, step).map((value, t) => [x(t + 1), y(value)] as const))}
      />
      {end !== undefined && (
        <text class="chart__label chart__strong" x={x(step) + 8} y={y(end) + 4}>
          {hat}
        </text>
      )}
    </Chart>
  );
} // biome-ignore format: words in one line
