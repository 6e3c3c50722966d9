import { exact } from '../../experiments/runner/device.ts';
import { maps } from '../../experiments/transfer/maps.ts';
import { seeds, type TransferConfig } from '../../experiments/transfer/run.ts';
import type { Outcome } from '../../experiments/transfer/ways.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { DigitNetCode } from '../kit/crosswalk/DigitNetCode.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { DotRows } from './DotRows.tsx';
import { Labelled } from './Labelled.tsx';
import { labels, type State, sentence, table, widget } from './model.ts';
import './View.css';

const tasks = [
  { value: 'letters', word: 'digits → letters' },
  { value: 'spiral', word: 'three arms → one' },
] as const;

/** W21.3: what a trained net is worth for another task, for eight seeds and in three ways. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const player = useTrainingPlayer(model, seeds, labels);
  const run = useRemoteRun<TransferConfig, readonly Outcome[]>({
    experiment: 'transfer',
    config: () => {
      const { task, labels: each, seed } = state.value;
      return { task, labels: each, seed };
    },
    steps: () => seeds,
    wanted: () => handle.ran.value,
    device: () => (state.value.task === 'letters' ? { ...exact, precision: 'float32' } : exact),
  });
  const { task, seed, step } = state.value;
  const outcomes = run.frames.value[Math.min(step, run.done.value)] ?? [];
  const ran = handle.ran.value;
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={outcomes.length > 0 ? table(outcomes, state.value) : undefined}
      sentence={run.problem.value ?? sentence(outcomes, state.value)}
      player={player}
      selectors={
        <>
          {!model.hidden('task') && (
            <Selector
              label="Task"
              choices={tasks}
              value={task}
              onChange={(next) => model.set({ task: next, step: 0 })}
              disabled={model.locked('task')}
            />
          )}
          {task === 'letters' && (
            <StateSlider
              model={model}
              field="labels"
              class="transfer__labels"
              label="labels a letter"
              integer
            />
          )}
        </>
      }
      stage={({ width, narrow }) => (
        <div class="transfer">
          <DotRows
            width={width}
            narrow={narrow}
            outcomes={outcomes}
            prediction={handle.prediction.value ?? handle.draft.value}
          />
          {task === 'letters' && <Labelled seed={seed} labels={state.value.labels} />}
        </div>
      )}
      below={
        task === 'letters' &&
        !model.hidden('code') && (
          <DigitNetCode
            net={{ maps, learningRate: 0.003, batch: 10 * state.value.labels, isFrozen: true }}
          />
        )
      }
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={seeds}
            ran={ran}
            label={`computed: ${run.done.value} of ${seeds} seeds`}
          />
        </>
      }
    />
  );
}
