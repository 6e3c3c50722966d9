import { slopeCount, slopeNames } from '../../experiments/optimizers/adam/averages.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Switch } from '../kit/controls/Switch.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Means } from './Means.tsx';
import { type State, slopeWords, table, widget } from './model.ts';
import { Steps } from './Steps.tsx';
import './View.css';

const choices = slopeNames.map((value) => ({ value, word: slopeWords[value] }));

/** W15.1: what Adam remembers of a series of slopes, and the step that comes of it. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ steps }, { step }, ran) =>
    ran && step > 0 ? { step: steps[step - 1] } : {},
  );
  const { state, trace, handle } = model;
  const player = useTrainingPlayer(model, slopeCount);
  const now = state.value;
  return (
    <Figure
      {...model.frame}
      seed={now.slopes === 'noisy' ? { value: now.seed, set: (seed) => model.set({ seed }) } : undefined}
      table={now.step > 0 ? table(trace.value, now) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <>
          {!model.hidden('slopes') && (
            <Selector
              label="Slopes"
              choices={choices}
              value={now.slopes}
              onChange={(slopes) => model.set({ slopes })}
              disabled={model.locked('slopes')}
            />
          )}
          <StateSlider model={model} field="size" class="anatomy__slider" label="size of the slopes" scale="log" />
          <StateSlider model={model} field="beta1" class="anatomy__slider" label="β₁" step={0.01} />
          <StateSlider model={model} field="beta2" class="anatomy__slider" label="β₂" step={0.001} />
          {!model.hidden('corrected') && (
            <Switch
              label="both divided by 1 − βᵗ"
              value={now.corrected}
              onChange={(corrected) => model.set({ corrected })}
              disabled={model.locked('corrected')}
            />
          )}
        </>
      }
      stage={(size) => (
        <>
          <Means size={size} trace={trace.value} state={now} />
          <Steps
            size={size}
            trace={trace.value}
            step={now.step}
            prediction={handle.prediction.value ?? handle.draft.value}
          />
        </>
      )}
      transport={<Transport player={player} hide={props.hide ?? []} />}
    />
  );
} // biome-ignore format: controls in one line
