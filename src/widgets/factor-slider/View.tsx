import { formatNumber } from '../../experiments/format-number.ts';
import { LayerBars } from '../kit/chart/LayerBars.tsx';
import { logDomain } from '../kit/chart/log-domain.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useLayerPlayer } from '../kit/player/use-layer-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { remaining, type State, sentence, soFar, stepsOf, table, widget } from './model.ts';
import './View.css';

const formats = [
  { value: 'float32', word: 'float32' },
  { value: 'float64', word: 'float64' },
] as const;

/** W9.2: what is left of a gradient after many equal factors. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, { factor, depth }, ran) =>
    ran ? { factor, depth, remaining: remaining(trace) } : { factor, depth },
  );
  const { handle, state, trace } = model;
  const ran = handle.ran.value;
  const { factor, numberFormat } = state.value;
  const player = useLayerPlayer(model, () => stepsOf(state.value));
  const { left } = trace.value;
  const shown = soFar(trace.value, ran ? state.value : { step: 0 });
  return (
    <Figure
      {...model.frame}
      table={ran ? table(trace.value) : undefined}
      sentence={
        ran
          ? sentence(shown, state.value)
          : `**After one layer ${formatNumber(left[0] ?? 1)} is left.** Press Run for the others.`
      }
      player={player}
      selectors={
        <>
          <StateSlider
            model={model}
            field="factor"
            class="factor-slider__factor"
            label="factor per layer"
            step={0.05}
          />
          <StateSlider
            model={model}
            field="depth"
            class="factor-slider__depth"
            label="layers"
            scale="log"
            integer
          />
          {!model.hidden('numberFormat') && (
            <Selector
              label="Numbers"
              choices={formats}
              value={numberFormat}
              onChange={(next) => model.set({ numberFormat: next })}
              disabled={model.locked('numberFormat')}
            />
          )}
        </>
      }
      stage={(size) => (
        <LayerBars
          size={size}
          bars={left.map((value, i) => ({ value: i < shown.left.length ? value : null }))}
          of="gradient"
          reference={{ value: 1, name: 'the whole gradient' }}
          names={{ x: 'layers crossed', y: 'left of the gradient, logarithmic' }}
          label={`Left after layer 1: ${formatNumber(left[0] ?? 1)}${ran ? `; after layer ${shown.left.length}: ${formatNumber(remaining(shown))}` : ''}`}
          domain={ran ? logDomain(left) : factor < 1 ? [1e-12, 1] : [1e-1, 1e12]}
          prediction={handle.prediction.value}
          predicted={left.length}
        />
      )}
      transport={
        <Transport player={player} verb="Run" hide={props.hide ?? []} onReset={model.reset} />
      }
    />
  );
}
