import {
  averageSteps,
  type MaskAverage,
  type MaskAverageConfig,
} from '../../experiments/dropout/mask-average.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import { MeanChart } from './MeanChart.tsx';
import {
  configOf,
  labels,
  type State,
  sentence,
  type Trace,
  table,
  told,
  widget,
} from './model.ts';
import './View.css';

const readouts = [
  { value: 'sum', word: 'the sum' },
  { value: 'logistic', word: 'logistic of the sum' },
] as const;

/** W19.2, beyond counting: the mean over drawn masks against one network with all units on. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<MaskAverage> = useRemoteRun<MaskAverageConfig, MaskAverage>({
    experiment: 'mask-average',
    config: () => configOf(model.state.value),
    steps: () => averageSteps,
    wanted: () => model.handle.ran.value,
  });
  const model: FigureModel<State, Trace> = useFigure(widget, props, (trace, _, ran) => {
    const frame = run.frames.value.at(-1);
    return ran && frame && frame.masks > 0 ? told(frame, trace) : {};
  });
  const { state, trace, handle } = model;
  const player = useStepPlayer(model, {
    count: averageSteps,
    labels,
    delayMs: 40,
    stride: 3,
  });
  const { readout, seed } = state.value;
  const frames = handle.ran.value ? run.frames.value : [];
  const step = Math.min(state.value.step, Math.max(0, frames.length - 1));
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      table={frames.length > 1 ? table(frames) : undefined}
      sentence={run.problem.value ?? sentence(frames[step], trace.value, state.value)}
      player={player}
      selectors={
        <>
          <StateSlider
            model={model}
            field="rate"
            class="mask-average__slider"
            label="p, off"
            step={0.05}
          />
          {!model.hidden('readout') && (
            <Selector
              label="Answer"
              choices={readouts}
              value={readout}
              onChange={(next) => model.set({ readout: next })}
              disabled={model.locked('readout')}
            />
          )}
        </>
      }
      stage={(size) => (
        <MeanChart
          size={size}
          frames={frames}
          step={step}
          scaled={trace.value.scaled}
          prediction={handle.prediction.value ?? handle.draft.value}
        />
      )}
      transport={<Transport player={player} verb="Draw" hide={props.hide ?? []} />}
    />
  );
}
