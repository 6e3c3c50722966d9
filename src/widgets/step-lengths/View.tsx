import { seriesLength, seriesNames } from '../../experiments/optimizers/adaptive/slope-series.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import '../kit/lanes/lanes.css';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { rulesOf, type State, seriesWords, table, widget } from './model.ts';
import { Steps } from './Steps.tsx';
import './View.css';

const series = seriesNames.map((value) => ({ value, word: seriesWords[value] }));
const shown = [
  { value: 'adagrad', word: 'AdaGrad' },
  { value: 'pair', word: 'and RMSProp' },
  { value: 'all', word: 'and Adadelta' },
] as const;

/** W14.3 and W14.4: how long the steps of a rule are that divides each slope by the slopes before it. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ steps }, state, ran) => {
    const last = steps[rulesOf(state).at(-1)!][state.step - 1];
    return ran && last !== undefined ? { step: last } : {};
  });
  const { state, trace, handle } = model;
  const player = useTrainingPlayer(model, seriesLength);
  const now = state.value;
  return (
    <Figure
      {...model.frame}
      table={now.step > 0 ? table(trace.value, now) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <>
          {!model.hidden('shown') && (
            <Selector
              label="Rules"
              choices={shown}
              value={now.shown}
              onChange={(value) => model.set({ shown: value })}
              disabled={model.locked('shown')}
            />
          )}
          {!model.hidden('series') && (
            <Selector
              label="Slopes"
              choices={series}
              value={now.series}
              onChange={(value) => model.set({ series: value })}
              disabled={model.locked('series')}
            />
          )}
          <StateSlider
            model={model}
            field="size"
            class="step-lengths__slider"
            label="size of the slopes"
            scale="log"
          />
        </>
      }
      stage={(size) => (
        <Steps
          size={size}
          trace={trace.value}
          state={now}
          prediction={handle.prediction.value ?? handle.draft.value}
        />
      )}
      transport={<Transport player={player} hide={props.hide ?? []} />}
    />
  );
}
