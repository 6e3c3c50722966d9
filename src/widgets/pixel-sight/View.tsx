import { paddings } from '../../experiments/convolution/sight.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { type State, table, told, widget } from './model.ts';
import './View.css';

const choices = paddings.map((value) => ({ value, word: value }));

/** W20.6: how many windows look at each pixel. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, _, ran) => (ran ? told(trace) : {}));
  const { state, trace, handle } = model;
  const { padding, side, kernel } = state.value;
  const ran = handle.ran.value;
  const { windows } = trace.value;
  return (
    <RunFigure
      model={model}
      verb="Count"
      waiting={`**A window of ${kernel} × ${kernel} slides over ${side} × ${side} pixels, padding ${padding}.** How often is each pixel looked at? Press Count.`}
      table={() => table(trace.value)}
      selectors={
        <>
          {!model.hidden('padding') && (
            <Selector
              label="Padding"
              choices={choices}
              value={padding}
              onChange={(next) => model.set({ padding: next })}
              disabled={model.locked('padding')}
            />
          )}
          <StateSlider
            model={model}
            field="kernel"
            class="pixel-sight__slider"
            label="kernel"
            integer
          />
          <StateSlider
            model={model}
            field="side"
            class="pixel-sight__slider"
            label="picture"
            integer
          />
          <StateSlider
            model={model}
            field="stride"
            class="pixel-sight__slider"
            label="stride"
            integer
          />
        </>
      }
      stage={({ width }) => (
        <NumberGrid
          name="windows that look at each pixel"
          label={
            ran
              ? windows.map((row) => row.join(' ')).join('; ')
              : `${side} by ${side} pixels, not counted yet`
          }
          values={windows.map((row) => row.map((count) => (ran ? count : null)))}
          cell={Math.min(48, Math.floor((width - 6) / side))}
          tone={(count) => count / (kernel * kernel)}
        />
      )}
    />
  );
}
