import { checkedRates, type RangeConfig, updates } from '../../experiments/schedules/range-test.ts';
import { Switch } from '../kit/controls/Switch.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Progress } from '../kit/player/Progress.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureModel, type FigureProps, useFigure } from '../kit/use-figure.ts';
import {
  configOf,
  device,
  type Losses,
  type State,
  sentence,
  table,
  told,
  widget,
} from './model.ts';
import { RangeChart } from './RangeChart.tsx';
import './View.css';

/** A learning-rate range test on a net, and trainings at constant rates that say how far it can be trusted. */
export default function View(props: FigureProps<State>) {
  const config = (): RangeConfig => configOf(model.state.value);
  const test: RemoteRun<Losses> = useRemoteRun({
    experiment: 'range-test',
    config,
    steps: () => updates,
    wanted: () => model.handle.ran.value,
    device: () => device,
    isHeavy: true,
  });
  const check: RemoteRun<Losses> = useRemoteRun({
    experiment: 'rate-check',
    config,
    steps: () => checkedRates.length,
    wanted: () => model.handle.ran.value && model.state.value.check,
    device: () => device,
    isHeavy: true,
  });
  const trained = (): Losses => (model.state.value.check ? (check.frames.value.at(-1) ?? []) : []);
  const model: FigureModel<State, null> = useFigure(widget, props, (_, { step }, ran) =>
    ran && step === updates ? told(test.frames.value.at(-1) ?? [], trained()) : {},
  );
  const { state, handle } = model;
  const player = useTrainingPlayer(model, updates);
  const { seed, step, repeats } = state.value;
  const ran = handle.ran.value;
  const frames = test.frames.value;
  const shown = Math.min(step, Math.max(0, frames.length - 1));
  const losses = ran ? (frames[shown] ?? []) : [];
  const checked = ran && step === updates ? trained() : [];
  const [running, total] = [test.done.value + 10 * check.done.value, updates + 10 * checkedRates.length]; // biome-ignore format: one line
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => model.set({ seed: next, step: 0 }) }}
      table={losses.length > 0 && step > 0 ? table(losses, checked, state.value) : undefined}
      sentence={
        test.problem.value ??
        check.problem.value ??
        sentence(losses, checked, { ...state.value, step: shown })
      }
      player={player}
      selectors={
        <>
          <StateSlider
            model={model}
            field="repeats"
            class="range-test__slider"
            label="seeds"
            integer
          />
          {!model.hidden('check') && (
            <Switch
              label="check by training at eight rates"
              value={state.value.check}
              onChange={(next) => model.set({ check: next })}
              disabled={model.locked('check')}
            />
          )}
        </>
      }
      stage={(size) => <RangeChart size={size} test={losses} check={checked} handle={handle} />}
      transport={
        <>
          <Transport player={player} hide={props.hide ?? []} />
          {ran && (test.isRunning.value || check.isRunning.value) && running < total && (
            <Progress
              label={`computed: ${test.done.value} updates of the test, ${repeats * check.done.value} of ${repeats * checkedRates.length} trainings`}
              share={running / total}
              onCancel={() => {
                test.cancel();
                check.cancel();
              }}
            />
          )}
        </>
      }
    />
  );
}
