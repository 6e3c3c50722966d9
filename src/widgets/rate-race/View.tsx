import type { Lanes, RateRace } from '../../experiments/normalization/rate-race.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Doctor } from '../kit/doctor/Doctor.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import {
  configOf,
  device,
  lostOf,
  remediesOf,
  type State,
  sentence,
  stepsOf,
  table,
  weightNames,
  widget,
} from './model.ts';
import { RateChart } from './RateChart.tsx';
import './View.css';

const activations = [
  { value: 'relu', word: 'ReLU' },
  { value: 'sigmoid', word: 'sigmoid' },
] as const;
const starts = (['he', 'glorot', 'tiny', 'standard'] as const).map((value) => ({
  value,
  word: weightNames[value],
}));

const lengths = [
  { value: 'any', word: 'as it is' },
  { value: 'one', word: 'clipped to length 1' },
] as const;

/** W12.3: the same network with and without batch normalization at eight learning rates. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const steps = () => stepsOf(state.value);
  const run = useRemoteRun<RateRace, readonly Lanes[]>({
    experiment: 'rate-race',
    config: () => configOf(state.value),
    steps,
    wanted: () => handle.ran.value,
    device: () => device,
    isHeavy: true,
  });
  const player = useStepPlayer(model, {
    count: steps,
    delayMs: 120,
  });
  const ran = handle.ran.value;
  const frames = ran ? run.frames.value : [];
  // A step that has not arrived yet shows the last one that has.
  const races = frames[Math.min(state.value.step, frames.length - 1)] ?? [];
  const again = (patch: Partial<State>) => model.set({ ...patch, step: 0 });
  return (
    <Figure
      {...model.frame}
      seed={{ value: state.value.seed, set: (seed) => again({ seed }) }}
      table={races.length > 0 ? table(races) : undefined}
      sentence={run.problem.value ?? sentence(races, state.value)}
      player={player}
      selectors={
        <>
          {!model.hidden('activation') && (
            <Selector
              label="Activation"
              choices={activations}
              value={state.value.activation}
              onChange={(activation) => again({ activation })}
              disabled={model.locked('activation')}
            />
          )}
          {!model.hidden('weights') && (
            <Selector
              label="Weights"
              choices={starts}
              value={state.value.weights}
              onChange={(weights) => again({ weights })}
              disabled={model.locked('weights')}
            />
          )}
          {!model.hidden('longest') && (
            <Selector
              label="Gradient"
              choices={lengths}
              value={state.value.longest}
              onChange={(longest) => again({ longest })}
              disabled={model.locked('longest')}
            />
          )}
          <StateSlider
            model={model}
            field="repeats"
            class="rate-race__repeats"
            label="seeds"
            integer
          />
        </>
      }
      stage={(size) => (
        <>
          <RateChart size={size} races={races} />
          <Doctor
            model={model}
            player={player}
            lost={lostOf(races, state.value)}
            remedies={remediesOf(state.value)}
            narrow={size.narrow}
          />
        </>
      )}
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={steps()}
            ran={ran}
            label={`trained: ${2 * run.done.value} of ${2 * steps()} networks`}
          />
        </>
      }
    />
  );
}
