import type { BarsRace } from '../../experiments/convolution/bars-net.ts';
import { formatNumber, withCommas } from '../../experiments/format-number.ts';
import { data, random } from '../../nn/index.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { linearAxis } from '../kit/chart/axis.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { lanesOf, netNames, rangeOf, stray } from './model.ts';

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

/** One picture of each set, and a lane for each network: a diamond for every seed in the band of them all, a bar at their mean. */
export function BarsChart({ size, race, seed, prediction }: BarsChartProps) {
  const { width, narrow } = size;
  const chart = narrow ? width : width - 190;
  const [top, lane] = [30, 78];
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
            tone={(value) => Math.max(0, value)}
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
        <rect
          class="bars-race__chance"
          x={x(0.5 - 2 * stray)}
          y={top - 4}
          width={x(0.5 + 2 * stray) - x(0.5 - 2 * stray)}
          height={bottom - top + 4}
        />
        <HorizontalAxis scale={x} name="share right on the other side" y={bottom} />
        <line class="chart__reference" x1={x(0.5)} x2={x(0.5)} y1={top} y2={bottom} />
        <text class="chart__label" x={x(0.5)} y={top - 12} text-anchor="middle">
          guessing, 19 times in 20
        </text>
        {lanesOf(race).map(({ net, ends, mean }, i) => {
          const y = top + lane * (i + 0.5);
          return (
            <g key={net} class={`bars-race__lane bars-race__lane--${net}`}>
              <text class="chart__label" x={12} y={y - 16}>
                <tspan class="chart__strong">
                  {netNames[net]}
                  {ends.length > 0 ? `: ${formatNumber(mean, { decimals: 3 })}` : ''}
                </tspan>
                {ends[0] && (
                  <tspan dx="8">{withCommas(String(ends[0].parameters))} parameters</tspan>
                )}
              </text>
              <line class="bars-race__rule" x1={12} x2={chart - 16} y1={y + 6} y2={y + 6} />
              {ends.length > 1 && (
                <rect
                  class="bars-race__band"
                  x={x(rangeOf(ends).lowest)}
                  y={y - 4}
                  width={x(rangeOf(ends).highest) - x(rangeOf(ends).lowest)}
                  height="20"
                />
              )}
              {ends.map(({ test }, k) => (
                <path
                  key={k}
                  class="bars-race__dot"
                  transform={`translate(${x(test)} ${y + 6})`}
                  d="M0 -7L6 0L0 7L-6 0Z"
                />
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
