import type { SignalRace, Signals } from '../../experiments/initialization/signal-race.ts';
import { exact } from '../../experiments/runner/device.ts';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Controls } from './Controls.tsx';
import { LaneChart } from './LaneChart.tsx';
import {
  configOf,
  lanesOf,
  layersOf,
  quantityOf,
  type State,
  sentence,
  table,
  told,
  widget,
} from './model.ts';
import './View.css';

/** W10.1 and W10.4: one signal through the same layers, from several initial weights at once. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<readonly Signals[]> = useRemoteRun({
    experiment: 'signal-race',
    config: (): SignalRace => configOf(model.state.value),
    steps: () => model.state.value.repeats,
    wanted: () => model.handle.ran.value,
    device: () => exact,
  });
  const model: FigureModel<State, null> = useFigure(widget, props, (_, state, isRun) => {
    const known = run.frames.value.at(-1);
    return isRun && known && run.done.value > 0 ? told(known, state) : {};
  });
  const { state, handle } = model;
  const player = useStepPlayer(model, {
    count: () => layersOf(state.value),
    delayMs: 120,
    // However deep, the whole way takes two seconds at most.
    stride: () => Math.ceil(layersOf(state.value) / 15),
  });
  const race = run.done.value > 0 ? run.frames.value.at(-1) : undefined;
  const { seed, repeats, step } = state.value;
  const layers = layersOf(state.value);
  const now = { ...state.value, step: Math.min(step, layers) };
  const lanes = lanesOf(race, now);
  const all = lanesOf(race, { ...now, step: layers });
  const ran = handle.ran.value;
  const said = sentence(lanes, now, run.done.value);
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      table={ran && race ? table(race, state.value) : undefined}
      sentence={run.problem.value ?? said}
      player={player}
      selectors={<Controls model={model} />}
      stage={(size) => (
        <LaneChart
          size={size}
          lanes={lanes}
          layers={layers}
          isBackward={now.shows === 'delta'}
          reach={
            race
              ? all.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high]))
              : [1e-12, 10]
          }
          name={`${quantityOf(now)}, logarithmic`}
          label={said.replaceAll('*', '')}
          prediction={handle.prediction.value ?? handle.draft.value}
        />
      )}
      transport={
        <>
          <Transport player={player} hide={props.hide ?? []} />
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
