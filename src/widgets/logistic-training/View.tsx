import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { GradientPlate } from './GradientPlate.tsx';
import { LossChart } from './LossChart.tsx';
import { now, type State, steps, table, widget } from './model.ts';
import { PointMap } from './PointMap.tsx';
import './View.css';

/** K6.2: logistic regression by gradient descent, one update at a time. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, state, ran) => {
    const { loss, accuracy, weights, bias, weightGradient, biasGradient } = now(trace, state);
    const shown = { learningRate: state.learningRate, step: state.step };
    if (!ran) return shown;
    const [w1, w2] = weights;
    const [dw1, dw2] = weightGradient;
    const finalLoss = trace.history.at(-1)?.loss;
    return { ...shown, loss, finalLoss, accuracy, w1, w2, b: bias, dw1, dw2, db: biasGradient };
  });
  const { handle, state, trace } = model;
  const { learningRate, seed } = state.value;
  const player = useTrainingPlayer(model, steps);
  const update = now(trace.value, state.value);
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={handle.ran.value ? table(trace.value) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <StateSlider
          model={model}
          field="learningRate"
          class="training__rate"
          label="learning rate η"
          scale="log"
        />
      }
      stage={(size) => {
        const side = size.narrow ? Math.min(size.width, 380) : 380;
        const rest = size.narrow ? size.width : size.width - side - 48;
        return (
          <div class={`training${size.narrow ? ' training--narrow' : ''}`}>
            <PointMap side={side} data={trace.value.data} update={update} />
            <div>
              <LossChart
                size={{ ...size, width: rest }}
                history={trace.value.history}
                step={state.value.step}
                prediction={handle.prediction.value}
              />
              <GradientPlate update={update} learningRate={learningRate} />
            </div>
          </div>
        );
      }}
      transport={<Transport player={player} verb="Train" hide={props.hide ?? []} />}
    />
  );
}
