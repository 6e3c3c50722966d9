import { type Lanes, type RateRace, rates } from '../../experiments/normalization/rate-race.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { configOf, device, type State, sentence, table, weightNames, widget } from './model.ts';
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

/** W12.3: the same network with and without batch normalization at eight learning rates. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const steps = () => state.value.repeats * rates.length;
  const run = useRemoteRun<RateRace, readonly Lanes[]>({
    experiment: 'rate-race',
    config: () => configOf(state.value),
    steps,
    wanted: () => handle.ran.value,
    device: () => device,
    isHeavy: true,
  });
  const ran = handle.ran.value;
  const races = ran ? (run.frames.value.at(-1) ?? []) : [];
  return (
    <Figure
      {...model.frame}
      seed={{ value: state.value.seed, set: (seed) => model.set({ seed }) }}
      table={races.length > 0 ? table(races) : undefined}
      sentence={run.problem.value ?? sentence(races, state.value)}
      selectors={
        <>
          {!model.hidden('activation') && (
            <Selector
              label="Activation"
              choices={activations}
              value={state.value.activation}
              onChange={(activation) => model.set({ activation })}
              disabled={model.locked('activation')}
            />
          )}
          {!model.hidden('weights') && (
            <Selector
              label="Weights"
              choices={starts}
              value={state.value.weights}
              onChange={(weights) => model.set({ weights })}
              disabled={model.locked('weights')}
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
      stage={(size) => <RateChart size={size} races={races} />}
      transport={
        <>
          <RunButton verb="Train" onRun={handle.begin} onReset={model.reset} ran={ran} />
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
