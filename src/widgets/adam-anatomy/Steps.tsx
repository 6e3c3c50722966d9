import type { Averages } from '../../experiments/optimizers/adam/averages.ts';
import { linearAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';

interface StepsProps {
  readonly size: StageSize;
  readonly trace: Averages;
  readonly step: number;
  /** Of the first step, over η. */
  readonly prediction: Prediction | null;
}

/** What each update takes off the weight, over the learning rate. */
export function Steps({ size, trace: { steps }, step, prediction }: StepsProps) {
  const { width, narrow } = size;
  const height = narrow ? 200 : 220;
  const shown = steps.slice(0, step);
  const most = shown.reduce((far, one) => Math.max(far, Math.abs(one)), 1) * 1.2;
  const x = linearAxis([0, steps.length], [56, width - 60], narrow ? 4 : 8);
  const y = linearAxis([Math.min(0, ...shown) < 0 ? -most : 0, most], [height - 44, 36], 4);
  const end = steps[step - 1];
  return (
    <Chart
      width={width}
      height={height}
      label={end === undefined ? 'Steps over the learning rate; none has been made yet' : `Step ${step} is ${end.toPrecision(3)} learning rates long`}
      x={x}
      y={y}
      names={{ x: 'update', y: 'step over η' }}
    >
      <path class="chart__reference" d={`M${x.range[0]} ${y(1)}H${x.range[1]}`} />
      <text class="chart__label" x={x.range[1] + 8} y={y(1) + 4}>
        one η
      </text>
      {shown.map((one, t) => (
        <path key={t} class={narrow ? 'anatomy__step anatomy__step--thin' : 'anatomy__step'} d={`M${x(t + 1)} ${y(0)}V${y(one)}`} />
      ))}
      <PredictionMark of={prediction} at={(value) => [x(1), y(Math.min(most, value))]} />
    </Chart>
  );
} // biome-ignore format: words in one line
