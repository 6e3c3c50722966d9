import type { GapSeed } from '../../experiments/normalization/gap-seeds.ts';
import {
  type Gap,
  type InferenceGap,
  steps,
} from '../../experiments/normalization/inference-gap.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Crosswalk } from '../kit/crosswalk/Crosswalk.tsx';
import { Doctor } from '../kit/doctor/Doctor.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Answers, Losses } from './Charts.tsx';
import {
  asCode,
  configOf,
  device,
  labels,
  othersOf,
  type State,
  sentence,
  table,
  widget,
} from './model.ts';
import './View.css';

const dialects = [
  { value: 'pytorch', word: 'PyTorch: share of the new' },
  { value: 'keras', word: 'Keras: share of the old' },
] as const;

/** W12.4: one network asked in both modes while it learns. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const player = useTrainingPlayer(model, steps, labels);
  const run = useRemoteRun<InferenceGap, Gap>({
    experiment: 'inference-gap',
    config: () => configOf(state.value),
    steps: () => steps,
    wanted: () => handle.ran.value,
    device: () => device,
    isHeavy: true,
  });
  // The seeds that make the bands are trained when the reader has seen the first.
  const more = useRemoteRun<InferenceGap, readonly GapSeed[]>({
    experiment: 'gap-seeds',
    config: () => othersOf(state.value),
    steps: () => state.value.repeats - 1,
    wanted: () => handle.ran.value && run.done.value === steps && state.value.repeats > 1,
    device: () => device,
    isHeavy: true,
  });
  const ran = handle.ran.value;
  const frames = ran ? run.frames.value : [];
  const others = run.done.value === steps ? (more.frames.value.at(-1) ?? []) : [];
  const { seed, dialect, repeats } = state.value;
  const step = Math.min(state.value.step, Math.max(0, frames.length - 1));
  const lost = frames[step]?.diverged;
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={frames.length > 1 ? table(frames) : undefined}
      sentence={run.problem.value ?? sentence(frames, { ...state.value, step }, others)}
      player={player}
      selectors={
        <>
          <StateSlider
            model={model}
            field="batch"
            class="inference-gap__slider"
            label="examples in a batch"
            scale="log"
            integer
          />
          <StateSlider
            model={model}
            field="momentum"
            class="inference-gap__slider"
            label="share of the new batch"
            scale="log"
          />
          <StateSlider
            model={model}
            field="repeats"
            class="inference-gap__slider"
            label="seeds"
            integer
          />
          {!model.hidden('dialect') && (
            <Selector
              label="Written as in"
              choices={dialects}
              value={dialect}
              onChange={(next) => model.set({ dialect: next })}
              disabled={model.locked('dialect')}
            />
          )}
        </>
      }
      stage={(size) => {
        const wide = size.narrow ? size.width : Math.floor(((size.width - 32) * 3) / 5);
        const rest = size.narrow ? size.width : size.width - 32 - wide;
        return (
          <>
            <div class={size.narrow ? 'inference-gap inference-gap--narrow' : 'inference-gap'}>
              <Losses size={{ ...size, width: wide }} frames={frames} step={step} others={others} />
              <Answers size={{ ...size, width: rest }} frames={frames} step={step} />
            </div>
            <Doctor
              model={model}
              player={player}
              lost={lost && { diverged: lost }}
              remedies={[
                { word: 'batches of 32', set: { batch: 32, step: 0 } },
                { word: 'another seed', set: { seed: seed + 1, step: 0 } },
              ]}
              narrow={size.narrow}
            />
          </>
        );
      }}
      below={!model.hidden('code') && <Crosswalk configuration={asCode(state.value)} />}
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={steps}
            ran={ran}
            label={`computed: update ${run.done.value * 5} of 300`}
          />
          <RunProgress
            run={more}
            steps={repeats - 1}
            ran={ran && run.done.value === steps}
            label={`for the bands: ${more.done.value} of ${repeats - 1} more seeds`}
          />
        </>
      }
    />
  );
}
