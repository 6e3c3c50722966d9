import type { BarsRace } from '../../experiments/convolution/bars-net.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { data, random } from '../../nn/index.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { linearAxis } from '../kit/chart/axis.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { lanesOf, netNames } from './model.ts';

interface BarsChartProps {
  readonly size: StageSize;
  readonly race: BarsRace;
  readonly seed: number;
  readonly prediction: Prediction | null;
}

const side = 12;

/** The first picture of a set, as rows. */
function exampleOf(where: 'left' | 'right', seed: number): number[][] {
  const pixels = data.bars(1, { side: where, random: random(seed).fork(where) }).inputs.dataSync();
  return Array.from({ length: side }, (_, i) => Array.from({ length: side }, (__, j) => pixels[i * side + j]!)); // biome-ignore format: one line
}

/** One picture of each set, and a lane for each network: a dot for every seed, a bar at their mean. */
export function BarsChart({ size, race, seed, prediction }: BarsChartProps) {
  const { width, narrow } = size;
  const chart = narrow ? width : width - 190;
  const [top, lane] = [28, 74];
  const bottom = top + 3 * lane;
  const x = linearAxis([0, 1], [12, chart - 16], 5);
  return (
    <div class={narrow ? 'bars-race bars-race--narrow' : 'bars-race'}>
      <div class="bars-race__examples">
        {(['left', 'right'] as const).map((where) => (
          <NumberGrid
            key={where}
            name={where === 'left' ? 'to learn from' : 'to be tested on'}
            label={`A picture of 12 by 12 with a bar on the ${where}`}
            values={exampleOf(where, seed)}
            cell={narrow ? 11 : 12}
            tone={(value) => value}
            hidesNumbers
          />
        ))}
      </div>
      <svg
        class="chart"
        width={chart}
        height={bottom + 50}
        role="img"
        aria-label={lanesOf(race)
          .map(
            ({ net, ends, mean }) =>
              `${netNames[net]}: ${ends.length === 0 ? 'not trained' : formatNumber(mean, { decimals: 3 })}`,
          )
          .join('; ')}
      >
        <HorizontalAxis scale={x} name="share right on the other side" y={bottom} />
        <line class="chart__reference" x1={x(0.5)} x2={x(0.5)} y1={top} y2={bottom} />
        <text class="chart__label" x={x(0.5) + 6} y={top - 10}>
          guessing
        </text>
        {lanesOf(race).map(({ net, ends, mean }, i) => {
          const y = top + lane * (i + 0.5);
          return (
            <g key={net} class={`bars-race__lane bars-race__lane--${net}`}>
              <text class="chart__label chart__strong" x={12} y={y - 16}>
                {netNames[net]}
                {ends.length > 0 ? `: ${formatNumber(mean, { decimals: 3 })}` : ''}
              </text>
              <line class="bars-race__rule" x1={12} x2={chart - 16} y1={y + 6} y2={y + 6} />
              {ends.map(({ test }, k) => (
                <circle key={k} class="bars-race__dot" cx={x(test)} cy={y + 6} r="5" />
              ))}
              {ends.length > 0 && (
                <line class="bars-race__mean" x1={x(mean)} x2={x(mean)} y1={y - 6} y2={y + 18} />
              )}
            </g>
          );
        })}
        <PredictionMark
          of={prediction}
          at={(value) => [x(value), top + lane * 0.5 + 4]}
          anchor={prediction !== null && (prediction.value ?? 0) > 0.6 ? 'end' : 'start'}
        />
      </svg>
    </div>
  );
}
