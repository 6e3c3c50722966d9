import { better, type Trial } from '../../../experiments/optimizers/rate-search.ts';
import { type Axis, linearAxis, logAxis } from '../../kit/chart/axis.ts';
import { Chart } from '../../kit/chart/Chart.tsx';
import type { StageSize } from '../../kit/figure/Stage.tsx';
import { LanePath, Marker } from '../../kit/lanes/LanePath.tsx';
import type { Lane } from '../lanes/lane.ts';
import { looksOf } from '../lanes/lane-look.ts';
import { FailedRates, rowPx } from './FailedRates.tsx';

interface RateChartProps {
  readonly size: StageSize;
  readonly lanes: readonly Lane[];
  readonly chosen: number;
  /** Trials of each lane; undefined where none has been made. */
  readonly found: readonly (readonly Trial[] | undefined)[];
  readonly rates: readonly number[];
  readonly updates: number;
  /** Whether a race here ends at a goal: then updates are told, else the height at the end. */
  readonly hasGoal: boolean;
}

/** What came of every learning rate, rule by rule, under one budget: the whole curve, not its best point alone. */
export function RateChart(props: RateChartProps) {
  const { size, lanes, chosen, rates, updates, hasGoal } = props;
  const looks = looksOf(lanes);
  const known = props.found.flatMap((trials, i) => (trials?.length ? [{ trials, i }] : []));
  const found = known.map(({ trials }) => trials);
  const strip = 24 + known.length * rowPx;
  const height = (size.narrow ? 264 : 340) + strip;
  const up = [height - 44, 36 + strip] as const;
  const x = logAxis([rates[0]!, rates.at(-1)!], [60, size.width - 16], size.narrow ? 4 : 8);
  const y = hasGoal ? goalAxis(found, updates, up) : heightAxis(found, up);
  const value = (trial: Trial) =>
    hasGoal
      ? trial.end.kind === 'goal'
        ? trial.end.update
        : Number.NaN
      : (trial.height ?? Number.NaN);
  return (
    <Chart
      width={size.width}
      height={height}
      label="What came of each learning rate, optimiser by optimiser"
      x={x}
      y={y}
      names={{ x: 'learning rate', y: hasGoal ? `updates to the goal, of ${updates}` : `height after ${updates} updates` }}
    >
      <FailedRates lanes={known.map(({ trials, i }) => ({ trials, look: looks[i]! }))} updates={hasGoal ? updates : null} x={x} />
      {known.map(({ trials, i }) => {
        const best = trials.reduce(better);
        return (
          <g key={i}>
            <LanePath
              look={looks[i]!}
              isChosen={i === chosen}
              xs={trials.map(({ learningRate }) => learningRate)}
              ys={trials.map(value)}
              until={trials.length - 1}
              x={x}
              y={y}
            />
            {trials.map((trial) => {
              const at = y(value(trial));
              return (
                Number.isFinite(at) && (
                  <circle key={trial.learningRate} class="race-chart__trial" cx={x(trial.learningRate)} cy={at} r="1.8" />
                )
              );
            })}
            {Number.isFinite(y(value(best))) && (
              <Marker look={looks[i]!} isChosen={i === chosen} at={[x(best.learningRate), y(value(best))]} />
            )}
          </g>
        );
      })}
    </Chart>
  );
} // biome-ignore format: drawings in one line

/** From somewhat below the fewest updates that anybody needs to the whole budget. */
function goalAxis(
  found: readonly (readonly Trial[])[],
  updates: number,
  up: readonly [number, number],
): Axis {
  const fewest = found.flat().reduce((least, { end }) => (end.kind === 'goal' ? Math.min(least, end.update) : least), updates); // biome-ignore format: one line
  const low = Math.max(1, Math.min(fewest * 0.7, updates / 3));
  // Within a decade or so a logarithmic axis would have one label.
  return updates / low < 20 ? linearAxis([0, updates], up) : logAxis([low, updates], up);
}

function heightAxis(found: readonly (readonly Trial[])[], up: readonly [number, number]): Axis {
  const heights = found.flat().flatMap(({ height }) => (height === null ? [] : [height]));
  const [low, high] = heights.reduce(
    ([a, b], one) => [Math.min(a, one), Math.max(b, one)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  if (!(high > low)) return linearAxis([0, 1], up);
  return low > 0
    ? logAxis([Math.max(low, high * 1e-12), high * 2], up, 7)
    : roundedUp(linearAxis([low, high], up));
}

/** The same axis up to its next tick: above the last one stands its name, and no line should cross that. */
function roundedUp({ domain: [low, high], ticks, range }: Axis): Axis {
  const [last, before] = [ticks.at(-1)?.value ?? high, ticks.at(-2)?.value ?? low];
  return linearAxis([low, last < high ? last + (last - before) : high], range);
}
