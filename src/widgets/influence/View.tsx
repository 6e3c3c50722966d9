import { NumberField } from '../kit/controls/NumberField.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { EffectList } from './EffectList.tsx';
import { type State, table, widget, wireName } from './model.ts';
import { Net } from './Net.tsx';
import { Response } from './Response.tsx';
import './View.css';

/** W6.4: one weight is nudged; what it reaches, and what it does not. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ output, affected }, { nudge }, ran) =>
    ran
      ? {
          nudge,
          change: output.change,
          predicted: output.predicted,
          gradient: output.gradient,
          reached: affected.size,
        }
      : { nudge },
  );
  const { handle, state, trace } = model;
  const ran = handle.ran.value;
  const { x1, x2, weight } = state.value;
  return (
    <RunFigure
      model={model}
      verb="Nudge"
      waiting={`**The weight ${wireName(weight)} is chosen.** Choose another by its number, then press Nudge.`}
      table={() => table(trace.value)}
      selectors={
        <>
          <StateSlider
            model={model}
            field="nudge"
            class="influence__nudge"
            label={`nudge of ${wireName(weight)}`}
            step={0.05}
          />
          {(['x1', 'x2'] as const).map(
            (name) =>
              !model.hidden(name) && (
                <NumberField
                  key={name}
                  label={`input ${name}`}
                  value={name === 'x1' ? x1 : x2}
                  onChange={(next) => model.set({ [name]: next })}
                  limits={[-3, 3]}
                  disabled={model.locked(name)}
                />
              ),
          )}
        </>
      }
      stage={(size) => {
        const net = { ...size, width: size.narrow ? size.width : size.width - 332 };
        const side = { ...size, width: size.narrow ? size.width : 300 };
        return (
          <div class={`influence${size.narrow ? ' influence--narrow' : ''}`}>
            <Net
              size={net}
              state={state.value}
              trace={trace.value}
              ran={ran}
              locked={model.locked('weight')}
              onChoose={(next) => model.set({ weight: next })}
            />
            <div>
              <Response
                size={side}
                state={state.value}
                trace={trace.value}
                ran={ran}
                prediction={handle.prediction.value}
              />
              <EffectList trace={trace.value} ran={ran} />
            </div>
          </div>
        );
      }}
    />
  );
}
