import { type OneSum, type OneSumConfig, seeds } from '../../experiments/initialization/one-sum.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { configOf, type State, sentence, startChoices, table, terms, widget } from './model.ts';
import { SumChart } from './SumChart.tsx';
import './View.css';

/** W10.5: what a sum of a hundred terms does when every weight is positive. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const player = useStepPlayer(model, {
    count: terms,
    delayMs: 40,
    stride: 2,
  });
  const run = useRemoteRun<OneSumConfig, OneSum | null>({
    experiment: 'one-sum',
    config: () => configOf(state.value),
    steps: () => seeds,
    wanted: () => handle.ran.value,
  });
  const found = run.frames.value.at(-1) ?? null;
  const { start, seed, step } = state.value;
  const said = sentence(found, state.value);
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      table={handle.ran.value && found ? table(found) : undefined}
      sentence={run.problem.value ?? said}
      player={player}
      selectors={
        <>
          {!model.hidden('start') && (
            <Selector
              label="Weights"
              choices={startChoices}
              value={start}
              onChange={(next) => model.set({ start: next })}
              disabled={model.locked('start')}
            />
          )}
          <StateSlider model={model} field="layer" class="rand-trap__layer" label="layer" integer />
        </>
      }
      stage={(size) => (
        <SumChart
          size={size}
          found={handle.ran.value ? found : null}
          step={step}
          label={said.replaceAll('*', '')}
        />
      )}
      transport={<Transport player={player} hide={props.hide ?? []} />}
    />
  );
}
