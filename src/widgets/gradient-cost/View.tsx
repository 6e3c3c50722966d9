import { RunFigure } from '../kit/RunFigure.tsx';
import { Slider } from '../kit/Slider.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { CostBars } from './CostBars.tsx';
import { grouped, type State, table, widget } from './model.ts';
import './View.css';

/** What one gradient costs in arithmetic and in memory, counted on the engine's graph. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, { batch }, ran) =>
    ran
      ? {
          batch,
          parameters: grouped(trace.parameters),
          stored: grouped(trace.stored),
          oneAtATime: grouped(trace.oneAtATime),
          backwardInForwards: trace.backwardInForwards,
        }
      : { batch, parameters: grouped(trace.parameters) },
  );
  const { handle, state, trace } = model;
  const ran = handle.ran.value;
  const slider = (name: keyof State, label: string, props: { max: number; log?: boolean }) =>
    !model.hidden(name) && (
      <div class="gradient-cost__slider">
        <Slider
          label={label}
          value={state.value[name]}
          min={name === 'width' ? 2 : 1}
          max={props.max}
          integer
          {...(props.log ? { scale: 'log' as const } : {})}
          onChange={(next) => model.set({ [name]: Math.round(next) })}
          disabled={model.locked(name)}
        />
      </div>
    );
  return (
    <RunFigure
      model={model}
      verb="Count"
      waiting={`**${grouped(trace.value.parameters)} parameters, ${grouped(trace.value.forward)} operations forward.** Press Count for the way back.`}
      table={() => table(trace.value)}
      selectors={
        <>
          {slider('depth', 'layers', { max: 12 })}
          {slider('width', 'units in a layer', { max: 400, log: true })}
          {slider('batch', 'examples in the batch', { max: 1000, log: true })}
        </>
      }
      stage={(size) => (
        <CostBars size={size} trace={trace.value} ran={ran} prediction={handle.prediction.value} />
      )}
    />
  );
}
