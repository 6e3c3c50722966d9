import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { FactorBars } from './FactorBars.tsx';
import { type State, table, widget } from './model.ts';
import { UnitGraph } from './UnitGraph.tsx';
import './View.css';

const labels = [
  { value: '0', word: 'y = 0' },
  { value: '1', word: 'y = 1' },
] as const;

/** W6.3: the slope of the loss and the slope of the unit, and what is left when they meet. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, { z, label }, ran) =>
    ran
      ? { ...trace, label, product: trace.naive }
      : { z, label, a: trace.a, unitSlope: trace.unitSlope },
  );
  const { handle, state, trace } = model;
  const ran = handle.ran.value;
  const { label } = state.value;
  return (
    <RunFigure
      model={model}
      verb="Multiply"
      waiting="**The slope of the unit is known.** Press Multiply to bring in the slope of the loss."
      table={() => table(state.value)}
      selectors={
        <>
          <StateSlider
            model={model}
            field="z"
            class="cancellation__z"
            label="pre-activation z"
            step={0.5}
          />
          {!model.hidden('label') && (
            <Selector
              label="Label"
              choices={labels}
              value={label === 1 ? '1' : '0'}
              onChange={(next) => model.set({ label: Number(next) })}
              disabled={model.locked('label')}
            />
          )}
        </>
      }
      stage={(size) => (
        <>
          <UnitGraph size={size} trace={trace.value} ran={ran} />
          <FactorBars
            size={size}
            trace={trace.value}
            ran={ran}
            prediction={handle.prediction.value}
          />
        </>
      )}
    />
  );
}
