import {
  type SeluStack,
  type SeluStackConfig,
  seluForms,
} from '../../experiments/rectifiers/selu-stack.ts';
import { LayerBars } from '../kit/chart/LayerBars.tsx';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useLayerPlayer } from '../kit/player/use-layer-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import {
  barsOf,
  configOf,
  device,
  formNames,
  type State,
  sentence,
  table,
  told,
  widget,
} from './model.ts';
import './View.css';

const forms = seluForms.map((value) => ({ value, word: formNames[value] }));

/** W11.3: the signal through twenty layers of SELU, right, with its constants exchanged, and as printed. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<SeluStack> = useRemoteRun({
    experiment: 'selu-stack',
    config: (): SeluStackConfig => configOf(model.state.value),
    steps: () => model.state.value.repeats,
    wanted: () => model.handle.ran.value,
    device: () => device,
  });
  const model: FigureModel<State, null> = useFigure(widget, props, (_, __, isRun) => {
    const stack = run.frames.value.at(-1) ?? [];
    return isRun && stack.length > 0 ? told(stack) : {};
  });
  const { state, handle } = model;
  const ran = handle.ran.value;
  const stack = ran ? (run.frames.value.at(-1) ?? []) : [];
  const { form, depth, seed, repeats } = state.value;
  const player = useLayerPlayer(model, () => state.value.depth);
  const passed = ran ? player.index.value : 0;
  const bars = stack.length > 0 ? barsOf(stack) : [];
  const said = sentence(stack, state.value, passed);
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      table={bars.length > 0 ? table(stack) : undefined}
      sentence={run.problem.value ?? said}
      player={player}
      selectors={
        <>
          {!model.hidden('form') && (
            <Selector
              label="Activation"
              choices={forms}
              value={form}
              onChange={(next) => model.set({ form: next })}
              disabled={model.locked('form')}
            />
          )}
          <StateSlider
            model={model}
            field="depth"
            class="selu-stack__slider"
            label="layers"
            integer
          />
          <StateSlider
            model={model}
            field="repeats"
            class="selu-stack__slider"
            label="seeds"
            integer
          />
        </>
      }
      stage={(size) => (
        <LayerBars
          size={size}
          bars={Array.from({ length: depth }, (_, i) => {
            const bar = i < passed ? bars[i] : undefined;
            return bar ? { value: bar.mean, band: bandOf(bar) } : { value: null };
          })}
          of="value"
          reference={{ value: 1, name: 'as the inputs: 1' }}
          names={{ x: 'layer', y: 'standard deviation of the activations, logarithmic' }}
          label={said.replaceAll('*', '')}
          domain={bars.every(({ high }) => high < 100) ? [0.1, 100] : [0.1, 1e38]}
          prediction={handle.prediction.value ?? handle.draft.value}
          predicted={depth}
        />
      )}
      transport={
        <>
          <Transport player={player} verb="Run" hide={props.hide ?? []} onReset={model.reset} />
          <RunProgress
            run={run}
            steps={repeats}
            ran={ran}
            label={`seed ${run.done.value} of ${repeats}`}
          />
        </>
      }
    />
  );
}

/** A layer in which some seed is infinite has no band to draw. */
const bandOf = ({ low, high }: { readonly low: number; readonly high: number }) =>
  Number.isFinite(high) ? ([low, high] as const) : undefined;
