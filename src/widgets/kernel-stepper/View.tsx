import { useMemo } from 'preact/hooks';
import { pictures } from '../../experiments/convolution/window-walk.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Switch } from '../kit/controls/Switch.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { TypedField } from '../kit/controls/TypedField.tsx';
import { WindowCode } from '../kit/crosswalk/WindowCode.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { createPlayer } from '../kit/player/player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { presets, presetWords, readKernels } from './kernel.ts';
import {
  asCode,
  configOf,
  hereOf,
  type State,
  stepsOf,
  stepTo,
  table,
  told,
  widget,
} from './model.ts';
import { Sum } from './Sum.tsx';
import { Walk } from './Walk.tsx';
import './View.css';

const sliders = [
  ['side', 'picture n'],
  ['size', 'kernel f'],
  ['stride', 'stride s'],
  ['padding', 'padding p'],
  ['dilation', 'dilation d'],
  ['channels', 'channels in'],
  ['filters', 'filters'],
  ['bias', 'bias b'],
] as const;

/** W20.1: equation 4.1, place by place or product by product. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, told);
  const { state, trace, handle } = model;
  const player = useMemo(
    () =>
      createPlayer({
        count: () => stepsOf(trace.value, state.value),
        index: { read: () => state.value.step, write: (step) => model.set({ step }) },
        delayMs: 600,
        stride: () => Math.max(1, Math.ceil(stepsOf(trace.value, state.value) / 40)),
        onBegin: handle.begin,
      }),
    [],
  );
  const { picture, preset, own, flip, by, channels, seed } = state.value;
  const change = (patch: Partial<State>) => model.set({ ...patch, step: 0 });
  const read = readKernels(own, channels);
  const config = configOf(state.value);
  const here = hereOf(trace.value, state.value);
  const shown = sliders.filter(([field]) => !model.hidden(field) && !(preset === 'own' && (field === 'size' || field === 'filters'))); // biome-ignore format: one line
  return (
    <Figure
      {...model.frame}
      player={player}
      seed={picture === 'random' ? { value: seed, set: (next) => change({ seed: next }) } : undefined}
      table={state.value.step > 0 ? table(trace.value, state.value) : undefined}
      sentence={model.sentence.value}
      below={!model.hidden('code') && <WindowCode of={asCode(state.value)} />}
      selectors={
        <>
          {!model.hidden('picture') && (
            <Selector label="Picture" choices={pictures.map((value) => ({ value, word: value }))} value={picture} onChange={(next) => change({ picture: next })} disabled={model.locked('picture')} />
          )}
          {!model.hidden('preset') && (
            <Selector label="Kernel" choices={presets.map((value) => ({ value, word: presetWords[value] }))} value={preset} onChange={(next) => change({ preset: next })} disabled={model.locked('preset')} />
          )}
          {preset === 'own' && (
            <div class="kernel-stepper__own">
              <TypedField label="Own kernel" class="kernel-stepper__field" inputMode="text" text={own} isWrong={typeof read === 'string'} help={typeof read === 'string' ? read : 'Rows by /, channels by |, filters by ;'} disabled={model.locked('own')} onType={(text) => change({ own: text })} />
            </div>
          )}
          {shown.length > 0 && (
            <div class="kernel-stepper__sliders">
              {shown.map(([field, label]) => (
                <StateSlider key={field} model={model} field={field} class="kernel-stepper__slider" label={label} integer />
              ))}
            </div>
          )}
          {!model.hidden('flip') && (
            <Switch label="Flip the kernel" value={flip} onChange={(next) => model.set({ flip: next })} disabled={model.locked('flip')} />
          )}
          {!model.hidden('by') && (
            <Selector label="A step is" choices={[{ value: 'place', word: 'a place' }, { value: 'product', word: 'a product' }] as const} value={by} onChange={(next) => change({ by: next })} disabled={model.locked('by')} />
          )}
        </>
      }
      stage={(size) => (
        <div class="kernel-stepper">
          <Walk size={size} walk={trace.value} config={config} here={here} onPlace={(place) => player.seek(stepTo(trace.value, state.value, place))} />
          <Sum walk={trace.value} config={config} here={here} />
        </div>
      )}
    />
  );
} // biome-ignore format: one control a line
