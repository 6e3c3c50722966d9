import {
  type MaskTicker,
  type Pass,
  tickerBatch,
  tickerPasses,
} from '../../experiments/dropout/mask-ticker.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Counts } from './Counts.tsx';
import { Masks } from './Masks.tsx';
import { configOf, labels, type State, sentence, sharesOf, table, told, widget } from './model.ts';
import { Net } from './Net.tsx';
import './View.css';

const schemes = [
  { value: 'example', word: 'for each example and pass' },
  { value: 'epoch', word: 'as printed: exactly p, once an epoch' },
] as const;
const rows = Array.from({ length: tickerBatch }, (_, i) => ({
  value: `${i + 1}`,
  word: `${i + 1}`,
}));

/** W19.1: a network that learns, and the masks of every example in every pass. */
export default function View(props: FigureProps<State>) {
  const run: RemoteRun<Pass | null> = useRemoteRun<MaskTicker, Pass | null>({
    experiment: 'mask-ticker',
    config: () => configOf(model.state.value),
    steps: () => tickerPasses,
    wanted: () => model.handle.ran.value,
  });
  const model: FigureModel<State, null> = useFigure(widget, props, (_, state, ran) => {
    const pass = ran ? run.frames.value[state.step] : null;
    return pass ? told(pass, state.step) : {};
  });
  const { state, handle } = model;
  const player = useStepPlayer(model, {
    count: tickerPasses,
    labels,
    delayMs: 120,
  });
  const { rate, scheme, row, seed } = state.value;
  const frames = handle.ran.value ? run.frames.value : [];
  const step = Math.min(state.value.step, Math.max(0, frames.length - 1));
  const pass = frames[step] ?? null;
  const isExact = scheme === 'epoch';
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={frames.length > 1 ? table(frames) : undefined}
      sentence={run.problem.value ?? sentence(pass, { ...state.value, step })}
      player={player}
      selectors={
        <>
          <StateSlider
            model={model}
            field="rate"
            class="mask-ticker__slider"
            label="p, off"
            step={0.05}
          />
          {!model.hidden('scheme') && (
            <Selector
              label="Masks are drawn"
              choices={schemes}
              value={scheme}
              onChange={(next) => model.set({ scheme: next, step: 0 })}
              disabled={model.locked('scheme')}
            />
          )}
          {!model.hidden('row') && (
            <Selector
              label="Network of example"
              choices={rows}
              value={`${row}`}
              onChange={(next) => model.set({ row: Number(next) })}
              disabled={model.locked('row')}
            />
          )}
        </>
      }
      stage={({ width, narrow }) => {
        const side = narrow ? width : 300;
        const rest = narrow ? width : width - side - 32;
        return (
          <div class={narrow ? 'mask-ticker mask-ticker--narrow' : 'mask-ticker'}>
            <Net width={side} height={narrow ? 290 : 360} mask={pass?.masks[row - 1] ?? null} />
            <div>
              <Masks width={rest} pass={pass} row={row} />
              <Counts
                width={rest}
                narrow={narrow}
                shares={pass ? sharesOf(pass, rate) : []}
                most={isExact || rate < 0.2 || rate > 0.8 ? 1 : 0.5}
              />
            </div>
          </div>
        );
      }}
    />
  );
}
