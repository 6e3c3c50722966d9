import type { Standing } from '../../experiments/trainability/deep-spiral.ts';
import type { DepthRace } from '../../experiments/trainability/depth-race.ts';
import type { LossesByDepth } from '../../experiments/trainability/depth-seeds.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Doctor } from '../kit/doctor/Doctor.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { LossChart } from './LossChart.tsx';
import {
  configOf,
  device,
  labels,
  lanesOf,
  lostOf,
  othersOf,
  type State,
  sentence,
  steps,
  table,
  widget,
} from './model.ts';
import './View.css';

const activations = [
  { value: 'sigmoid', word: 'sigmoid' },
  { value: 'tanh', word: 'tanh' },
  { value: 'relu', word: 'ReLU' },
] as const;

/** W9.6: the same training for networks of six depths. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const player = useTrainingPlayer(model, steps, labels);
  const run = useRemoteRun<DepthRace, readonly Standing[]>({
    experiment: 'depth-race',
    config: () => configOf(state.value),
    steps: () => steps,
    wanted: () => handle.ran.value,
    device: () => device,
  });
  // The seeds that make the bands are trained when the reader has seen the first.
  const more = useRemoteRun<DepthRace, readonly LossesByDepth[]>({
    experiment: 'depth-seeds',
    config: () => othersOf(state.value),
    steps: () => state.value.repeats - 1,
    wanted: () => handle.ran.value && run.done.value === steps && state.value.repeats > 1,
    device: () => device,
    isHeavy: true,
  });
  const frames = run.frames.value;
  const { activation, seed, step } = state.value;
  const shown = Math.min(step, Math.max(0, frames.length - 1));
  const others = run.done.value === steps ? (more.frames.value.at(-1) ?? []) : [];
  const lanes = lanesOf(frames, shown, others);
  const ran = handle.ran.value;
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={frames.length > 1 ? table(frames, lanesOf(frames, steps, others)) : undefined}
      sentence={
        run.problem.value ?? sentence(lanes, { ...state.value, step: shown }, others.length)
      }
      player={player}
      selectors={
        <>
          {!model.hidden('activation') && (
            <Selector
              label="Activation"
              choices={activations}
              value={activation}
              onChange={(next) => model.set({ activation: next, step: 0 })}
              disabled={model.locked('activation')}
            />
          )}
          <StateSlider
            model={model}
            field="learningRate"
            class="depth-race__rate"
            label="learning rate η"
            scale="log"
          />
          <StateSlider
            model={model}
            field="repeats"
            class="depth-race__rate"
            label="seeds"
            integer
          />
        </>
      }
      stage={(size) => (
        <>
          <LossChart size={size} lanes={lanes} />
          <Doctor
            model={model}
            player={player}
            lost={lostOf(lanes)}
            remedies={[
              { word: 'set η to 0.1', set: { learningRate: 0.1, step: 0 } },
              {
                word: 'take tanh, η = 0.1',
                set: { activation: 'tanh', learningRate: 0.1, step: 0 },
              },
            ]}
            narrow={size.narrow}
          />
        </>
      )}
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={steps}
            ran={ran}
            label={`computed: update ${run.done.value * 10} of 800`}
          />
          <RunProgress
            run={more}
            steps={state.value.repeats - 1}
            ran={ran && run.done.value === steps}
            label={`for the bands: ${more.done.value} of ${state.value.repeats - 1} more seeds`}
          />
        </>
      }
    />
  );
}
