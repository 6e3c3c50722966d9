import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { BarRows } from './BarRows.tsx';
import { type State, table, updates, widget } from './model.ts';
import './View.css';

const choices = [
  { value: 'adagrad', word: 'AdaGrad' },
  { value: 'rmsprop', word: 'RMSProp' },
] as const;

/** W14.1: slope, divisor and step in the two directions of a valley, update by update. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ along, across }, { step }, ran) =>
    ran && step > 0 ? { along: along[step - 1]!.step, across: across[step - 1]!.step } : {},
  );
  const { state, trace } = model;
  const player = useTrainingPlayer(model, updates);
  const now = state.value;
  return (
    <Figure
      {...model.frame}
      table={now.step > 0 ? table(trace.value, now) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <>
          {!model.hidden('rule') && (
            <Selector
              label="Rule"
              choices={choices}
              value={now.rule}
              onChange={(rule) => model.set({ rule })}
              disabled={model.locked('rule')}
            />
          )}
          <StateSlider
            model={model}
            field="learningRate"
            class="accumulator__slider"
            label="η"
            scale="log"
          />
        </>
      }
      stage={(size) => <BarRows size={size} trace={trace.value} step={now.step} />}
      transport={<Transport player={player} hide={props.hide ?? []} />}
    />
  );
}
