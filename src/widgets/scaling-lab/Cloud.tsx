import type { ScalingName } from '../../experiments/normalization/scaling.ts';
import { linearAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import type { Trace } from './model.ts';

interface CloudProps {
  readonly size: StageSize;
  readonly side: number;
  readonly scaling: ScalingName;
  readonly cloud: Trace['cloud'];
}

/** Both axes of a cloud have one scale, so that its shape is the one that the unit sees. */
const ends: Readonly<Record<ScalingName, readonly [number, number]>> = {
  raw: [0, 1e6],
  minMax: [-0.2, 1.2],
  standard: [-2.2, 2.2],
};

/** Two hundred people by age and salary, as a scaling leaves them. */
export function Cloud({ size, side, scaling, cloud }: CloudProps) {
  const left = 66;
  const x = linearAxis(ends[scaling], [left, left + side], 3);
  const y = linearAxis(ends[scaling], [40 + side, 40], 4);
  const unit = scaling === 'raw' ? ', in units' : ', scaled';
  return (
    <Chart
      width={size.width}
      height={side + 92}
      label={`200 people by age and salary${unit}, on equal axes`}
      x={x}
      y={y}
      names={{ x: scaling === 'raw' ? 'age in years' : 'age, scaled', y: scaling === 'raw' ? 'salary' : 'salary, scaled' }} // biome-ignore format: one line
    >
      {cloud.map(([age, salary], i) => (
        <circle key={i} class="scaling-lab__point" cx={x(age)} cy={y(salary)} r="2.5" />
      ))}
    </Chart>
  );
}
