import type { Explosion, Way } from '../../experiments/normalization/explosion.ts';
import { LayerBars } from '../kit/chart/LayerBars.tsx';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Doctor } from '../kit/doctor/Doctor.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import {
  barsAt,
  configOf,
  device,
  labels,
  lostAt,
  remediesOf,
  type State,
  sentence,
  shownStep,
  steps,
  table,
  widget,
} from './model.ts'; // biome-ignore format: one line
import './View.css';

const norms = [
  { value: 'none', word: 'none' },
  { value: 'batch', word: 'batch norm' },
] as const;

/** W12.5: gradients of a deep ReLU network, with and without normalization, through ten updates. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const total = () => state.value.repeats * steps;
  const run = useRemoteRun<Explosion, readonly Way[]>({
    experiment: 'explosion',
    config: () => configOf(state.value),
    steps: total,
    wanted: () => handle.ran.value,
    device: () => device,
    isHeavy: true,
  });
  const player = useStepPlayer(model, {
    count: steps,
    labels,
    delayMs: 700,
  });
  const ran = handle.ran.value;
  const seeds = ran ? (run.frames.value.at(-1) ?? []) : [];
  const { depth, norm, seed } = state.value;
  const step = shownStep(seeds, state.value.step);
  const bars = step > 0 ? barsAt(seeds, step) : [];
  const said = sentence(seeds, state.value);
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      table={seeds.length > 0 ? table(seeds) : undefined}
      sentence={run.problem.value ?? said}
      player={player}
      selectors={
        <>
          {!model.hidden('norm') && (
            <Selector
              label="Normalisation"
              choices={norms}
              value={norm}
              onChange={(next) => model.set({ norm: next })}
              disabled={model.locked('norm')}
            />
          )}
          <StateSlider
            model={model}
            field="depth"
            class="norm-explosion__depth"
            label="hidden layers"
            integer
          />
          <StateSlider
            model={model}
            field="learningRate"
            class="norm-explosion__depth"
            label="learning rate η"
            scale="log"
          />
          <StateSlider
            model={model}
            field="repeats"
            class="norm-explosion__depth"
            label="seeds"
            integer
          />
        </>
      }
      stage={(size) => (
        <>
          <LayerBars
            size={size}
            bars={Array.from({ length: depth }, (_, i) => {
              const bar = bars[i];
              if (bar) return { value: bar.mean, band: [bar.low, bar.high] };
              return { value: i === depth - 1 ? 1 : null };
            })}
            of="gradient"
            // The bars rise from this line, and would cover its name; the axis says what 1 is.
            reference={{ value: 1, name: '' }}
            names={{
              x: 'layer',
              y: 'weight gradient over the last one’s, logarithmic',
            }}
            label={said.replaceAll('*', '')}
            domain={[0.01, 1e6]}
            prediction={handle.prediction.value ?? handle.draft.value}
            predicted={1}
          />
          <Doctor
            model={model}
            player={player}
            lost={lostAt(seeds, state.value)}
            remedies={remediesOf(state.value)}
            narrow={size.narrow}
          />
        </>
      )}
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={total()}
            ran={ran}
            label={`computed: ${run.done.value} of ${total()} passes`}
          />
        </>
      }
    />
  );
}
