import { formatNumber } from '../../experiments/format-number.ts';
import { Switch } from '../kit/controls/Switch.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { GrowthTable } from '../kit/doctor/GrowthTable.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { Sentence } from '../kit/said/Sentence.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { ErrorChart } from './ErrorChart.tsx';
import { LossChart } from './LossChart.tsx';
import { divergedAt, lossAt, type State, steps, table, whyDiverged, widget } from './model.ts';
import '../kit/doctor/doctor.css';
import './View.css';

/** W6.5: W² is updated before dW¹ is computed, or after. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ error, after, during }, { learningRate, step }, ran) =>
    ran
      ? {
          learningRate,
          error,
          step,
          lossAfter: lossAt(after, step),
          lossDuring: lossAt(during, step),
        }
      : { learningRate },
  );
  const { handle, state, trace } = model;
  const { early, seed, step } = state.value;
  const player = useTrainingPlayer(model, steps);
  const ran = handle.ran.value;
  const run = early ? trace.value.during : trace.value.after;
  const stopped = divergedAt(run);
  const ways = [
    { word: `set η to ${formatNumber(0.5)}`, set: { learningRate: 0.5, step: 0 } },
    early
      ? { word: 'finish the pass first', set: { early: false, step: 0 } }
      : { word: `set η to ${formatNumber(0.1)}`, set: { learningRate: 0.1, step: 0 } },
  ];
  const attempt = (set: Partial<State>) => {
    model.set(set);
    player.play();
  };
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={ran ? table(trace.value) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <>
          <StateSlider
            model={model}
            field="learningRate"
            class="update-order__rate"
            label="learning rate η"
            step={0.01}
          />
          {!model.hidden('early') && (
            <Switch
              label="update W² before computing dW¹"
              value={early}
              onChange={(next) => model.set({ early: next })}
              disabled={model.locked('early')}
            />
          )}
        </>
      }
      stage={(size) => {
        const half = { ...size, width: size.narrow ? size.width : (size.width - 40) / 2 };
        return (
          <div class={`update-order${size.narrow ? ' update-order--narrow' : ''}`}>
            <ErrorChart
              size={half}
              state={state.value}
              trace={trace.value}
              ran={ran}
              prediction={handle.prediction.value}
            />
            <LossChart size={half} state={state.value} trace={trace.value} />
          </div>
        );
      }}
      transport={
        <>
          {stopped !== null && step >= stopped && (
            <section class="doctor" aria-label="Why the run diverged">
              <GrowthTable growth={{ losses: run, from: 0, every: 1 }} />
              <p class="doctor__said">
                <Sentence text={whyDiverged(run, early)} />
              </p>
              <p class="doctor__remedies">
                Two ways out of divergence:
                {ways.map(({ word, set }) => (
                  <button key={word} type="button" class="button" onClick={() => attempt(set)}>
                    {word}
                  </button>
                ))}
              </p>
            </section>
          )}
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
        </>
      }
    />
  );
}
