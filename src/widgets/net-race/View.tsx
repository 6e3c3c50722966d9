import type { NetRace, NetRaceConfig } from '../../experiments/optimizers/adam/net-race.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { LossChart } from './LossChart.tsx';
import { commonRate, configOf, lanesIn, lanesOf, rules, type State, sentence, table, widget } from './model.ts'; // biome-ignore format: one line
import './View.css';

const rates = [
  { value: 'same', word: `η = ${commonRate} for all` },
  { value: 'tuned', word: 'each its best η' },
] as const;

const bands = rules.map((value) => ({ value, word: laneLooks[value].name }));

/** W15.4 on a real net: training curves of six rules from the same weights, with one rate for all or each its own. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const steps = () => state.value.repeats * lanesOf(state.value).length;
  const run = useRemoteRun<NetRaceConfig, NetRace>({
    experiment: 'net-race',
    config: () => configOf(state.value),
    steps,
    wanted: () => handle.ran.value,
    isHeavy: true,
  });
  const now = state.value;
  const ran = handle.ran.value;
  const lanes = ran ? lanesIn(now, run.frames.value.at(-1) ?? []) : [];
  return (
    <Figure
      {...model.frame}
      seed={{ value: now.seed, set: (seed) => model.set({ seed }) }}
      table={lanes.length > 0 ? table(lanes) : undefined}
      sentence={run.problem.value ?? sentence(now, lanes)}
      selectors={
        <>
          {!model.hidden('rates') && (
            <Selector
              label="Learning rates"
              choices={rates}
              value={now.rates}
              onChange={(next) => model.set({ rates: next })}
              disabled={model.locked('rates')}
            />
          )}
          {!model.hidden('chosen') && (
            <Selector
              label="Band of"
              choices={bands}
              value={now.chosen}
              onChange={(chosen) => model.set({ chosen })}
              disabled={model.locked('chosen')}
            />
          )}
          <StateSlider model={model} field="repeats" class="net-race__repeats" label="seeds" integer />
        </>
      }
      stage={(size) => <LossChart size={size} lanes={lanes} chosen={now.chosen} />}
      transport={
        <>
          <RunButton verb="Train" onRun={handle.begin} onReset={model.reset} ran={ran} />
          <RunProgress run={run} steps={steps()} ran={ran} label={`trained: ${run.done.value} of ${steps()} networks`} />
        </>
      }
    />
  );
} // biome-ignore format: controls in one line
