import type { Told, UnseenConfig } from '../../experiments/optimizers/adam/unseen.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { configOf, rules, type State, sentence, table, widget } from './model.ts';
import { Weights } from './Weights.tsx';
import './View.css';

const choices = rules.map((value) => ({ value, word: laneLooks[value].name }));

/** When momentum wins: two rules fit the same examples and part on new ones. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const run = useRemoteRun<UnseenConfig, readonly Told[]>({
    experiment: 'unseen',
    config: () => configOf(state.value),
    steps: () => 2,
    wanted: () => handle.ran.value,
  });
  const now = state.value;
  const told = handle.ran.value ? (run.frames.value.at(-1) ?? []) : [];
  const isDone = told.length === 2;
  return (
    <Figure
      {...model.frame}
      seed={{ value: now.seed, set: (seed) => model.set({ seed }) }}
      table={isDone ? table(now, told) : undefined}
      sentence={run.problem.value ?? sentence(now, told)}
      selectors={
        <>
          {(['first', 'second'] as const).map(
            (field) =>
              !model.hidden(field) && (
                <Selector
                  key={field}
                  label={field === 'first' ? 'One rule' : 'The other'}
                  choices={choices}
                  value={now[field]}
                  onChange={(rule) => model.set({ [field]: rule })}
                  disabled={model.locked(field)}
                />
              ),
          )}
          <StateSlider model={model} field="learningRate" class="unseen__slider" label="η" scale="log" />
        </>
      }
      stage={({ width, narrow }) => (
        <div class={narrow ? 'unseen unseen--narrow' : 'unseen'}>
          {[now.first, now.second].map((rule, i) => (
            <Weights key={i} rule={rule} told={isDone ? told[i] : undefined} width={narrow ? width : Math.floor((width - 32) / 2)} />
          ))}
        </div>
      )}
      transport={<RunButton verb="Train" onRun={handle.begin} onReset={model.reset} ran={handle.ran.value} />}
    />
  );
} // biome-ignore format: controls in one line
