import { type BarsRace, barNets } from '../../experiments/convolution/bars-net.ts';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import { BarsChart } from './BarsChart.tsx';
import { device, type State, sentence, table, told, widget } from './model.ts';
import './View.css';

/** W20.5: who finds the bars on the side where there were none. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<BarsRace> = useRemoteRun({
    experiment: 'bars-race',
    config: () => ({ seed: model.state.value.seed, padding: model.state.value.padding }),
    steps: () => model.state.value.repeats * barNets.length,
    wanted: () => model.handle.ran.value,
    device: () => device,
  });
  const model: FigureModel<State, null> = useFigure(widget, props, (_, __, isRun) =>
    isRun ? told(run.frames.value.at(-1) ?? []) : {},
  );
  const { state, handle } = model;
  const ran = handle.ran.value;
  const race = ran ? (run.frames.value.at(-1) ?? []) : [];
  const steps = state.value.repeats * barNets.length;
  const prediction = handle.prediction.value ?? handle.draft.value;
  return (
    <Figure
      {...model.frame}
      seed={{ value: state.value.seed, set: (seed) => model.set({ seed }) }}
      table={race.length > 0 ? table(race) : undefined}
      sentence={run.problem.value ?? sentence(race, state.value)}
      selectors={
        <>
          <StateSlider
            model={model}
            field="repeats"
            class="bars-race__slider"
            label="seeds"
            integer
          />
          <StateSlider
            model={model}
            field="padding"
            class="bars-race__slider"
            label="zeros at each side"
            integer
          />
        </>
      }
      stage={(size) => (
        <BarsChart size={size} race={race} seed={state.value.seed} prediction={prediction} />
      )}
      transport={
        <>
          <RunButton verb="Train" onRun={handle.begin} onReset={model.reset} ran={ran} />
          <RunProgress
            run={run}
            steps={steps}
            ran={ran}
            label={`trained: ${run.done.value} of ${steps} networks`}
          />
        </>
      }
    />
  );
}
