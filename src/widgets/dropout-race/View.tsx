import { type Pairs, rates } from '../../experiments/dropout/rate-race.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Crosswalk } from '../kit/crosswalk/Crosswalk.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import {
  asCode,
  device,
  linesOf,
  quantities,
  quantityNames,
  type State,
  sentence,
  summaryOf,
  table,
  told,
  widget,
} from './model.ts';
import { SeedLines } from './SeedLines.tsx';
import './View.css';

const choices = quantities.map((value) => ({ value, word: quantityNames[value] }));

/** W19.4: networks that differ in p alone, one line for each seed. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<Pairs> = useRemoteRun<{ readonly seed: number }, Pairs>({
    experiment: 'dropout-race',
    config: () => ({ seed: model.state.value.seed }),
    steps: () => rates.length * model.state.value.repeats,
    wanted: () => model.handle.ran.value,
    device: () => device,
    isHeavy: true,
  });
  const model: FigureModel<State, null> = useFigure(widget, props, (_, __, isRun) =>
    isRun ? told(run.frames.value.at(-1) ?? []) : {},
  );
  const { state, handle } = model;
  const ran = handle.ran.value;
  const pairs = ran ? (run.frames.value.at(-1) ?? []) : [];
  const { quantity, seed, repeats } = state.value;
  const trainings = rates.length * repeats;
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      table={pairs.length > 0 ? table(pairs, state.value) : undefined}
      sentence={run.problem.value ?? sentence(pairs, state.value)}
      selectors={
        <>
          {!model.hidden('quantity') && (
            <Selector
              label="Show"
              choices={choices}
              value={quantity}
              onChange={(next) => model.set({ quantity: next })}
              disabled={model.locked('quantity')}
            />
          )}
          <StateSlider
            model={model}
            field="repeats"
            class="dropout-race__slider"
            label="seeds"
            integer
          />
        </>
      }
      stage={(size) => (
        <SeedLines
          size={size}
          quantity={quantity}
          lines={linesOf(pairs, quantity)}
          summary={summaryOf(pairs, quantity)}
        />
      )}
      below={!model.hidden('code') && <Crosswalk configuration={asCode} />}
      transport={
        <>
          <RunButton verb="Train" onRun={handle.begin} onReset={model.reset} ran={ran} />
          <RunProgress
            run={run}
            steps={trainings}
            ran={ran}
            label={`trained: ${run.done.value} of ${trainings} networks`}
          />
        </>
      }
    />
  );
}
