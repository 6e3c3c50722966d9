import { activations } from '../../experiments/normalization/axes.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Grid } from './Grid.tsx';
import { type State, table, widget } from './model.ts';
import './View.css';

const axes = [
  { value: 'batch', word: 'batch norm' },
  { value: 'layer', word: 'layer norm' },
] as const;

/** Which numbers share a mean, and what is left of them. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, trace, handle } = model;
  const { axis, examples } = state.value;
  const ran = handle.ran.value;
  const { values, means, deviations } = trace.value;
  return (
    <RunFigure
      model={model}
      verb="Normalise"
      waiting="**Four examples by three units.** What stands on one ground shares a mean and a deviation. Press Normalise."
      table={() => table(trace.value, state.value)}
      selectors={
        <>
          {!model.hidden('axis') && (
            <Selector
              label="Normalise by"
              choices={axes}
              value={axis}
              onChange={(next) => model.set({ axis: next })}
              disabled={model.locked('axis')}
            />
          )}
          <StateSlider
            model={model}
            field="examples"
            class="norm-axes__examples"
            label="examples"
            integer
          />
        </>
      }
      stage={({ width, narrow }) => {
        const side = narrow ? width : Math.min(400, (width - 32) / 2);
        return (
          <div
            class="norm-axes__set"
            style={{ gridTemplateColumns: narrow ? '1fr' : `${side}px ${side}px` }}
          >
            <Grid
              width={side}
              title="what comes in"
              values={activations.slice(0, examples)}
              axis={axis}
              statistics={
                ran
                  ? [
                      { name: 'μ', of: means },
                      { name: 'σ', of: deviations },
                    ]
                  : []
              }
            />
            {ran && <Grid width={side} title="normalised" values={values} axis={axis} />}
          </div>
        );
      }}
    />
  );
}
