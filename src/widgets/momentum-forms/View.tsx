import { formatNumber } from '../../experiments/format-number.ts';
import { type FormName, formNames } from '../../experiments/optimizers/momentum-forms.ts';
import { apart } from '../kit/chart/apart.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { Switch } from '../kit/controls/Switch.tsx';
import { Slider } from '../kit/controls/slider/Slider.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import {
  formWords,
  rateOfMean,
  type State,
  storedAt,
  type Trace,
  table,
  updates,
  widget,
} from './model.ts';
import './View.css';

/** W13.3: three ways of writing momentum, with their learning rates linked or not. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { handle, state, trace } = model;
  const ran = handle.ran.value;
  const { linked, changes } = state.value;
  return (
    <RunFigure
      model={model}
      verb="Run"
      waiting="**One valley, one start, three formulas.** Press Run."
      table={() => table(trace.value)}
      selectors={
        <>
          <StateSlider
            model={model}
            field="momentum"
            class="momentum-forms__slider"
            label="β"
            step={0.01}
          />
          <StateSlider
            model={model}
            field="learningRate"
            class="momentum-forms__slider"
            label="η of sum and stored step"
            scale="log"
          />
          <MeanRate model={model} />
          {!model.hidden('linked') && (
            <Switch
              label="linked"
              value={linked}
              onChange={(next) => model.set({ linked: next })}
              disabled={model.locked('linked')}
            />
          )}
          {!model.hidden('changes') && (
            <Switch
              label={`η divided by ten after ${updates / 2} updates`}
              value={changes}
              onChange={(next) => model.set({ changes: next })}
              disabled={model.locked('changes')}
            />
          )}
        </>
      }
      stage={(size) => (
        <>
          <Heights size={size} trace={ran ? trace.value : null} />
          {ran && <Stored trace={trace.value} state={state.value} />}
        </>
      )}
    />
  );
}

/** The mean's own learning rate; linked, it and that of the others move together, whichever is taken. */
function MeanRate({ model }: { readonly model: FigureModel<State, Trace> }) {
  const now = model.state.value;
  const [low = 0, high = 1] = model.limits['averageRate'] ?? [];
  const [least = 0, most = 1] = model.limits['learningRate'] ?? [];
  if (model.hidden('averageRate')) return null;
  const follow = (rate: number) => Math.min(most, Math.max(least, rate * (1 - now.momentum)));
  return (
    <div class="momentum-forms__slider">
      <Slider
        label={now.linked ? 'η of the mean, η/(1 − β)' : 'η of the mean'}
        scale="log"
        min={low}
        max={high}
        value={rateOfMean(now)}
        onChange={(rate) => model.set(now.linked ? { learningRate: follow(rate) } : { averageRate: rate })}
        disabled={model.locked(now.linked ? 'learningRate' : 'averageRate')}
      />
    </div>
  );
} // biome-ignore format: one line

/** What the three formulas hold after the first update: three numbers for one velocity. */
function Stored({ trace, state }: { readonly trace: Trace; readonly state: State }) {
  const stored = storedAt(trace, state, 1);
  const told = (name: FormName) => formatNumber(stored[name], { digits: 3 });
  return (
    <p class="momentum-forms__stored">
      Stored after the first update, across the valley: the sum v = {told('velocity')}, the step m =
      −ηv = {told('heavyBall')}, the mean (1 − β)v = {told('average')}.
    </p>
  );
}

interface HeightsProps {
  readonly size: StageSize;
  /** Null before the run. */
  readonly trace: Trace | null;
}

/** How high each form stands over the floor of the valley, update by update. */
function Heights({ size, trace }: HeightsProps) {
  const { width, narrow } = size;
  const height = narrow ? 280 : 340;
  const x = linearAxis([0, updates], [52, width - (narrow ? 16 : 140)], 5);
  const all = trace === null ? [] : formNames.flatMap((name) => trace[name].heights);
  const [low, high] = all.filter((one) => one > 0 && Number.isFinite(one)).reduce(([a, b], one) => [Math.min(a, one), Math.max(b, one)], [1, 200]); // biome-ignore format: one line
  const y = logAxis([Math.max(low, 1e-12), Math.min(high, 1e12)], [height - 44, 36]);
  const bottom = y.range[0];
  const ends = trace === null ? [] : apart(formNames.map((name) => y(trace[name].heights.at(-1)!) + 4), { low: 44, high: bottom });
  // On a phone no line leaves room at its end: the names stand in the corner that all lines start above.
  const rows = formNames.map((_, i) => bottom - 50 + 18 * i);
  return (
    <Chart
      width={width}
      height={height}
      label={trace === null ? 'Height over the floor of a valley; nothing has run yet' : 'Height over the floor of the valley, for three forms of momentum'}
      x={x}
      y={y}
      names={{ x: 'update', y: 'height f, logarithmic' }}
    >
      {trace !== null &&
        formNames.map((name, i) => (
          <g key={name}>
            <path
              class={`momentum-forms__line momentum-forms__line--${name}`}
              d={linePath(trace[name].heights.map((value, t) => [x(t), y(value)] as const))}
            />
            {narrow && <path class={`momentum-forms__line momentum-forms__line--${name}`} d={`M${x(0) + 8} ${rows[i]! - 4}h28`} />}
            <text class="chart__label" x={narrow ? x(0) + 44 : x.range[1] + 8} y={narrow ? rows[i] : ends[i]}>
              {formWords[name]}
            </text>
          </g>
        ))}
    </Chart>
  );
} // biome-ignore format: drawings in one line
