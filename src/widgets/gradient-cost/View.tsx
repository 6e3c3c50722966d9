import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
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
  const { handle, trace } = model;
  const ran = handle.ran.value;
  const slider = { model, class: 'gradient-cost__slider', integer: true };
  return (
    <RunFigure
      model={model}
      verb="Count"
      waiting={`**${grouped(trace.value.parameters)} parameters, ${grouped(trace.value.forward)} operations forward.** Press Count for the way back.`}
      table={() => table(trace.value)}
      selectors={
        <>
          <StateSlider {...slider} field="depth" label="layers" />
          <StateSlider {...slider} field="width" label="units in a layer" scale="log" />
          <StateSlider {...slider} field="batch" label="examples in the batch" scale="log" />
        </>
      }
      stage={(size) => (
        <CostBars size={size} trace={trace.value} ran={ran} prediction={handle.prediction.value} />
      )}
    />
  );
}
