import {
  averageSteps,
  type MaskAverage,
  masksPerStep,
} from '../../experiments/dropout/mask-average.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { domainOf, marginOf } from './model.ts';

interface MeanChartProps {
  readonly size: StageSize;
  /** The whole run as far as it is known: it sets the axis. */
  readonly frames: readonly MaskAverage[];
  /** How many of them are drawn. */
  readonly step: number;
  readonly scaled: number;
  readonly prediction: Prediction | null;
}

/** The mean over masks as it settles, and the answer of one network with all units on. */
export function MeanChart({ size, frames, step, scaled, prediction }: MeanChartProps) {
  const { width, narrow } = size;
  const height = narrow ? 280 : 320;
  const right = width - (narrow ? 12 : 190);
  const [top, bottom] = [40, height - 52];
  const x = logAxis([masksPerStep, averageSteps * masksPerStep], [52, right], 4);
  const y = linearAxis(domainOf(frames, scaled), [bottom, top], 5);
  const seen = frames.slice(1, step + 1);
  const place = (frame: MaskAverage, by: number) => [x(frame.masks), y(frame.mean + by * marginOf(frame))] as const; // biome-ignore format: one line
  const band = [...seen.map((one) => place(one, 1)), ...seen.map((one) => place(one, -1)).reverse()]; // biome-ignore format: one line
  const last = seen.at(-1);
  const under = last !== undefined && last.mean > scaled;
  const name = `all units on: ${formatNumber(scaled, { decimals: 3 })}`;
  const mean = last ? `mean over masks: ${formatNumber(last.mean, { decimals: 3 })}` : '';
  return (
    <Chart
      width={width}
      height={height}
      label={last ? `${mean} after ${last.masks} masks; ${name}` : `${name}; no masks drawn yet`}
      x={x}
      y={y}
      names={{ x: 'masks, logarithmic', y: 'answer' }}
    >
      <path class="mask-average__scaled" d={`M${x.range[0]} ${y(scaled)}H${right}`} />
      {seen.length > 1 && <path class="mask-average__band" d={`${linePath(band)}Z`} />}
      {seen.length > 1 && (
        <path class="mask-average__mean" d={linePath(seen.map((one) => place(one, 0)))} />
      )}
      {last && <circle class="mask-average__here" cx={x(last.masks)} cy={y(last.mean)} r="4" />}
      <text
        class="chart__label chart__strong"
        x={narrow ? right : right + 8}
        y={y(scaled) + (narrow ? (under ? 20 : -8) : 4)}
        text-anchor={narrow ? 'end' : 'start'}
      >
        {name}
      </text>
      {last && (
        <text
          class="chart__label mask-average__name"
          x={narrow ? right : Math.max(right + 8, 0)}
          y={apartFrom(y(last.mean), y(scaled), narrow, under)}
          text-anchor={narrow ? 'end' : 'start'}
        >
          {mean}
        </text>
      )}
      <PredictionMark of={prediction} at={(value) => [right, y(value)]} anchor="end" />
    </Chart>
  );
}

/** Height of the second name, never on top of the first. */
function apartFrom(mean: number, scaled: number, narrow: boolean, under: boolean): number {
  if (narrow) return mean + (under ? -10 : 22);
  return Math.abs(mean - scaled) < 18 ? scaled + (mean < scaled ? -14 : 22) : mean + 4;
}
