import {
  updates,
  updatesPerStep,
  type WarmUpConfig,
  type WarmUpFrame,
} from '../../experiments/schedules/warm-up.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Doctor } from '../kit/doctor/Doctor.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import { LossChart } from './LossChart.tsx';
import {
  configOf,
  countsOf,
  device,
  labels,
  lostOf,
  type State,
  sentence,
  startNames,
  steps,
  table,
  widget,
} from './model.ts';
import './View.css';

const starts = (['standard', 'he'] as const).map((value) => ({ value, word: startNames[value] }));

/** The same networks at the full learning rate from the first update on, and after a warm-up. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<WarmUpFrame> = useRemoteRun({
    experiment: 'warm-up',
    config: (): WarmUpConfig => configOf(model.state.value),
    steps: () => steps,
    wanted: () => model.handle.ran.value,
    device: () => device,
    isHeavy: true,
  });
  const model: FigureModel<State, null> = useFigure(widget, props, (_, { step }, ran) => {
    const frame = run.frames.value[step];
    return ran && frame && step === steps ? countsOf(frame) : {};
  });
  const { state, handle } = model;
  const player = useTrainingPlayer(model, steps, labels);
  const frames = run.frames.value;
  const { start, seed, step, repeats } = state.value;
  const shown = Math.min(step, Math.max(0, frames.length - 1));
  const ran = handle.ran.value;
  const lost = lostOf(frames[shown], seed);
  const again = (patch: Partial<State>) => model.set({ ...patch, step: 0 });
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => again({ seed: next }) }}
      table={frames.length > 1 ? table(frames, state.value) : undefined}
      sentence={
        run.problem.value ??
        sentence(step === 0 ? undefined : frames[shown], { ...state.value, step: shown })
      }
      player={player}
      selectors={
        <>
          {!model.hidden('start') && (
            <Selector
              label="Weights"
              choices={starts}
              value={start}
              onChange={(next) => again({ start: next })}
              disabled={model.locked('start')}
            />
          )}
          <StateSlider
            model={model}
            field="learningRate"
            class="warm-up__slider"
            label="learning rate η"
            scale="log"
          />
          <StateSlider
            model={model}
            field="warmup"
            class="warm-up__slider"
            label="warm-up in updates"
            step={10}
            integer
          />
          <StateSlider
            model={model}
            field="repeats"
            class="warm-up__slider"
            label="seeds"
            integer
          />
        </>
      }
      stage={(size) => (
        <>
          <LossChart size={size} frames={step === 0 ? [] : frames} step={shown} />
          <Doctor
            model={model}
            player={player}
            lost={lost}
            remedies={[
              { word: 'set η to 0.03', set: { learningRate: 0.03, step: 0 } },
              {
                word: 'take He’s weights, η = 0.03',
                set: { start: 'he', learningRate: 0.03, step: 0 },
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
            label={`computed: update ${run.done.value * updatesPerStep} of ${updates}, ${2 * repeats} networks`}
          />
        </>
      }
    />
  );
}
