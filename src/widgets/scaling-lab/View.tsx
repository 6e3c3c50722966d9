import {
  type Overshoot,
  steps,
  updatesPerStep,
} from '../../experiments/normalization/overshoot.ts';
import { scalings } from '../../experiments/normalization/scaling.ts';
import type { Diverged } from '../../experiments/training/guarded.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Doctor } from '../kit/doctor/Doctor.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { BowlMap } from './BowlMap.tsx';
import { Cloud } from './Cloud.tsx';
import {
  configOf,
  lostOf,
  overshoots,
  remediesOf,
  type State,
  scalingNames,
  table,
  widget,
} from './model.ts';
import './View.css';

const choices = scalings.map((value) => ({ value, word: scalingNames[value] }));

/** W12.1: what the scale of the features does to the bowl that gradient descent walks in. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ updates, error, goal }, _, ran) =>
    ran ? { updates, error, goal: goal ?? Number.POSITIVE_INFINITY } : { updates: 0 },
  );
  const { state, trace, handle } = model;
  const { scaling, seed } = state.value;
  const player = useStepPlayer(model, {
    count: () => model.trace.value.stops.length - 1,
    labels: () =>
          model.trace.value.stops.map((stop) => (/^[1-9]0*$/.test(`${stop}`) ? stop.toLocaleString('en-GB') : '')), // biome-ignore format: one line
    delayMs: 90,
  });
  // What the bowl's formula tells at once is trained as well where it must end in a divergence.
  const isLosing = handle.ran.value && overshoots(state.value);
  const run = useRemoteRun<Overshoot, Diverged | null>({
    experiment: 'overshoot',
    config: () => configOf(state.value),
    steps: () => steps,
    wanted: () => handle.ran.value && overshoots(state.value),
    isHeavy: true,
  });
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={handle.ran.value ? table(state.value) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <>
          {!model.hidden('scaling') && (
            <Selector
              label="Features"
              choices={choices}
              value={scaling}
              onChange={(next) => model.set({ scaling: next, step: 0 })}
              disabled={model.locked('scaling')}
            />
          )}
          <StateSlider
            model={model}
            field="share"
            class="scaling-lab__share"
            label="η, as a share of the largest that converges"
            step={0.05}
          />
        </>
      }
      stage={(size) => {
        const width = size.narrow ? size.width : Math.floor((size.width - 32) / 2);
        const half = { ...size, width };
        const side = Math.min(width - 102, 320);
        return (
          <>
            <div class={size.narrow ? 'scaling-lab scaling-lab--narrow' : 'scaling-lab'}>
              <Cloud size={half} side={side} scaling={scaling} cloud={trace.value.cloud} />
              <BowlMap size={half} side={side} trace={trace.value} />
            </div>
            <Doctor
              model={model}
              player={player}
              lost={lostOf(run.frames.value.at(-1), state.value, trace.value)}
              remedies={remediesOf(state.value)}
              narrow={size.narrow}
            />
          </>
        );
      }}
      transport={
        <>
          <Transport player={player} verb="Run" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={steps}
            ran={isLosing && !run.frames.value.at(-1)}
            label={`looking for the divergence: update ${(run.done.value * updatesPerStep).toLocaleString('en-GB')}`}
          />
        </>
      }
    />
  );
}
