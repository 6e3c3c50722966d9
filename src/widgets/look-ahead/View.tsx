import { followed } from '../../experiments/optimizers/look-ahead.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { type State, table, updates, widget } from './model.ts';
import { SwingMap } from './SwingMap.tsx';
import './View.css';

const choices = followed.map((value) => ({ value, word: laneLooks[value].name }));

/** W13.2: one update by momentum and by Nesterov, from one place, as arrows. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, { step }, ran) => {
    const update = trace[step - 1];
    return ran && update ? { momentum: update.momentum.to[1], nesterov: update.nesterov.to[1] } : {};
  });
  const { state, trace, handle } = model;
  const player = useTrainingPlayer(model, updates);
  const now = state.value;
  const ran = handle.ran.value;
  return (
    <Figure
      {...model.frame}
      table={ran && now.step > 0 ? table(trace.value, now) : undefined}
      sentence={ran ? model.sentence.value : '**The arrow is what is kept of the last step.** Press Step.'}
      player={player}
      selectors={
        <>
          {!model.hidden('follow') && (
            <Selector
              label="The ball follows"
              choices={choices}
              value={now.follow}
              onChange={(follow) => model.set({ follow })}
              disabled={model.locked('follow')}
            />
          )}
          <StateSlider model={model} field="learningRate" class="look-ahead__slider" label="η" scale="log" />
          <StateSlider model={model} field="momentum" class="look-ahead__slider" label="β" step={0.01} />
        </>
      }
      stage={(size) => <SwingMap size={size} trace={trace.value} state={now} ran={ran} />}
      transport={<Transport player={player} hide={props.hide ?? []} />}
    />
  );
} // biome-ignore format: one line
