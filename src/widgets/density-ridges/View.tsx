import { formatNumber } from '../../experiments/format-number.ts';
import type { DensitiesConfig, Spread } from '../../experiments/initialization/densities.ts';
import type { SpreadsByStep } from '../../experiments/initialization/density-seeds.ts';
import { startNames } from '../../experiments/signals/names.ts';
import { Ridges } from '../kit/chart/Ridges.tsx';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Doctor } from '../kit/doctor/Doctor.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import {
  bandsOf,
  configOf,
  headOf,
  labels,
  lostIn,
  othersOf,
  type State,
  sentence,
  starts,
  steps,
  table,
  ticksOf,
  widget,
} from './model.ts';
import './View.css';

const activations = [
  { value: 'tanh', word: 'tanh' },
  { value: 'sigmoid', word: 'sigmoid' },
  { value: 'relu', word: 'ReLU' },
] as const;
const startChoices = starts.map((value) => ({ value, word: startNames[value] }));

/** W10.3: how activations are spread, layer by layer, before training and while it goes on. */
export default function View(props: FigureProps<State>) {
  const model: FigureModel<State, null> = useFigure(widget, props);
  const { state, handle } = model;
  const player = useStepPlayer(model, {
    count: steps,
    labels,
    delayMs: 160,
  });
  const run = useRemoteRun<DensitiesConfig, readonly Spread[]>({
    experiment: 'densities',
    config: () => configOf(state.value),
    steps: () => steps,
    wanted: () => handle.ran.value,
  });
  // The seeds that make the bands are trained when the reader has seen the first.
  const more = useRemoteRun<DensitiesConfig, readonly SpreadsByStep[]>({
    experiment: 'density-seeds',
    config: () => othersOf(state.value),
    steps: () => state.value.repeats - 1,
    wanted: () => handle.ran.value && run.done.value === steps && state.value.repeats > 1,
    isHeavy: true,
  });
  const frames = run.frames.value;
  const { activation, left, right, seed, repeats, step } = state.value;
  const others = run.done.value === steps && repeats > 1 ? (more.frames.value.at(-1) ?? []) : [];
  const shown = Math.min(step, Math.max(0, frames.length - 1));
  const frame = frames[shown];
  const bands = bandsOf(frame, others, shown);
  const lost = lostIn(frame);
  const choose = (field: 'left' | 'right', label: string) =>
    !model.hidden(field) && (
      <Selector
        label={label}
        choices={startChoices}
        value={state.value[field]}
        onChange={(next) => model.set({ [field]: next, step: 0 })}
        disabled={model.locked(field)}
      />
    );
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={frames.length > 1 ? table(frames, state.value, others) : undefined}
      sentence={
        run.problem.value ??
        sentence(frame, { ...state.value, step: shown }, bands, others.length + 1)
      }
      player={player}
      selectors={
        <>
          {!model.hidden('activation') && (
            <Selector
              label="Activation"
              choices={activations}
              value={activation}
              onChange={(next) => model.set({ activation: next, step: 0 })}
              disabled={model.locked('activation')}
            />
          )}
          {choose('left', 'Weights of the first network')}
          {choose('right', 'Weights of the second')}
          <StateSlider
            model={model}
            field="repeats"
            class="density-ridges__seeds"
            label="seeds"
            integer
          />
        </>
      }
      stage={(size) => {
        const width = size.narrow ? size.width : Math.floor((size.width - 32) / 2);
        return (
          <>
            <div class={size.narrow ? 'density-ridges density-ridges--narrow' : 'density-ridges'}>
              {[left, right].map((start, i) => {
                const spread = frame?.[i];
                if (!spread)
                  return (
                    <p key={i} class="density-ridges__waits">
                      {startNames[start]}: five layers wait
                    </p>
                  );
                return (
                  <Ridges
                    key={i}
                    width={width}
                    histograms={spread.histograms}
                    of="value"
                    name={headOf(start, spread)}
                    ticks={ticksOf[activation]}
                    bands={bands[i]?.shares}
                    notes={spread.deviations.map(
                      (one) => `std ${formatNumber(one, { digits: 2 })}`,
                    )}
                  />
                );
              })}
            </div>
            <Doctor
              model={model}
              player={player}
              lost={
                lost && {
                  diverged: lost.diverged,
                  of: startNames[lost.place === 0 ? left : right],
                }
              }
              remedies={[
                {
                  word: 'start from He’s weights',
                  set: lost?.place === 1 ? { right: 'he', step: 0 } : { left: 'he', step: 0 },
                },
                { word: 'take tanh', set: { activation: 'tanh', step: 0 } },
              ]}
              narrow={size.narrow}
            />
          </>
        );
      }}
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={steps}
            ran={handle.ran.value}
            label={`computed: ${run.done.value} of ${steps} quarters of an epoch`}
          />
          <RunProgress
            run={more}
            steps={repeats - 1}
            ran={handle.ran.value && run.done.value === steps}
            label={`for the bands: ${more.done.value} of ${repeats - 1} more seeds`}
          />
        </>
      }
    />
  );
}
