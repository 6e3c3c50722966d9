import {
  type DeadUnits,
  type DeadUnitsConfig,
  updatesPerStep,
} from '../../experiments/rectifiers/dead-units.ts';
import { Crosswalk } from '../kit/crosswalk/Crosswalk.tsx';
import { Doctor } from '../kit/doctor/Doctor.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Controls } from './Controls.tsx';
import {
  asCode,
  configOf,
  device,
  labels,
  lostOf,
  type State,
  sentence,
  steps,
  table,
  told,
  widget,
} from './model.ts';
import { ShareChart } from './ShareChart.tsx';
import { GridKey, UnitGrid } from './UnitGrid.tsx';
import './View.css';

/** W11.1: counts the dead units of a network while it trains. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<DeadUnits> = useRemoteRun({
    experiment: 'dead-units',
    config: (): DeadUnitsConfig => configOf(model.state.value),
    steps: () => steps,
    wanted: () => model.handle.ran.value,
    device: () => device,
  });
  const model: FigureModel<State, null> = useFigure(widget, props, (_, state, isRun) => {
    const frame = run.frames.value[Math.min(state.step, run.frames.value.length - 1)];
    return isRun && frame ? told(frame) : {};
  });
  const player = useTrainingPlayer(model, steps, labels);
  const { state, handle } = model;
  const ran = handle.ran.value;
  const frames = ran ? run.frames.value : [];
  const { seed, step } = state.value;
  const shown = frames.slice(0, step + 1);
  const frame = shown.at(-1);
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={frames.length > 1 ? table(frames) : undefined}
      sentence={run.problem.value ?? sentence(frame, state.value)}
      player={player}
      selectors={<Controls model={model} />}
      stage={({ width, narrow }) => {
        const cell = narrow ? Math.floor((width - 20) / 16) : 24;
        const room = narrow ? width : width - 16 * cell - 64;
        return (
          <div class={`dead-units${narrow ? ' dead-units--narrow' : ''}`}>
            <div class="dead-units__grids">
              {[0, 1].map((layer) => (
                <UnitGrid
                  key={layer}
                  layer={layer + 1}
                  units={frame?.units[layer] ?? null}
                  cell={cell}
                />
              ))}
            </div>
            <ShareChart
              width={room}
              height={narrow ? 240 : 252}
              frames={shown}
              prediction={handle.prediction.value ?? handle.draft.value}
            />
            <GridKey />
            <Doctor
              model={model}
              player={player}
              lost={lostOf(frame, seed)}
              remedies={[
                {
                  word: 'set η to 0.3',
                  set: { rule: 'gradientDescent', learningRate: 0.3, step: 0 },
                },
                {
                  word: 'take Adam at 0.01',
                  set: { rule: 'adam', learningRate: 0.01, step: 0 },
                },
              ]}
              narrow={narrow}
            />
          </div>
        );
      }}
      below={!model.hidden('code') && <Crosswalk configuration={asCode(state.value)} />}
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={steps}
            ran={ran}
            label={`update ${run.done.value * updatesPerStep} of 300`}
          />
        </>
      }
    />
  );
}
