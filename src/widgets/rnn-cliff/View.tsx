import type { CliffStep } from '../../experiments/recurrent/cliff.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { CliffMap } from './CliffMap.tsx';
import { LossChart } from './LossChart.tsx';
import { configOf, type State, sentence, table, updates, widget } from './model.ts';
import './View.css';

const limits = [
  { value: 'none', word: 'not clipped' },
  { value: 'one', word: 'to 1' },
  { value: 'tenth', word: 'to 0.1' },
] as const;

/** W9.5: one update at the foot of a cliff, with the gradient as it is and with it clipped. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const player = useTrainingPlayer(model, updates);
  const run = useRemoteRun<ReturnType<typeof configOf>, CliffStep>({
    experiment: 'rnn-cliff',
    config: () => configOf(state.value),
    steps: () => updates,
    wanted: () => handle.ran.value,
  });
  const path = run.frames.value;
  const { limit, step } = state.value;
  const shown = Math.min(step, Math.max(0, path.length - 1));
  return (
    <Figure
      {...model.frame}
      table={path.length > 1 ? table(path) : undefined}
      sentence={run.problem.value ?? sentence({ limit, step: shown }, path)}
      player={player}
      selectors={
        !model.hidden('limit') && (
          <Selector
            label="Gradient"
            choices={limits}
            value={limit}
            onChange={(next) => model.set({ limit: next, step: 0 })}
            disabled={model.locked('limit')}
          />
        )
      }
      stage={(size) => {
        const half = {
          ...size,
          width: size.narrow ? size.width : Math.floor((size.width - 32) / 2),
        };
        return (
          <div class={size.narrow ? 'rnn-cliff rnn-cliff--narrow' : 'rnn-cliff'}>
            <CliffMap size={half} limit={limit} path={path} step={shown} />
            <LossChart size={half} path={path} step={shown} />
          </div>
        );
      }}
      transport={<Transport player={player} verb="Train" hide={props.hide ?? []} />}
    />
  );
}
