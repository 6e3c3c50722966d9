import { reports } from '../../experiments/schedules/plateau-watch.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Switch } from '../kit/controls/Switch.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { ScheduleCode } from '../kit/crosswalk/ScheduleCode.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { writeDrawn } from './drawn-text.ts';
import { LossSheet } from './LossSheet.tsx';
import { asCode, drawnOf, reductionsOf, type State, table, widget } from './model.ts';
import { RateSteps } from './RateSteps.tsx';
import './View.css';

const curves = [
  { value: 'flat', word: 'falls, then lies still' },
  { value: 'noisy', word: 'falls under noise' },
  { value: 'creeping', word: 'creeps' },
  { value: 'bowl', word: 'the noisy bowl answers' },
  { value: 'drawn', word: 'draw your own' },
] as const;

/** W16.2: a detector that reduces the learning rate when the loss lies still. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, (trace, { step }, ran) =>
    ran && step > 0
      ? { rate: trace[step - 1]!.rate, reductions: reductionsOf(trace.slice(0, step)).length }
      : {},
  );
  const { state, trace } = model;
  const player = useStepPlayer(model, {
    count: reports,
    delayMs: 120,
  });
  const now = state.value;
  const isOpen = now.curve === 'drawn' && !model.locked('drawn');
  return (
    <Figure
      {...model.frame}
      seed={
        now.curve === 'noisy' || now.curve === 'bowl'
          ? { value: now.seed, set: (seed) => model.set({ seed }) }
          : undefined
      }
      table={now.step > 0 ? table(trace.value, now) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <>
          {!model.hidden('curve') && (
            <Selector
              label="Loss"
              choices={curves}
              value={now.curve}
              onChange={(curve) => model.set({ curve, step: 0 })}
              disabled={model.locked('curve')}
            />
          )}
          <StateSlider
            model={model}
            field="patience"
            class="plateau__slider"
            label="patience"
            integer
          />
          <StateSlider
            model={model}
            field="factor"
            class="plateau__slider"
            label="factor"
            step={0.05}
          />
        </>
      }
      stage={(size) => (
        <>
          <LossSheet
            size={size}
            trace={trace.value}
            state={now}
            drawn={isOpen ? drawnOf(now) : null}
            onDraw={(losses) => model.set({ drawn: writeDrawn(losses) })}
          />
          <RateSteps size={size} seen={trace.value.slice(0, now.step)} />
        </>
      )}
      transport={<Transport player={player} hide={props.hide ?? []} />}
      below={
        <>
          <div class="plateau__settings">
            <StateSlider
              model={model}
              field="threshold"
              class="plateau__slider"
              label="threshold"
              step={0.005}
            />
            <StateSlider
              model={model}
              field="cooldown"
              class="plateau__slider"
              label="cooldown"
              integer
            />
            {!model.hidden('asKeras') && (
              <Switch
                label="count as Keras does"
                value={now.asKeras}
                onChange={(asKeras) => model.set({ asKeras })}
                disabled={model.locked('asKeras')}
              />
            )}
          </div>
          {!model.hidden('code') && (
            <ScheduleCode of={(dialect) => dialect.writePlateau(asCode(now))} />
          )}
        </>
      }
    />
  );
}
