import { useMemo } from 'preact/hooks';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { createPlayer } from '../kit/player/player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import {
  countsAt,
  laidOf,
  type Shown,
  type State,
  shownPaddings,
  stepsOf,
  table,
  told,
  widget,
  windowAt,
} from './model.ts';
import './View.css';

const choices = shownPaddings.map((value) => ({ value, word: value === 'all' ? 'all three' : value })); // biome-ignore format: one line

const sliders = [
  ['kernel', 'kernel f'],
  ['side', 'picture n'],
  ['stride', 'stride s'],
] as const;

/** W20.6: windows laid one by one, and how often each pixel has been held. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, _, ran) => (ran ? told(trace) : {}));
  const { state, trace, handle } = model;
  const player = useMemo(
    () =>
      createPlayer({
        count: () => stepsOf(trace.value),
        index: { read: () => state.value.step, write: (step) => model.set({ step }) },
        delayMs: 150,
        stride: () => Math.ceil(stepsOf(trace.value) / 40),
        onBegin: handle.begin,
      }),
    [],
  );
  const { padding, step } = state.value;
  const shown = trace.value;
  const laid = laidOf(shown, step);
  const isEnd = step >= stepsOf(shown);
  return (
    <Figure
      {...model.frame}
      player={player}
      table={isEnd ? table(shown) : undefined}
      sentence={model.sentence.value}
      selectors={
        <>
          {!model.hidden('padding') && (
            <Selector
              label="Padding"
              choices={choices}
              value={padding}
              onChange={(next) => model.set({ padding: next, step: 0 })}
              disabled={model.locked('padding')}
            />
          )}
          {sliders.map(([field, label]) => (
            <StateSlider
              key={field}
              model={model}
              field={field}
              class="pixel-sight__slider"
              label={label}
              integer
            />
          ))}
        </>
      }
      stage={(size) => (
        <div class="pixel-sight">
          {shown.map((one, at) => (
            <Amount
              key={one.padding}
              of={one}
              state={state.value}
              laid={laid[at]!}
              isAtWork={!isEnd && laid[at]! > 0 && (laid[at + 1] ?? 0) === 0}
              cell={cellOf(size, shown)}
            />
          ))}
        </div>
      )}
    />
  );
}

/** All amounts in one row; in a narrow drawing the widest takes a row of its own. */
function cellOf({ width, narrow }: StageSize, shown: readonly Shown[]): number {
  const widths = shown.map(({ windows, margin }) => windows.length + 2 * margin);
  const all = widths.reduce((sum, one) => sum + one, 0);
  const inRow = narrow && shown.length > 1 ? Math.max(all - widths.at(-1)!, widths.at(-1)!) : all;
  return Math.min(narrow ? 32 : 40, Math.floor((width - 28 * shown.length) / inRow));
}

interface AmountProps {
  readonly of: Shown;
  readonly state: State;
  readonly laid: number;
  readonly isAtWork: boolean;
  readonly cell: number;
}

/** The picture with one amount of padding, the last window on it, and the counts. */
function Amount({ of, state, laid, isAtWork, cell }: AmountProps) {
  const { padding, margin, outputs } = of;
  const counts = countsAt(of, state, laid);
  const padded = state.side + 2 * margin;
  const lens = isAtWork ? windowAt(of, state, laid - 1) : null;
  return (
    <NumberGrid
      name={`${padding}: ${margin === 0 ? 'no padding' : `${margin} of padding`}`}
      label={`${padding}, ${laid} of ${outputs * outputs} windows laid: ${counts.map((row) => row.join(' ')).join('; ')}`}
      values={Array.from({ length: padded }, (_, i) =>
        Array.from({ length: padded }, (__, j) =>
          laid === 0 ? null : (counts[i - margin]?.[j - margin] ?? null),
        ),
      )}
      cell={cell}
      tone={(count) => count / (state.kernel * state.kernel)}
      isPale={(i, j) => counts[i - margin]?.[j - margin] === undefined}
      isMarked={(i, j) => lens?.holds(i - margin, j - margin) ?? false}
    />
  );
}
