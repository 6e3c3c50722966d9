import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { AnswerChart } from './AnswerChart.tsx';
import { counted, drawnOf, type State, table, widget } from './model.ts';
import { SubNets } from './SubNets.tsx';
import './View.css';

const readouts = [
  { value: 'sum', word: 'the sum' },
  { value: 'logistic', word: 'logistic of the sum' },
] as const;

/** W19.2: every mask, what it answers, and the mean of them all. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ mean, scaled, networks }, _, ran) =>
    ran ? { mean, scaled, masks: networks.length } : {},
  );
  const { state, trace, handle } = model;
  const { readout, seed } = state.value;
  const ran = handle.ran.value;
  const { networks } = trace.value;
  const drawn = drawnOf(trace.value);
  return (
    <RunFigure
      model={model}
      seed={
        state.value.units > 2
          ? { value: seed, set: (next) => model.set({ seed: next }) }
          : undefined
      }
      verb="Count"
      waiting={`**${counted(networks.length)} masks of ${state.value.units} units.** What does their mean come to? Press Count.`}
      table={() => table(trace.value)}
      selectors={
        <>
          <StateSlider
            model={model}
            field="units"
            class="mask-census__slider"
            label="units"
            integer
          />
          <StateSlider
            model={model}
            field="rate"
            class="mask-census__slider"
            label="p, off"
            step={0.05}
          />
          {!model.hidden('readout') && (
            <Selector
              label="Answer"
              choices={readouts}
              value={readout}
              onChange={(next) => model.set({ readout: next })}
              disabled={model.locked('readout')}
            />
          )}
        </>
      }
      stage={(size) => (
        <div>
          <p class="mask-census__heading">
            {drawn.length < networks.length
              ? `${drawn.length} of ${counted(networks.length)} sub-networks`
              : `all ${networks.length} sub-networks`}
          </p>
          <SubNets networks={drawn} isTold={ran} />
          <AnswerChart
            size={size}
            census={trace.value}
            isTold={ran}
            prediction={handle.prediction.value ?? handle.draft.value}
          />
        </div>
      )}
    />
  );
}
