import { computed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { filterNames } from '../../experiments/convolution/filters.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Switch } from '../kit/controls/Switch.tsx';
import { TypedField } from '../kit/controls/TypedField.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { DrawingPad } from '../kit/pad/DrawingPad.tsx';
import { written } from '../kit/pad/drawing.ts';
import { PictureReader } from '../kit/picture/PictureReader.tsx';
import type { GreyPicture } from '../kit/picture/read-picture.ts';
import { Pixels } from '../kit/pixels/Pixels.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Gallery } from './Gallery.tsx';
import {
  drawingOf,
  longest,
  mapOf,
  padPicture,
  readOwn,
  type State,
  sentence,
  side,
  table,
  weightsOf,
  widget,
} from './model.ts';
import './View.css';

const choices = filterNames.map((value) => ({ value, word: value }));

/** W20.2: nine numbers on a drawing, or on the reader's own picture. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, trace, handle } = model;
  const picture = useSignal<GreyPicture | null>(null);
  const shown = useMemo(
    () => computed(() => (picture.value === null ? trace.value : mapOf(picture.value, state.value))),
    [],
  );
  const { filter, own, rectify, seed } = state.value;
  const ran = handle.ran.value;
  const weights = weightsOf(state.value);
  const read = readOwn(own);
  const map = shown.value;
  const strongest = Math.max(-map.lowest, map.highest, 1e-9);
  const theirs = picture.value;
  const size = (width: number, narrow: boolean) => (narrow ? Math.min(320, width - 4) : Math.min(320, (width - 140) / 2));
  /** Screen pixels across, for a picture whose longer side has `longer` of them. */
  const across = (longer: number) => (theirs === null ? longer : Math.round((longer * theirs.width) / Math.max(theirs.width, theirs.height)));
  const told = theirs === null ? model.sentence.value : sentence(map, state.value);
  const scaled = theirs !== null && theirs.original[0] !== theirs.width;
  return (
    <RunFigure
      model={{ ...model, sentence: computed(() => told), reset: () => { picture.value = null; model.reset(); } }}
      seed={theirs === null ? { value: seed, set: (next) => model.set({ seed: next, drawing: '' }) } : undefined}
      verb="Filter"
      waiting="**Draw on the pad, or take a picture of yours.** The kernel will slide over it. Press Filter."
      table={() => table(weights)}
      selectors={
        <>
          {!model.hidden('filter') && (
            <Selector label="Kernel" choices={choices} value={filter} onChange={(next) => model.set({ filter: next })} disabled={model.locked('filter')} />
          )}
          {filter === 'own' && (
            <TypedField label="Nine numbers" class="filter-pad__field" inputMode="text" text={own} isWrong={typeof read === 'string'} help={typeof read === 'string' ? read : 'Row by row, with spaces.'} disabled={model.locked('own')} onType={(text) => model.set({ own: text })} />
          )}
          {!model.hidden('rectify') && (
            <Switch label="ReLU after it" value={rectify} onChange={(next) => model.set({ rectify: next })} disabled={model.locked('rectify')} />
          )}
        </>
      }
      stage={({ width, narrow }) => (
        <PictureReader longest={longest} onPicture={(next) => { picture.value = next; }}>
          <div class="filter-pad">
            {theirs === null ? (
              <DrawingPad label="Pad to draw on" side={side} size={size(width, narrow)} drawing={drawingOf(state.value)} onDraw={(drawing) => model.set({ drawing: written(drawing) })} />
            ) : (
              <div>
                <Pixels label={`Your picture ${theirs.name}`} width={theirs.width} height={theirs.height} values={theirs.pixels} across={across(size(width, narrow))} full={1} tone="light" />
                <p class="filter-pad__name">
                  {theirs.name}, {theirs.width} × {theirs.height}
                  {scaled ? ` (scaled from ${theirs.original[0]} × ${theirs.original[1]})` : ''}{' '}
                  <button type="button" class="button" onClick={() => { picture.value = null; }}>
                    Back to the pad
                  </button>
                </p>
              </div>
            )}
            <NumberGrid name="kernel" label={`Kernel: ${weights.join(' ')}`} values={[0, 1, 2].map((row) => weights.slice(3 * row, 3 * row + 3))} cell={36} of="parameter" tone={(value) => value / Math.max(...weights.map(Math.abs), 1e-9)} />
            {ran && (
              <div>
                <Pixels label={`Feature map of ${filter}`} width={theirs?.width ?? side} height={theirs?.height ?? side} values={map.values} across={across(size(width, narrow))} full={strongest} tone="value" opposite="class-a" />
                <p class="filter-pad__name">feature map: blue above 0, amber below{rectify ? ', and nothing is' : ''}</p>
              </div>
            )}
          </div>
          {ran && !model.hidden('filter') && (
            <Gallery picture={theirs ?? padPicture(state.value)} rectify={rectify} chosen={filter} disabled={model.locked('filter')} onChoose={(next) => model.set({ filter: next })} />
          )}
        </PictureReader>
      )}
    />
  );
} // biome-ignore format: one control a line
