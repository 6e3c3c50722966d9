import { type Outcome, type Way, ways } from '../../experiments/transfer/ways.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { linearAxis } from '../kit/chart/axis.ts';
import { summary, wayWords } from './model.ts';

interface DotRowsProps {
  readonly width: number;
  readonly narrow: boolean;
  readonly outcomes: readonly Outcome[];
}

const row = 64;
const top = 24;

/** Every seed as a dot, one row a way, with the mean as a stroke and a deviation to each side. */
export function DotRows({ width, narrow, outcomes }: DotRowsProps) {
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
      {ways.map((way: Way, i) => {
        const y = top + (i + 0.5) * row;
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
                cy={y + ((seed % 3) - 1) * 7}
                r="4"
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
