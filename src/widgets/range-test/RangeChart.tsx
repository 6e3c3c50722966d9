import { formatNumber } from '../../experiments/format-number.ts';
import {
  bestRate,
  checkedRates,
  ends,
  growingRate,
  lowestOf,
  smoothed,
  updates,
} from '../../experiments/schedules/range-test.ts';
import { linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { FigureHandle } from '../kit/page/page-store.ts';
import type { Losses } from './model.ts';

interface RangeChartProps {
  readonly size: StageSize;
  /** Of the updates that are shown. */
  readonly test: Losses;
  /** Of the rates that are shown. */
  readonly check: Losses;
  readonly handle: FigureHandle;
}

const heights = [0.02, 20] as const;

/** Losses against η: of the test update by update, and of trainings at constant rates. */
export function RangeChart({ size: { width, narrow }, test, check, handle }: RangeChartProps) {
  const [left, right] = [52, width - (narrow ? 14 : 24)];
  const height = narrow ? 320 : 370;
  const x = logAxis(ends, [left, right]);
  const y = logAxis(heights, [height - 48, 36]);
  const at = (loss: number) =>
    y(Math.min(heights[1], Math.max(heights[0], Number.isFinite(loss) ? loss : heights[1])));
  const curve = smoothed(test);
  const guess = handle.prediction.value ?? handle.draft.value;
  const line = (losses: readonly number[]) =>
    linePath(losses.map((loss, i) => [x(growingRate(i)), at(loss)] as const));
  const lowest = lowestOf(curve);
  const isThrough = curve.length === updates;
  return (
    <Chart
      width={width}
      height={height}
      label={
        isThrough
          ? `Loss against learning rate: the test is lowest at ${formatNumber(growingRate(lowest), { digits: 2 })}${check.length === checkedRates.length ? `, training at ${bestRate(check)}` : ''}`
          : 'Loss against learning rate; the test has not come to its end'
      }
      x={x}
      y={y}
      names={{ x: narrow ? 'η, logarithmic' : 'learning rate η, logarithmic', y: narrow ? 'loss, nats' : 'loss in nats, logarithmic' }}
    >
      {test.map((losses, i) => (
        <path key={i} class="range-test__seed" d={line(losses)} />
      ))}
      {check.map((losses, i) => (
        <g key={checkedRates[i]}>
          <line
            class="range-test__band"
            x1={x(checkedRates[i]!)}
            x2={x(checkedRates[i]!)}
            y1={at(Math.min(...losses))}
            y2={at(Math.max(...losses))}
          />
          {losses.map((loss, seed) => (
            <path
              key={seed}
              class="range-test__trained"
              d={`M${x(checkedRates[i]!)} ${at(loss)}m-5 0h10`}
            />
          ))}
        </g>
      ))}
      <path class="chart__line range-test__line" d={line(curve)} />
      {isThrough && (
        <g>
          <path class="range-test__mark" d={`M${x(growingRate(lowest))} ${at(curve[lowest]!) - 6}v-26`} />
          <text class="chart__label chart__strong" x={x(growingRate(lowest))} y={at(curve[lowest]!) - 38} text-anchor="middle">
            lowest, {formatNumber(growingRate(lowest), { digits: 2 })}
          </text>
        </g>
      )}
      {check.length === checkedRates.length && (
        <text class="chart__label chart__strong" x={x(bestRate(check)) - 14} y={at(Math.min(...check.flat())) + 4} text-anchor="end">
          {narrow ? `best, ${bestRate(check)}` : `trains best, ${bestRate(check)}`}
        </text>
      )}
      <PredictionMark
        of={guess}
        at={(value) => [x(value), height - 50]}
        anchor={(guess?.value ?? 0) > 0.1 ? 'end' : 'start'}
      />
    </Chart>
  );
} // biome-ignore format: drawings in one line
