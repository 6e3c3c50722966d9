import { useMemo } from 'preact/hooks';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { TypedField } from '../kit/controls/TypedField.tsx';
import { WindowCode } from '../kit/crosswalk/WindowCode.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { createPlayer } from '../kit/player/player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { asCode, hereOf, readNumbers, type State, shownPoolings, stepsOf, table, told, widget } from './model.ts'; // biome-ignore format: one line
import './View.css';

const choices = shownPoolings.map((value) => ({ value, word: value }));

/** W20.3: sixteen numbers and what a pool keeps of them. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (map, now, ran) => (ran ? told(map, now) : {}));
  const { state, trace, handle } = model;
  const player = useMemo(
    () =>
      createPlayer({
        count: () => stepsOf(trace.value),
        index: { read: () => state.value.step, write: (step) => model.set({ step }) },
        onBegin: handle.begin,
      }),
    [],
  );
  const { pooling, numbers, size, stride, step } = state.value;
  const { picture, maps } = trace.value;
  const here = hereOf(trace.value, state.value);
  const inside = (i: number, j: number) =>
    here !== null && i >= here[0] * stride && i < here[0] * stride + size && j >= here[1] * stride && j < here[1] * stride + size;
  const winner = here && maps[0]!.pooling === 'max' ? maps[0]!.map[here[0]]![here[1]]! : null;
  const known = Math.min(step, stepsOf(trace.value));
  const strongest = Math.max(...picture.flat().map(Math.abs), 1e-9);
  const tone = (value: number) => value / strongest;
  const read = readNumbers(numbers);
  return (
    <Figure
      {...model.frame}
      player={player}
      table={known === stepsOf(trace.value) ? table(trace.value) : undefined}
      sentence={model.sentence.value}
      below={!model.hidden('code') && <WindowCode of={asCode(trace.value, state.value)} />}
      selectors={
        <>
          {!model.hidden('pooling') && (
            <Selector label="Keep" choices={choices} value={pooling} onChange={(next) => model.set({ pooling: next })} disabled={model.locked('pooling')} />
          )}
          <StateSlider model={model} field="size" class="pool-stepper__slider" label="window f" integer />
          <StateSlider model={model} field="stride" class="pool-stepper__slider" label="stride s" integer />
          {!model.hidden('numbers') && (
            <div class="pool-stepper__numbers">
              <TypedField label="Numbers" class="pool-stepper__field" inputMode="text" text={numbers} isWrong={typeof read === 'string'} help={typeof read === 'string' ? read : 'Yours, if you like: rows by /'} disabled={model.locked('numbers')} onType={(text) => model.set({ numbers: text })} />
            </div>
          )}
        </>
      }
      stage={({ width, narrow }) => {
        const cell = narrow ? Math.min(44, Math.floor((width - 8) / 4)) : 52;
        const room = narrow ? width - 4 * cell - 28 : (width - 4 * cell - 60) / 2;
        return (
          <div class="pool-stepper">
            <NumberGrid
              name="map, 4 × 4"
              label={`Map: ${picture.map((row) => row.join(' ')).join('; ')}`}
              values={picture}
              cell={cell}
              tone={tone}
              isMarked={inside}
              isActive={(i, j) => winner !== null && inside(i, j) && picture[i]![j] === winner}
            />
            <div class={narrow ? 'pool-stepper__maps pool-stepper__maps--narrow' : 'pool-stepper__maps'}>
            {maps.map(({ pooling: kind, map }) => (
              <NumberGrid
                key={kind}
                name={`${kind} pool, ${map.length} × ${map[0]!.length}`}
                label={`${kind} pool: ${known} of ${stepsOf(trace.value)} numbers known`}
                values={map.map((row, i) => row.map((value, j) => (i * row.length + j < known ? value : null)))}
                cell={Math.min(cell, Math.floor(room / map.length))}
                tone={tone}
                isActive={(i, j) => here !== null && i === here[0] && j === here[1]}
                onPick={(i, j) => player.seek(i * map[0]!.length + j + 1)}
              />
            ))}
            </div>
          </div>
        );
      }}
    />
  );
} // biome-ignore format: one control a line
