import { useMemo } from 'preact/hooks';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { createPlayer } from '../kit/player/player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { frameOf, type State, side, stackNames, stackWords, table, told, widget } from './model.ts';
import { Stack } from './Stack.tsx';
import './View.css';

const choices = stackNames.map((value) => ({ value, word: stackWords[value] }));

/** What a unit sees of the picture, layer by layer, and what the layers cost. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, _, ran) => (ran ? told(trace) : {}));
  const { state, trace, handle } = model;
  const player = useMemo(
    () =>
      createPlayer({
        count: () => trace.value.sights.length,
        index: { read: () => state.value.step, write: (step) => model.set({ step }) },
        onBegin: handle.begin,
      }),
    [],
  );
  const { stack, step } = state.value;
  const { sights, pixels, levels } = trace.value;
  return (
    <Figure
      {...model.frame}
      player={player}
      table={step >= sights.length ? table(trace.value) : undefined}
      sentence={model.sentence.value}
      selectors={
        <>
          {!model.hidden('stack') && (
            <Selector
              label="Layers"
              choices={choices}
              value={stack}
              onChange={(next) => model.set({ stack: next, step: 0 })}
              disabled={model.locked('stack')}
            />
          )}
          <StateSlider
            model={model}
            field="channels"
            class="field-growth__slider"
            label="maps a layer"
            integer
          />
        </>
      }
      stage={({ width, narrow }) => (
        <div class="field-growth">
          <NumberGrid
            name={step === 0 ? `picture, ${side} × ${side}` : `what one unit of layer ${Math.min(step, sights.length)} sees; stronger: more ways lead there`}
            label={step === 0 ? 'The picture, nothing looked at yet' : `${pixels.filter((weight) => weight > 0).length} pixels are seen`}
            values={Array.from({ length: side }, (_, i) => Array.from({ length: side }, (__, j) => (step === 0 ? 0 : pixels[i * side + j]!)))}
            cell={Math.floor(Math.min(narrow ? width - 4 : 320, 320) / side)}
            tone={(weight) => (weight > 0 ? 0.25 + 0.75 * weight : 0)}
            frame={step === 0 ? undefined : frameOf(trace.value)}
            hidesNumbers
          />
          <Stack size={{ width: narrow ? width : width - 352, narrow }} sights={sights} levels={levels} />
        </div>
      )}
    />
  );
} // biome-ignore format: one control a line
