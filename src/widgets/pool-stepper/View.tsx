import { useMemo } from 'preact/hooks';
import { pooledPicture, poolings } from '../../experiments/convolution/pooling.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { WindowCode } from '../kit/crosswalk/WindowCode.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { createPlayer } from '../kit/player/player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { hereOf, type State, stepsOf, table, told, widget } from './model.ts';
import './View.css';

const choices = poolings.map((value) => ({ value, word: value }));

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
  const { pooling, size, stride, step } = state.value;
  const map = trace.value;
  const here = hereOf(map, state.value);
  const inside = (i: number, j: number) =>
    here !== null && i >= here[0] * stride && i < here[0] * stride + size && j >= here[1] * stride && j < here[1] * stride + size; // biome-ignore format: one line
  const chosen = here === null ? null : map[here[0]]![here[1]]!;
  const known = Math.min(step, stepsOf(map));
  const tone = (value: number) => value / 9;
  return (
    <Figure
      {...model.frame}
      player={player}
      table={known === stepsOf(map) ? table(map) : undefined}
      sentence={model.sentence.value}
      below={!model.hidden('code') && <WindowCode of={{ kind: pooling, size, stride }} />}
      selectors={
        <>
          {!model.hidden('pooling') && (
            <Selector
              label="Keep"
              choices={choices}
              value={pooling}
              onChange={(next) => model.set({ pooling: next })}
              disabled={model.locked('pooling')}
            />
          )}
          <StateSlider
            model={model}
            field="size"
            class="pool-stepper__slider"
            label="window"
            integer
          />
          <StateSlider
            model={model}
            field="stride"
            class="pool-stepper__slider"
            label="stride"
            integer
          />
        </>
      }
      stage={({ width, narrow }) => {
        const cell = narrow ? Math.min(44, Math.floor((width - 40) / 7)) : 56;
        return (
          <div class="pool-stepper">
            <NumberGrid
              name="map, 4 × 4"
              label={`Map: ${pooledPicture.map((row) => row.join(' ')).join('; ')}`}
              values={pooledPicture}
              cell={cell}
              tone={tone}
              isMarked={inside}
              isActive={(i, j) =>
                pooling === 'max' && inside(i, j) && pooledPicture[i]![j] === chosen
              }
            />
            <NumberGrid
              name={`pooled, ${map.length} × ${map[0]!.length}`}
              label={`Pooled: ${known} of ${stepsOf(map)} numbers known`}
              values={map.map((row, i) =>
                row.map((value, j) => (i * row.length + j < known ? value : null)),
              )}
              cell={Math.min(
                cell,
                Math.floor((narrow ? width - 40 - 4 * cell : 260) / Math.max(map.length, 2)),
              )}
              tone={tone}
              isActive={(i, j) => here !== null && i === here[0] && j === here[1]}
            />
          </div>
        );
      }}
    />
  );
}
