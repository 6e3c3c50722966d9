import { useEffect, useMemo } from 'preact/hooks';
import { contenderIds } from '../../experiments/engine/race.ts';
import { type WorkloadId, workloadIds } from '../../experiments/engine/workloads.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { Progress } from '../kit/player/Progress.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Bars } from './Bars.tsx';
import { detail, reasons, rendererNote, type State, sentence, table, widget } from './model.ts';
import { createRaceRun, type Port } from './race-run.ts';
import './View.css';

const words: Readonly<Record<WorkloadId, string>> = {
  tiny: 'tiny net',
  digits: 'net for digits',
  convolution: 'convolutions',
  product: '512 × 512 product',
};
const choices = workloadIds.map((value) => ({ value, word: words[value] }));

const openWorker = (): Port =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as Port;

/** One workload on every device of the reader's own machine, in a worker. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const run = useMemo(() => createRaceRun(openWorker), []);
  useEffect(() => () => run.cancel(), [run]);
  const { handle, state } = model;
  const { workload } = state.value;
  const standings = run.standings.value[workload] ?? {};
  const isRunning = run.running.value !== null;
  const done = contenderIds.filter((id) => ![undefined, 'running'].includes(standings[id]?.state));
  const hasRun = done.length === contenderIds.length;
  const begin = () => {
    handle.begin();
    run.start(workload);
  };
  const reset = () => {
    run.cancel();
    model.reset();
  };
  const note = rendererNote(run.renderer.value);
  return (
    <Figure
      {...model.frame}
      table={done.length > 0 ? table(standings) : undefined}
      sentence={run.problem.value ?? sentence(state.value, standings, isRunning)}
      selectors={
        !model.hidden('workload') && (
          <Selector
            label="Workload"
            choices={choices}
            value={workload}
            onChange={(next) => model.set({ workload: next })}
            disabled={model.locked('workload') || isRunning}
          />
        )
      }
      stage={(size) => (
        <Bars
          size={size}
          workload={workload}
          standings={standings}
          prediction={handle.prediction.value}
        />
      )}
      transport={
        isRunning ? (
          <Progress
            label={`Racing, ${done.length} of ${contenderIds.length} devices done`}
            share={done.length / contenderIds.length}
            onCancel={run.cancel}
          />
        ) : (
          <RunButton
            verb={hasRun ? 'Race again' : 'Race'}
            onRun={begin}
            onReset={reset}
            ran={false}
          />
        )
      }
      below={
        done.length > 0 && (
          <ul class="race__notes">
            {note !== null && <li>{note}</li>}
            {done
              .map((id) => detail(standings, id))
              .filter((one) => one !== null)
              .map((one) => (
                <li key={one}>{one}</li>
              ))}
            {reasons(standings).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )
      }
    />
  );
}
