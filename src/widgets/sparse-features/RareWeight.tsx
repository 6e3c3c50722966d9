import type { SparseTrace } from '../../experiments/optimizers/adaptive/sparse.ts';
import { apart } from '../kit/chart/apart.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import '../kit/lanes/lanes.css';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { bandOf, laneNames, lanes, type State } from './model.ts';

interface RareWeightProps {
  readonly size: StageSize;
  /** Null before the run. */
  readonly trace: SparseTrace | null;
  readonly state: State;
  /** Of gradient descent’s rare weight at the end. */
  readonly prediction: Prediction | null;
}

/** The rare weight by example, a line for each rule, and the band of the chosen one’s repeats. */
export function RareWeight({ size, trace, state, prediction }: RareWeightProps) {
  const { width, narrow, id } = size;
  const height = narrow ? 320 : 360;
  const x = linearAxis([0, Number(state.examples)], [44, width - (narrow ? 96 : 120)], narrow ? 3 : 5); // biome-ignore format: one line
  const y = linearAxis([-0.2, 1.4], [height - 44, 36], 8);
  const bands = trace ? laneNames.map((name) => ({ name, band: bandOf(trace, name) })) : [];
  const across = (values: readonly number[]) => values.map((value, i) => [x(trace!.at[i]!), y(value)] as const); // biome-ignore format: one line
  const spots = apart(bands.map(({ band }) => y(band.at(-1)!.mean) + 4), { low: 44, high: height - 50 }); // biome-ignore format: one line
  const chosen = bands.find(({ name }) => name === state.chosen);
  return (
    <Chart
      width={width}
      height={height}
      label={
        trace
          ? bands.map(({ name, band }) => `${lanes[name].short} ends at ${band.at(-1)!.mean.toFixed(3)}`).join(', ')
          : 'The rare weight by example; its target is drawn at 1, and nothing has been trained yet'
      }
      x={x}
      y={y}
      names={{ x: 'examples so far', y: 'rare weight' }}
    >
      <clipPath id={`${id}-clip`}>
        <rect x={x.range[0]} y={y.range[1]} width={x.range[1] - x.range[0]} height={y.range[0] - y.range[1]} />
      </clipPath>
      <path class="chart__reference" d={`M${x.range[0]} ${y(1)}H${x.range[1]}`} />
      <text class="chart__label" x={x.range[0] + 6} y={y(1) - 6}>
        target
      </text>
      <g clip-path={`url(#${id}-clip)`}>
        {chosen && (
          <path
            class="sparse__band"
            data-hue={lanes[chosen.name].look.hue}
            d={`${linePath([...across(chosen.band.map(({ low }) => low)), ...across(chosen.band.map(({ high }) => high)).toReversed()])}Z`}
          />
        )}
        {bands.map(({ name, band }) => (
          <path
            key={name}
            class={name === state.chosen ? 'lane lane--chosen' : 'lane'}
            data-hue={lanes[name].look.hue}
            stroke-dasharray={lanes[name].look.dash}
            d={linePath(across(band.map(({ mean }) => mean)))}
          />
        ))}
      </g>
      {bands.map(({ name }, i) => (
        <text
          key={name}
          class={name === state.chosen ? 'chart__label chart__strong' : 'chart__label'}
          x={x.range[1] + 8}
          y={spots[i]}
        >
          {lanes[name].short}
        </text>
      ))}
      <PredictionMark
        of={prediction}
        at={(value) => [x.range[1], y(Math.min(1.3, Math.max(-0.2, value)))]}
        anchor="end"
      />
    </Chart>
  );
} // biome-ignore format: drawings in one line
