import { linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { type State, type Trace, table, updates, widget } from './model.ts';
import './View.css';

/** W15.3: how much too long Adam’s steps are while its two means still hold the 0 of the start. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ ratio, peak }, _, ran) =>
    ran ? { first: ratio[0], most: peak.ratio, at: peak.t } : {},
  );
  const { handle, trace } = model;
  return (
    <RunFigure
      model={model}
      verb="Compute"
      waiting="**Two means start at 0, and neither is corrected.** Press Compute."
      table={() => table(trace.value)}
      selectors={
        <>
          <StateSlider model={model} field="beta1" class="correction__slider" label="β₁" step={0.01} />
          <StateSlider model={model} field="beta2" class="correction__slider" label="β₂" step={0.0005} />
        </>
      }
      stage={(size) => (
        <Ratio
          size={size}
          trace={handle.ran.value ? trace.value : null}
          prediction={handle.prediction.value ?? handle.draft.value}
        />
      )}
    />
  );
} // biome-ignore format: controls in one line

interface RatioProps {
  readonly size: StageSize;
  /** Null before the run. */
  readonly trace: Trace | null;
  readonly prediction: Prediction | null;
}

/** The update beside which the ratio's name stands: well behind its top, which has a number of its own. */
const besideRatio = (top: number) => updates.findIndex((t) => t >= Math.max(200, 4 * top));

/** Each line, and where its name stands: at which of the updates, and how far below the line. */
const lines = [
  { name: 'ratio', word: 'their ratio', beside: null, down: -12 },
  { name: 'mean', word: '1 − β₁ᵗ', beside: updates.indexOf(2), down: -14 },
  { name: 'root', word: '√(1 − β₂ᵗ)', beside: updates.indexOf(10), down: 22 },
] as const;

/** The ratio and its two terms, update by update, both axes logarithmic. */
function Ratio({ size: { width, narrow }, trace, prediction }: RatioProps) {
  const height = narrow ? 300 : 360;
  const x = logAxis([1, 1e4], [52, width - (narrow ? 16 : 110)]);
  const peak = trace?.peak;
  const top = (peak?.ratio ?? 1) > 15 ? 200 : 20;
  const y = logAxis([0.01, top], [height - 44, 36]);
  const at = (value: number) => y(Math.max(0.01, Math.min(top, value)));
  const start = trace?.ratio[0] ?? 1;
  return (
    <Chart
      width={width}
      height={height}
      label={trace === null ? 'Ratio of an uncorrected step to a corrected one, by update; not computed yet' : `The ratio is ${start.toPrecision(3)} at update 1 and largest, ${trace.peak.ratio.toPrecision(3)}, at update ${trace.peak.t}`}
      x={x}
      y={y}
      names={{ x: 'update t, logarithmic', y: narrow ? 'share or ratio' : 'share or ratio, logarithmic' }}
    >
      <path class="chart__reference" d={`M${x.range[0]} ${y(1)}H${x.range[1]}`} />
      {trace !== null &&
        lines.map(({ name, word, beside: fixed, down }) => {
          const beside = fixed ?? besideRatio(trace.peak.t);
          return (
          <g key={name}>
            <path
              class={`correction__line correction__line--${name}`}
              d={linePath(updates.map((t, i) => [x(t), at(trace[name][i]!)] as const))}
            />
            <text class="chart__label" x={x(updates[beside]!)} y={at(trace[name][beside]!) + down}>
              {word}
            </text>
          </g>
          );
        })}
      {peak && (
        <>
          <circle class="correction__mark" cx={x(1)} cy={at(start)} r="4" />
          <text class="chart__label chart__strong" x={x(1) + 10} y={at(start) + 18}>
            {start.toPrecision(3)}
          </text>
          {peak.t > 1 && (
            <>
          <circle class="correction__mark" cx={x(peak.t)} cy={at(peak.ratio)} r="4" />
          <text class="chart__label chart__strong" x={x(peak.t)} y={at(peak.ratio) - 12} text-anchor="middle">
            {peak.ratio.toPrecision(3)} at t = {peak.t}
          </text>
            </>
          )}
        </>
      )}
      <PredictionMark of={prediction} at={(value) => [x(1), at(value)]} />
    </Chart>
  );
} // biome-ignore format: drawings in one line
