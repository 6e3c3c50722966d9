import { connections } from '../../experiments/convolution/counts.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { logAxis } from '../kit/chart/axis.ts';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { connectionNames, count, formulaOf, type State, table, told, widget } from './model.ts';
import './View.css';

const sliders = [
  ['side', 'picture n'],
  ['inputs', 'channels in'],
  ['kernel', 'kernel f'],
  ['outputs', 'maps out'],
] as const;

/** Parameters and multiplications of one layer, connected in three ways. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, _, ran) => (ran ? told(trace) : {}));
  const { state, trace, handle } = model;
  const ran = handle.ran.value;
  const prediction = handle.prediction.value ?? handle.draft.value;
  return (
    <RunFigure
      model={model}
      verb="Count"
      waiting="**One layer, connected in three ways.** Each output sees everything, or its window, or its window with weights that all places share. Press Count."
      table={() => table(trace.value)}
      selectors={sliders.map(([field, label]) => (
        <StateSlider key={field} model={model} field={field} class="weight-count__slider" label={label} integer scale={field === 'kernel' ? 'linear' : 'log'} />
      ))}
      stage={({ width, narrow }) => {
        // The largest layer that the sliders allow has 2 × 10¹³ parameters, were it dense.
        const x = logAxis([1, 1e14], [8, width - (narrow ? 92 : 110)], narrow ? 4 : 7);
        const [top, row] = [44, 84];
        const bottom = top + 3 * row;
        const end = x(1e14);
        return (
          <svg class="chart" width={width} height={bottom + 48} role="img" aria-label={connections.map((one) => `${connectionNames[one]}: ${ran ? count(trace.value[one].parameters) : 'not counted'}`).join('; ')}>
            <g>
              <rect class="weight-count__parameters" x="8" y="6" width="22" height="14" />
              <text class="chart__label" x="36" y="18">parameters</text>
              <rect class="weight-count__products" x="124.5" y="6.5" width="21" height="13" />
              <text class="chart__label" x="152" y="18">multiplications</text>
            </g>
            <HorizontalAxis scale={x} name="how many, logarithmic" y={bottom} />
            {connections.map((one, i) => {
              const y = top + i * row;
              const { parameters, multiplications } = trace.value[one];
              return (
                <g key={one}>
                  <text class="chart__label" x={8} y={y + 14}>
                    <tspan class="chart__strong">{connectionNames[one]}</tspan>
                    {ran && <tspan dx="10">{formulaOf(one, state.value)}</tspan>}
                  </text>
                  <line class="weight-count__rule" x1="8" x2={end} y1={y + 60} y2={y + 60} />
                  {ran && (
                    <>
                      <rect class="weight-count__parameters" x={x(1)} y={y + 22} width={Math.max(1, x(parameters) - x(1))} height="16" />
                      <text class="chart__label chart__strong" x={x(parameters) + 6} y={y + 35}>
                        {count(parameters)}
                      </text>
                      <rect class="weight-count__products" x={x(1) + 0.5} y={y + 42.5} width={Math.max(1, x(multiplications) - x(1))} height="14" />
                      <text class="chart__label" x={x(multiplications) + 6} y={y + 54}>
                        {count(multiplications)}
                      </text>
                    </>
                  )}
                </g>
              );
            })}
            <PredictionMark of={prediction} at={(value) => [x(Math.max(1, value)), top + 2 * row + 22]} />
          </svg>
        );
      }}
    />
  );
} // biome-ignore format: one thing a line
