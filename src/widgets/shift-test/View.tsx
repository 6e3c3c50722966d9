import { useMemo } from 'preact/hooks';
import { shiftPictures, side } from '../../experiments/convolution/shifts.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { createPlayer } from '../kit/player/player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Maps } from './Maps.tsx';
import { type State, table, told, widget } from './model.ts';
import { ShiftChart } from './ShiftChart.tsx';
import './View.css';

const pictures = shiftPictures.map((value) => ({ value, word: value === 'pixel' ? 'one pixel' : value })); // biome-ignore format: one line
const charts = [
  { value: 'left', word: 'what is left' },
  { value: 'change', word: 'the change' },
] as const;

/** W20.4: what every shift of a picture does to a convolution and to two pools. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, state, ran) => (ran ? told(trace, state) : {}));
  const { state, trace, handle } = model;
  const player = useMemo(
    () =>
      createPlayer({
        count: side,
        index: { read: () => state.value.by, write: (by) => model.set({ by }) },
        onBegin: handle.begin,
      }),
    [],
  );
  const { picture, by, chart, seed } = state.value;
  return (
    <Figure
      {...model.frame}
      player={player}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      table={by > 0 ? table(trace.value) : undefined}
      sentence={model.sentence.value}
      selectors={
        <>
          {!model.hidden('picture') && (
            <Selector
              label="Picture"
              choices={pictures}
              value={picture}
              onChange={(next) => model.set({ picture: next })}
              disabled={model.locked('picture')}
            />
          )}
          {!model.hidden('chart') && (
            <Selector
              label="Chart"
              choices={charts}
              value={chart}
              onChange={(next) => model.set({ chart: next })}
              disabled={model.locked('chart')}
            />
          )}
        </>
      }
      stage={(size) => (
        <>
          <Maps size={size} test={trace.value[by]!} by={by} />
          <ShiftChart size={size} tests={trace.value} state={state.value} />
        </>
      )}
    />
  );
}
