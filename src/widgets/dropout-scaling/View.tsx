import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { byRule, type State, table, told, widget } from './model.ts';
import { Rule } from './Rule.tsx';
import './View.css';

/** W19.3: the same network by three ways of scaling and two that are printed. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, _, ran) => (ran ? told(trace) : {}));
  const { state, trace, handle } = model;
  const { rate, seed } = state.value;
  const full = byRule(trace.value, 'inverted').test;
  return (
    <RunFigure
      model={model}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      verb="Compare"
      waiting="**One network, five ways to answer without masks.** Above each line: the mean in training. Press Compare."
      table={() => table(trace.value)}
      selectors={
        <StateSlider
          model={model}
          field="rate"
          class="dropout-scaling__slider"
          label="share dropped"
          step={0.05}
        />
      }
      stage={({ narrow }) => (
        <div class={narrow ? 'dropout-scaling dropout-scaling--narrow' : 'dropout-scaling'}>
          {trace.value.map((scaled) => (
            <Rule
              key={scaled.rule}
              scaled={scaled}
              rate={rate}
              domain={[Math.min(0, full), Math.max(0, full)]}
              isTold={handle.ran.value}
            />
          ))}
        </div>
      )}
    />
  );
}
