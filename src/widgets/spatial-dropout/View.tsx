import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { FeatureMap } from './FeatureMap.tsx';
import { type State, table, told, widget } from './model.ts';
import './View.css';

const ways = [
  { value: 'element', word: 'number by number' },
  { value: 'map', word: 'map by map' },
] as const;

/** What dropout does to feature maps, whose neighbours resemble each other. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, _, ran) => (ran ? told(trace) : {}));
  const { state, trace, handle } = model;
  const { way, seed } = state.value;
  const ran = handle.ran.value;
  return (
    <RunFigure
      model={model}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      verb="Drop"
      waiting="**Four feature maps of eight by eight numbers.** Neighbours resemble each other. Press Drop."
      table={() => table(trace.value)}
      selectors={
        <>
          {!model.hidden('way') && (
            <Selector
              label="Drop"
              choices={ways}
              value={way}
              onChange={(next) => model.set({ way: next })}
              disabled={model.locked('way')}
            />
          )}
          <StateSlider
            model={model}
            field="rate"
            class="spatial-dropout__slider"
            label="p, off"
            step={0.05}
          />
        </>
      }
      stage={({ width, narrow }) => {
        const size = narrow
          ? Math.floor((width - 16) / 2)
          : Math.min(200, Math.floor((width - 72) / 4));
        return (
          <div
            class="spatial-dropout"
            style={{ gridTemplateColumns: `repeat(${narrow ? 2 : 4}, ${size}px)` }}
          >
            {trace.value.maps.map((values, i) => (
              <div class="spatial-dropout__one" key={i}>
                <FeatureMap
                  name={`map ${i + 1}`}
                  size={size}
                  values={values}
                  mask={ran ? trace.value.masks[i]! : null}
                />
                <p>map {i + 1}</p>
              </div>
            ))}
          </div>
        );
      }}
    />
  );
}
