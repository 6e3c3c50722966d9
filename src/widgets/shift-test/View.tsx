import { maps, shiftPictures, side, strideOf } from '../../experiments/convolution/shifts.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { mapNames, type State, table, told, widget } from './model.ts';
import './View.css';

const choices = shiftPictures.map((value) => ({ value, word: value === 'pixel' ? 'one pixel' : value })); // biome-ignore format: one line

const rowsOf = (values: readonly number[], width: number) =>
  Array.from({ length: width }, (_, i) => values.slice(i * width, (i + 1) * width));

/** W20.4: what a shift of the picture does to a convolution and to two pools. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, _, ran) => (ran ? told(trace) : {}));
  const { state, trace, handle } = model;
  const { picture, by, seed } = state.value;
  const ran = handle.ran.value;
  const { picture: before, moved, results } = trace.value;
  return (
    <RunFigure
      model={model}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      verb="Shift"
      waiting="**A picture of 8 × 8, and the same moved to the right.** What leaves on the right comes in on the left. Press Shift."
      table={() => table(trace.value)}
      selectors={
        <>
          {!model.hidden('picture') && (
            <Selector
              label="Picture"
              choices={choices}
              value={picture}
              onChange={(next) => model.set({ picture: next })}
              disabled={model.locked('picture')}
            />
          )}
          <StateSlider
            model={model}
            field="by"
            class="shift-test__slider"
            label="shift, pixels"
            integer
          />
        </>
      }
      stage={({ width, narrow }) => {
        const size = narrow
          ? Math.floor((width - 20) / 2)
          : Math.min(150, Math.floor((width - 250) / 3));
        const grid = (name: string, values: readonly number[], isOpen = false) => {
          const count = values.length === side * side ? side : side / 2;
          const [low, high] = [Math.min(...values), Math.max(...values)];
          return (
            <NumberGrid
              name={name}
              label={`${name}, ${count} by ${count}`}
              values={rowsOf(values, count).map((row) =>
                row.map((value) => (isOpen ? null : value)),
              )}
              cell={Math.floor(size / count)}
              tone={(value) => (high > low ? (value - low) / (high - low) : 0)}
              hidesNumbers
            />
          );
        };
        return (
          <div class={narrow ? 'shift-test shift-test--narrow' : 'shift-test'}>
            <div class="shift-test__row">
              {grid('picture', before)}
              {grid(`shifted by ${by}`, moved, !ran)}
            </div>
            {maps.map((map) => {
              const { before: one, after: other, change, error, moved: places } = results[map];
              const exact = error < 1e-9;
              return (
                <div class="shift-test__row" key={map}>
                  {grid(mapNames[map], one)}
                  {grid('after the shift', other, !ran)}
                  <p class="shift-test__said">
                    {ran && (
                      <>
                        <b>{exact ? 'moved along exactly' : 'not the same map moved'}</b>
                        <br />
                        change {formatNumber(change < 1e-9 ? 0 : change, { digits: 3 })}
                        <br />
                        {exact
                          ? `shifted by ${places} of its places`
                          : `best shift back leaves ${formatNumber(error, { digits: 3 })}`}
                        <br />
                        stride {strideOf[map]}
                      </>
                    )}
                  </p>
                </div>
              );
            })}
          </div>
        );
      }}
    />
  );
}
