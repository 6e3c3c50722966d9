import {
  type Curves,
  type CurvesConfig,
  curveFrames,
  updatesPerFrame,
} from '../../experiments/dropout/curves.ts';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import { CurveChart } from './CurveChart.tsx';
import { configOf, device, labels, type State, sentence, table, told, widget } from './model.ts';
import './View.css';

/** W19.4, on the way: what masks do to the loss while it falls. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<Curves> = useRemoteRun<CurvesConfig, Curves>({
    experiment: 'dropout-curves',
    config: () => configOf(model.state.value),
    steps: () => curveFrames,
    wanted: () => model.handle.ran.value,
    device: () => device,
    isHeavy: true,
  });
  const model: FigureModel<State, null> = useFigure(widget, props, (_, __, isRun) => {
    const end = run.frames.value[curveFrames];
    return isRun && end ? told(end) : {};
  });
  const { state, handle } = model;
  const player = useTrainingPlayer(model, curveFrames, labels);
  const ran = handle.ran.value;
  const frames = ran ? run.frames.value : [];
  const step = Math.min(state.value.step, Math.max(0, frames.length - 1));
  const { seed } = state.value;
  const said = sentence(frames, { ...state.value, step });
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      table={frames.length > 1 ? table(frames) : undefined}
      sentence={run.problem.value ?? said}
      player={player}
      selectors={
        <StateSlider
          model={model}
          field="rate"
          class="dropout-curves__slider"
          label="p, off"
          step={0.1}
        />
      }
      stage={(size) => (
        <CurveChart size={size} frames={frames} step={step} label={said.replaceAll('*', '')} />
      )}
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={curveFrames}
            ran={ran}
            label={`computed: update ${run.done.value * updatesPerFrame} of ${curveFrames * updatesPerFrame}`}
          />
        </>
      }
    />
  );
}
