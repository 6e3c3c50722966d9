import type { SparseConfig, SparseTrace } from '../../experiments/optimizers/adaptive/sparse.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { configOf, laneNames, lanes, lengths, type State, sentence, table, widget } from './model.ts'; // biome-ignore format: one line
import { RareWeight } from './RareWeight.tsx';
import './View.css';

const examples = lengths.map((value) => ({ value, word: value }));
const chosen = laneNames.map((value) => ({ value, word: lanes[value].short }));

/** W14.5: a feature that is seldom there, and what five rules have learned of its weight. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const run = useRemoteRun<SparseConfig, SparseTrace | null>({
    experiment: 'sparse-features',
    config: () => configOf(state.value),
    steps: () => 1,
    wanted: () => handle.ran.value,
  });
  const now = state.value;
  const trace = handle.ran.value ? (run.frames.value.at(-1) ?? null) : null;
  return (
    <Figure
      {...model.frame}
      seed={{ value: now.seed, set: (seed) => model.set({ seed }) }}
      table={trace ? table(trace) : undefined}
      sentence={run.problem.value ?? sentence(now, trace)}
      selectors={
        <>
          {!model.hidden('examples') && (
            <Selector
              label="Examples"
              choices={examples}
              value={now.examples}
              onChange={(value) => model.set({ examples: value })}
              disabled={model.locked('examples')}
            />
          )}
          {!model.hidden('chosen') && (
            <Selector
              label="Band of"
              choices={chosen}
              value={now.chosen}
              onChange={(value) => model.set({ chosen: value })}
              disabled={model.locked('chosen')}
            />
          )}
          <StateSlider
            model={model}
            field="share"
            class="sparse__slider"
            label="share with the feature"
            scale="log"
          />
        </>
      }
      stage={(size) => (
        <RareWeight
          size={size}
          trace={trace}
          state={now}
          prediction={handle.prediction.value ?? handle.draft.value}
        />
      )}
      transport={
        <RunButton verb="Train" onRun={handle.begin} onReset={model.reset} ran={handle.ran.value} />
      }
    />
  );
}
