import { type Outcome, type Way, ways } from '../../experiments/transfer/ways.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { summary, wayWords } from './model.ts';

interface DotRowsProps {
  readonly width: number;
  readonly narrow: boolean;
  readonly outcomes: readonly Outcome[];
  /** Of the mean accuracy with frozen features. */
  readonly prediction: Prediction | null;
}

const row = 64;
const top = 24;

/** Where a dot stands beside the middle of its row: near seeds keep apart. */
const aside = (seed: number) => ((seed % 3) - 1) * 7;
const middleOf = (way: number) => top + (way + 0.5) * row;

/**
 * Every seed as a dot, one row a way, with the mean as a stroke and a deviation to each side. A thin line
 * leads through the three dots of a seed.
 */
export function DotRows({ width, narrow, outcomes, prediction }: DotRowsProps) {
  const left = narrow ? 8 : 150;
  const bottom = top + ways.length * row;
  const x = linearAxis([0.4, 1], [left, width - 16], narrow ? 4 : 7);
  const at = (accuracy: number) => x(Math.max(0.4, accuracy));
  const said = ways.map((way) => `${wayWords[way]} ${summary(outcomes, way)?.mean.toFixed(3) ?? 'not run'}`); // biome-ignore format: one line
  return (
    <svg
      class="chart"
      width={width}
      height={bottom + 52}
      role="img"
      aria-label={`Mean accuracy on the new task: ${said.join(', ')}.`}
    >
      <HorizontalAxis scale={x} name="accuracy on the new task" y={bottom} />
      {outcomes.map((one, seed) => (
        <path
          key={seed}
          class="transfer__same"
          d={linePath(ways.map((way, i) => [at(one[way]), middleOf(i) + aside(seed)] as const))}
        />
      ))}
      {ways.map((way: Way, i) => {
        const y = middleOf(i);
        const known = summary(outcomes, way);
        return (
          <g key={way}>
            <text
              class="chart__label chart__strong"
              x={narrow ? left : 0}
              y={narrow ? y - 18 : y + 5}
            >
              {wayWords[way]}
            </text>
            <line class="transfer__row" x1={left} x2={width - 16} y1={y} y2={y} />
            {known && (
              <>
                <line
                  class="transfer__band"
                  x1={at(known.mean - known.deviation)}
                  x2={at(Math.min(1, known.mean + known.deviation))}
                  y1={y}
                  y2={y}
                />
                <line
                  class="transfer__mean"
                  x1={at(known.mean)}
                  x2={at(known.mean)}
                  y1={y - 13}
                  y2={y + 13}
                />
              </>
            )}
            {outcomes.map((one, seed) => (
              <circle
                key={seed}
                class="transfer__seed"
                cx={at(one[way])}
                cy={y + aside(seed)}
                r="4"
              />
            ))}
          </g>
        );
      })}
      <PredictionMark
        of={prediction}
        at={(accuracy) => [at(accuracy), middleOf(ways.indexOf('frozen')) - 14]}
        anchor={(prediction?.value ?? 0) > 0.75 ? 'end' : 'start'}
      />
    </svg>
  );
}
