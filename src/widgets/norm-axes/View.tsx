import { activations } from '../../experiments/normalization/axes.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Grid } from './Grid.tsx';
import { centred, labels, type State, steps, table, widget } from './model.ts';
import './View.css';

const axes = [
  { value: 'batch', word: 'batch norm' },
  { value: 'layer', word: 'layer norm' },
] as const;

/** Which numbers share a mean, and what is left of them. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, trace } = model;
  const player = useStepPlayer(model, {
    count: steps,
    labels,
  });
  const { axis, examples, step } = state.value;
  const { values, means, deviations } = trace.value;
  return (
    <Figure
      {...model.frame}
      table={step === steps ? table(trace.value, state.value) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <>
          {!model.hidden('axis') && (
            <Selector
              label="Normalise by"
              choices={axes}
              value={axis}
              onChange={(next) => model.set({ axis: next })}
              disabled={model.locked('axis')}
            />
          )}
          <StateSlider
            model={model}
            field="examples"
            class="norm-axes__examples"
            label="examples"
            integer
          />
        </>
      }
      stage={({ width, narrow }) => {
        const side = narrow ? width : Math.min(400, (width - 32) / 2);
        return (
          <div
            class="norm-axes__set"
            style={{ gridTemplateColumns: narrow ? '1fr' : `${side}px ${side}px` }}
          >
            <Grid
              width={side}
              title="what comes in"
              values={activations.slice(0, examples)}
              axis={axis}
              statistics={
                step > 0
                  ? [
                      { name: 'μ', of: means },
                      { name: 'σ', of: deviations },
                    ]
                  : []
              }
            />
            {step > 1 && (
              <Grid
                width={side}
                title={step === 2 ? 'means taken off' : 'normalised'}
                values={step === 2 ? centred(trace.value, state.value) : values}
                axis={axis}
              />
            )}
          </div>
        );
      }}
      transport={<Transport player={player} verb="Normalise" hide={props.hide ?? []} />}
    />
  );
}
