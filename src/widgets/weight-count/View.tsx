import { connections } from '../../experiments/convolution/counts.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { logAxis } from '../kit/chart/axis.ts';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { connectionNames, type State, table, told, widget } from './model.ts';
import './View.css';

const sliders = [
  ['side', 'picture'],
  ['inputs', 'channels in'],
  ['kernel', 'kernel'],
  ['outputs', 'maps out'],
] as const;

/** Parameters and multiplications of one layer, connected in three ways. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, _, ran) => (ran ? told(trace) : {}));
  const { trace, handle } = model;
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
        const x = logAxis([1, 1e12], [8, width - (narrow ? 12 : 150)], narrow ? 4 : 7);
        const row = 76;
        const bottom = 20 + 3 * row;
        return (
          <svg class="chart" width={width} height={bottom + 48} role="img" aria-label={connections.map((one) => `${connectionNames[one]}: ${ran ? formatNumber(trace.value[one].parameters) : 'not counted'}`).join('; ')}>
            <HorizontalAxis scale={x} name="how many, logarithmic" y={bottom} />
            {connections.map((one, i) => {
              const y = 20 + i * row;
              const { parameters, multiplications } = trace.value[one];
              return (
                <g key={one}>
                  <text class="chart__label chart__strong" x={8} y={y + 10}>
                    {connectionNames[one]}
                  </text>
                  {ran && (
                    <>
                      <rect class="weight-count__parameters" x={x(1)} y={y + 18} width={x(parameters) - x(1)} height="14" />
                      <text class="chart__label" x={x(parameters) + 6} y={y + 30}>
                        {narrow ? '' : 'parameters '}
                        {formatNumber(parameters)}
                      </text>
                      <rect class="weight-count__products" x={x(1)} y={y + 38} width={x(multiplications) - x(1)} height="14" />
                      <text class="chart__label" x={x(multiplications) + 6} y={y + 50}>
                        {narrow ? '× ' : 'products '}
                        {formatNumber(multiplications)}
                      </text>
                    </>
                  )}
                </g>
              );
            })}
            <PredictionMark of={prediction} at={(value) => [x(Math.max(1, value)), 20 + 2 * row + 16]} />
          </svg>
        );
      }}
    />
  );
} // biome-ignore format: one thing a line
