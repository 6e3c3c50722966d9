import { formatNumber } from '../../experiments/format-number.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { SvgWarning } from '../kit/marks/SvgWarning.tsx';
import { divergedAt, lossAt, type State, steps, type Trace } from './model.ts';

interface LossChartProps {
  readonly size: StageSize;
  readonly state: State;
  readonly trace: Trace;
}

const height = 300;

/** Loss after each update: the right order in ink, the early update in the colour of values. */
export function LossChart({ size, state, trace }: LossChartProps) {
  const { width } = size;
  const { step, early } = state;
  const [right, bottom] = [width - (size.narrow ? 8 : 108), height - 52];
  const x = linearAxis([0, steps], [44, right], 6);
  const y = logAxis([1e-3, 10], [bottom, 44]);
  const runs = [
    { name: 'updated after', head: 'm0 -6l6 10h-12z', run: trace.after, shown: true },
    { name: 'updated early', head: 'm0 -6l6 6l-6 6l-6 -6z', run: trace.during, shown: early },
  ].filter(({ shown }) => shown);
  const ends = runs.map(({ run }) => ({
    x: x(Math.min(step, run.length - 1)),
    y: Math.min(bottom, Math.max(44, y(lossAt(run, step)))),
  }));
  const labels = spread(ends.map((end) => end.y));
  const stopped = early ? divergedAt(trace.during) : divergedAt(trace.after);
  return (
    <Chart
      width={width}
      height={height}
      label={spoken(trace, state)}
      x={x}
      y={y}
      names={{ x: 'update', y: 'loss, logarithmic' }}
    >
      <clipPath id={`${size.id}-loss`}>
        <rect x="44" y="38" width={right - 40} height={bottom - 38} />
      </clipPath>
      {runs.map(({ name, head, run }, i) => {
        const chosen = i === runs.length - 1;
        const end = ends[i]!;
        return (
          <g
            key={name}
            class={chosen ? 'update-order__run update-order__run--chosen' : 'update-order__run'}
          >
            <path
              clip-path={`url(#${size.id}-loss)`}
              class={`chart__line${chosen ? ' chart__line--value chart__line--chosen' : ''}${i === 1 ? ' update-order__early' : ''}`}
              d={linePath(
                run.slice(0, step + 1).map((loss, update) => [x(update), y(loss)] as const),
              )}
            />
            <path class="update-order__head" d={`M${end.x} ${end.y}${head}`} />
            {size.narrow ? (
              <g>
                <path class="update-order__head" d={`M${52 + i * 120} ${bottom + 35}${head}`} />
                <text class="chart__label" x={62 + i * 120} y={bottom + 40}>
                  {name}
                </text>
              </g>
            ) : (
              step > 0 && (
                <text
                  class={`chart__label${chosen ? ' chart__strong' : ''}`}
                  x={end.x + 12}
                  y={labels[i]! + 4}
                >
                  {name}
                </text>
              )
            )}
          </g>
        );
      })}
      {stopped !== null && step >= stopped && (
        <SvgWarning
          id={`${size.id}-diverged`}
          x={right - 196}
          y={72}
          text={`diverged, update ${stopped}`}
        />
      )}
    </Chart>
  );
}

/** Label heights, moved apart where two would meet. */
function spread(heights: readonly number[]): readonly number[] {
  const [a, b] = heights;
  if (a === undefined || b === undefined) return heights;
  const gap = Math.max(0, 18 - Math.abs(a - b)) / 2;
  return a < b ? [a - gap, b + gap] : [a + gap, b - gap];
}

function spoken({ after, during }: Trace, { step, early }: State): string {
  const other = early ? `, with the early update ${formatNumber(lossAt(during, step))}` : '';
  return `Loss over updates. After update ${step} it is ${formatNumber(lossAt(after, step))} in the right order${other}.`;
}
