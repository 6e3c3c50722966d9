import {
  freezings,
  type Revival,
  type RevivalConfig,
} from '../../experiments/rectifiers/revival.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import {
  configOf,
  device,
  freezingNames,
  labels,
  lanesOf,
  type State,
  sentence,
  steps,
  table,
  told,
  widget,
} from './model.ts';
import { TopChart } from './TopChart.tsx';
import './View.css';

const choices = freezings.map((value) => ({ value, word: freezingNames[value] }));

/** W11.4: whether a dead unit comes back, and what must move for it. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<Revival> = useRemoteRun({
    experiment: 'revival',
    config: (): RevivalConfig => configOf(model.state.value),
    steps: () => steps,
    wanted: () => model.handle.ran.value,
    device: () => device,
  });
  const model: FigureModel<State, null> = useFigure(widget, props, (_, state, isRun) => {
    const frames = run.frames.value.slice(0, state.step + 1);
    return isRun && frames.length > 0 ? told(frames) : {};
  });
  const player = useTrainingPlayer(model, steps, labels);
  const { state, handle } = model;
  const ran = handle.ran.value;
  const frames = ran ? run.frames.value : [];
  const { seed, step, frozen } = state.value;
  const shown = frames.slice(0, step + 1);
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={frames.length > 1 ? table(frames) : undefined}
      sentence={run.problem.value ?? sentence(shown, state.value)}
      player={player}
      selectors={
        <>
          {!model.hidden('frozen') && (
            <Selector
              label="Layer 1"
              choices={choices}
              value={frozen}
              onChange={(next) => model.set({ frozen: next, step: 0 })}
              disabled={model.locked('frozen')}
            />
          )}
          <StateSlider
            model={model}
            field="gap"
            class="revival__slider"
            label="starts below 0 by"
            scale="log"
          />
          <StateSlider
            model={model}
            field="learningRate"
            class="revival__slider"
            label="learning rate η"
            scale="log"
          />
          <StateSlider
            model={model}
            field="repeats"
            class="revival__slider"
            label="seeds"
            integer
          />
        </>
      }
      stage={(size) => <TopChart size={size} lanes={lanesOf(shown)} state={state.value} />}
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={steps}
            ran={ran}
            label={`update ${run.done.value * 10} of 400`}
          />
        </>
      }
    />
  );
}
