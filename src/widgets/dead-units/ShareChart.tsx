import {
  type DeadUnits,
  updates,
  updatesPerStep,
} from '../../experiments/rectifiers/dead-units.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { bandOf, percent } from './model.ts';

interface ShareChartProps {
  readonly width: number;
  readonly height: number;
  /** As far as they are shown. */
  readonly frames: readonly DeadUnits[];
  readonly prediction: Prediction | null;
}

/** Where the names of both lines stand: beside their ends, apart from each other and above the axis. */
function labelsOf([first, second]: readonly number[], bottom: number): readonly [number, number] {
  const [high, low] = first! < second! ? [first!, second!] : [second!, first!];
  const lower = Math.min(bottom, Math.max(low + 5, (high + low) / 2 + 14));
  const upper = Math.min(high + 5, lower - 17);
  return first! < second! ? [upper, lower] : [lower, upper];
}

/** The share of dead units by update: a line and a band over the seeds for each hidden layer. */
export function ShareChart({ width, height, frames, prediction }: ShareChartProps) {
  const x = linearAxis([0, updates], [44, width - 64], 3);
  const y = linearAxis([0, 1], [height - 48, 40], 5);
  const at = (step: number) => x(step * updatesPerStep);
  const layers = [0, 1].map((layer) => frames.map(({ nets }) => bandOf(nets, layer)));
  const ends = layers.map((bands) => y(bands.at(-1)?.mean ?? 0));
  const labels = labelsOf(ends, y.range[0]);
  const said =
    prediction?.value === null || !prediction
      ? null
      : { ...prediction, text: percent(prediction.value) };
  const label = layers
    .map((bands, i) => `layer ${i + 1}: ${Math.round(100 * (bands.at(-1)?.mean ?? 0))} % dead`)
    .join('; ');
  return (
    <Chart
      width={width}
      height={height}
      label={frames.length > 0 ? label : 'Share of dead units by update; not trained yet'}
      x={x}
      y={y}
      names={{ x: 'update', y: 'share of dead units' }}
    >
      {layers.map((bands, layer) => {
        const upper = bands.map(({ high }, i): [number, number] => [at(i), y(high)]);
        const lower = bands.map(({ low }, i): [number, number] => [at(i), y(low)]).reverse();
        return (
          <g key={layer} class={`dead-units__layer dead-units__layer--${layer + 1}`}>
            {bands.length > 1 && (
              <path class="dead-units__band" d={`${linePath([...upper, ...lower])}Z`} />
            )}
            <path
              class="chart__line"
              d={linePath(bands.map(({ mean }, i) => [at(i), y(mean)]))}
            />
            {bands.length > 0 && (
              <>
                <circle class="dead-units__end" cx={at(bands.length - 1)} cy={ends[layer]} r="3.5" />
                <text
                  class="chart__label"
                  x={width - 56}
                  y={labels[layer]}
                >
                  layer <tspan class="chart__strong">{layer + 1}</tspan>
                </text>
              </>
            )}
          </g>
        ); // biome-ignore format: one line each
      })}
      <PredictionMark
        of={said}
        at={(value) => [x(updates), y(Math.min(1, Math.max(0, value)))]}
        anchor="end"
      />
    </Chart>
  );
}
