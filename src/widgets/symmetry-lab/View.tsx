import type { Classified, ClassifierConfig } from '../../experiments/training/classifier.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Columns } from './Columns.tsx';
import { LossChart } from './LossChart.tsx';
import {
  type Column,
  columnsOf,
  configOf,
  hiddenUnits,
  labels,
  plateauOf,
  reachOf,
  type State,
  sentence,
  steps,
  table,
  updates,
  updatesPerStep,
  weightChoices,
  widget,
} from './model.ts';
import './View.css';

const tasks = [
  { value: 'xor', word: 'XOR' },
  { value: 'and', word: 'AND' },
] as const;
const activations = [
  { value: 'tanh', word: 'tanh' },
  { value: 'relu', word: 'ReLU' },
  { value: 'sigmoid', word: 'sigmoid' },
] as const;

const nothing: readonly Column[] = Array.from({ length: hiddenUnits }, () => [0, 0, 0, 0]);

/** W10.2: hidden units that start equal, while they train. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const player = useTrainingPlayer(model, steps, labels);
  const run = useRemoteRun<ClassifierConfig, Classified>({
    experiment: 'classifier',
    config: () => configOf(state.value),
    steps: () => updates,
    every: updatesPerStep,
    wanted: () => handle.ran.value,
  });
  const frames = run.frames.value;
  const { task, activation, weights, seed, step } = state.value;
  const shown = Math.min(step, Math.max(0, frames.length - 1));
  const frame = frames[shown];
  const plateau = plateauOf(state.value);
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={frames.length > 1 ? table(frames) : undefined}
      sentence={run.problem.value ?? sentence(frame, { ...state.value, step: shown })}
      player={player}
      selectors={
        <>
          {!model.hidden('weights') && (
            <Selector
              label="Weights"
              choices={weightChoices}
              value={weights}
              onChange={(next) => model.set({ weights: next, step: 0 })}
              disabled={model.locked('weights')}
            />
          )}
          {!model.hidden('activation') && (
            <Selector
              label="Activation"
              choices={activations}
              value={activation}
              onChange={(next) => model.set({ activation: next, step: 0 })}
              disabled={model.locked('activation')}
            />
          )}
          {!model.hidden('task') && (
            <Selector
              label="Task"
              choices={tasks}
              value={task}
              onChange={(next) => model.set({ task: next, step: 0 })}
              disabled={model.locked('task')}
            />
          )}
        </>
      }
      stage={(size) => {
        const half = size.narrow ? size : { ...size, width: Math.floor((size.width - 32) / 2) };
        return (
          <div class={size.narrow ? 'symmetry-lab symmetry-lab--narrow' : 'symmetry-lab'}>
            <Columns
              size={half}
              columns={frame ? columnsOf(frame) : nothing}
              reach={1.1 * reachOf(frames)}
            />
            <LossChart
              size={half}
              losses={frames.slice(0, shown + 1).map(({ loss }) => loss)}
              plateau={plateau}
              plateauName={
                task === 'xor' ? 'ln 2: the same answer to all' : 'the best same answer to all'
              }
            />
          </div>
        );
      }}
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={updates}
            ran={handle.ran.value}
            label={`computed: update ${run.done.value} of ${updates}`}
          />
        </>
      }
    />
  );
}
