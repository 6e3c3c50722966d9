import type { Standing } from '../../experiments/trainability/deep-spiral.ts';
import type { DepthRace } from '../../experiments/trainability/depth-race.ts';
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
  const frames = run.frames.value;
  const { activation, seed, step } = state.value;
  const shown = Math.min(step, Math.max(0, frames.length - 1));
  const lanes = lanesOf(frames, shown);
  const ran = handle.ran.value;
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={frames.length > 1 ? table(frames) : undefined}
      sentence={run.problem.value ?? sentence(lanes, { ...state.value, step: shown })}
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
        </>
      }
    />
  );
}
