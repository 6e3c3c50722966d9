import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Lines } from './Lines.tsx';
import { count, type State, table, widget } from './model.ts';
import './View.css';

/** K6.1: how long a derivative gets on paper, and how much of it is repetition. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (all, { depth }, ran) => {
    const { formula, derivative, reverse, weights } = all[depth - 1]!;
    return ran
      ? {
          depth,
          weights,
          formula: count(formula),
          derivative: count(derivative),
          reverse: count(reverse),
        }
      : { depth, weights, formula: count(formula) };
  });
  const { handle, state, trace } = model;
  const ran = handle.ran.value;
  const { depth } = state.value;
  return (
    <RunFigure
      model={model}
      verb="Count"
      waiting={`**The output of ${depth === 1 ? 'one layer' : `${depth} layers`} is a formula of ${count(trace.value[depth - 1]!.formula)} operations.** Press Count for one of its derivatives.`}
      table={() => table(trace.value)}
      selectors={
        <StateSlider
          model={model}
          field="depth"
          class="expression-swell__depth"
          label="layers"
          integer
        />
      }
      stage={(size) => (
        <Lines
          size={size}
          trace={trace.value}
          depth={depth}
          ran={ran}
          prediction={handle.prediction.value}
        />
      )}
    />
  );
}
