import type { Ladder, LadderConfig } from '../../experiments/signals/ladder.ts';
import { LayerBars } from '../kit/chart/LayerBars.tsx';
import { logDomain } from '../kit/chart/log-domain.ts';
import { Ridges } from '../kit/chart/Ridges.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useLayerPlayer } from '../kit/player/use-layer-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Controls } from './Controls.tsx';
import {
  barsOf,
  configOf,
  deviceOf,
  float32Floor,
  reached,
  type State,
  sentence,
  stepsOf,
  table,
  told,
  widget,
} from './model.ts';
import './View.css';

/** W9.1 and W10.1: what every layer holds, and what comes back to it, before any training. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<Ladder> = useRemoteRun({
    experiment: 'ladder',
    config: (): LadderConfig => configOf(model.state.value),
    steps: () => model.state.value.repeats,
    // The last layer's bar is known before the guess; the others wait for it.
    wanted: () => true,
    device: () => deviceOf(model.state.value),
  });
  const model: FigureModel<State, null> = useFigure(widget, props, (_, __, isRun) => {
    const known = run.frames.value.at(-1);
    return isRun && known && known.gradients.length > 0 ? told(known) : {};
  });
  const { state, handle } = model;
  const player = useLayerPlayer(model, () => stepsOf(state.value));
  const ladder = run.frames.value.at(-1);
  const ran = handle.ran.value;
  const { depth, shows, lengths, numberFormat, histograms, seed, repeats } = state.value;
  const bars = ladder && ladder.gradients.length > 0 ? barsOf(ladder, state.value) : [];
  const reference = lengths === 'relative' ? 1 : (bars.at(-1)?.mean ?? 1);
  const [from, to] = reached(state.value);
  // The last layer's bar is known before the run: the others are measured by it.
  const isShown = (layer: number) => layer === depth || (ran && layer >= from && layer <= to);
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next }) }}
      table={ran && bars.length > 0 ? table(ladder!) : undefined}
      sentence={run.problem.value ?? sentence(ladder, state.value, ran)}
      player={player}
      selectors={<Controls model={model} />}
      stage={(size) => (
        <>
          <LayerBars
            size={size}
            bars={Array.from({ length: depth }, (_, i) => {
              const bar = bars[i];
              if (!bar || !isShown(i + 1)) return { value: null };
              return { value: bar.mean, band: [bar.low, bar.high] };
            })}
            of={shows === 'gradients' ? 'gradient' : 'value'}
            reference={{
              value: reference || 1,
              name: lengths === 'relative' ? 'as in the last layer' : 'the last layer',
            }}
            names={{
              x: 'layer',
              y:
                shows === 'gradients'
                  ? 'length of the weight gradient, logarithmic'
                  : 'standard deviation of the activations, logarithmic',
            }}
            label={sentence(ladder, state.value, ran).replaceAll('*', '')}
            domain={ran ? logDomain(bars.flatMap(({ low, high }) => [low, high])) : [1e-12, 10]}
            prediction={handle.prediction.value ?? handle.draft.value}
            predicted={1}
            floor={numberFormat === 'float32' ? float32Floor : undefined}
          />
          {ran && histograms && ladder?.histograms && (
            <Ridges
              width={size.width}
              histograms={
                shows === 'gradients' ? ladder.histograms.gradients : ladder.histograms.activations
              }
              of={shows === 'gradients' ? 'gradient' : 'value'}
              name={`${shows === 'gradients' ? 'Weight gradients' : 'Activations'}, seed ${seed}`}
            />
          )}
        </>
      )}
      transport={
        <>
          <Transport player={player} verb="Run" hide={props.hide ?? []} onReset={model.reset} />
          <RunProgress
            run={run}
            steps={repeats}
            ran={ran}
            label={`seed ${run.done.value} of ${repeats}`}
          />
        </>
      }
    />
  );
}
