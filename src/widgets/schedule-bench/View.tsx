import { steps } from '../../experiments/schedules/noisy-bowl.ts';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { ScheduleCode } from '../kit/crosswalk/ScheduleCode.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { BenchChart } from './BenchChart.tsx';
import { climbOf } from './lanes/climbing.ts';
import { ScheduleDoctor } from './lanes/ScheduleDoctor.tsx';
import { ScheduleList } from './lanes/ScheduleList.tsx';
import { ScheduleSettings } from './lanes/ScheduleSettings.tsx';
import { writeSchedules } from './lanes/schedule-text.ts';
import { chosenOf, lanesOf, namesOf, type State, table, widget } from './model.ts';
import { RateChart } from './RateChart.tsx';
import './View.css';

/** W16.1: schedules on a noisy bowl, with what theory says of each rate. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ lanes }, state, ran) => {
    const lane = lanes[chosenOf(state)]!;
    const at = Math.max(0, state.step - 1);
    return ran
      ? { rate: lane.rates[at], floor: lane.floors[at], end: lane.end }
      : { rate: lane.rates[at] };
  });
  const { trace, state } = model;
  const player = useTrainingPlayer(model, steps);
  const now = state.value;
  const lanes = lanesOf(now);
  const chosen = chosenOf(now);
  const name = namesOf(lanes)[chosen]!;
  const climb = climbOf(name, trace.value.lanes[chosen]!, now.momentum, now.step);
  const restart = (learningRate: number) => {
    const gentler = lanes.map((lane, i) => (i === chosen ? { ...lane, learningRate } : lane));
    model.set({ lanes: writeSchedules(gentler), step: 0 });
    player.play();
  };
  return (
    <Figure
      {...model.frame}
      seed={now.runs > 0 ? { value: now.seed, set: (seed) => model.set({ seed }) } : undefined}
      table={now.step === steps ? table(trace.value, now) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <>
          <StateSlider
            model={model}
            field="runs"
            class="schedule-bench__slider"
            label="single runs"
            integer
          />
          <StateSlider
            model={model}
            field="momentum"
            class="schedule-bench__slider"
            label="momentum β"
            step={0.05}
          />
        </>
      }
      stage={(size) => (
        <>
          <BenchChart size={size} trace={trace.value} state={now} handle={model.handle} />
          <RateChart size={size} trace={trace.value} state={now} />
          {climb && (
            <ScheduleDoctor
              name={name}
              climb={climb}
              learningRate={lanes[chosen]!.learningRate}
              onRate={model.locked('lanes') ? undefined : restart}
            />
          )}
          <ScheduleList
            state={now}
            trace={trace.value}
            onChoose={(lane) => model.set({ chosen: lane })}
          />
        </>
      )}
      transport={<Transport player={player} hide={props.hide ?? []} />}
      below={
        <>
          {!model.hidden('lanes') && (
            <ScheduleSettings
              lanes={lanes}
              chosen={chosen}
              isLocked={model.locked('lanes')}
              onChange={(next, lane = chosen) =>
                model.set({ lanes: writeSchedules(next), chosen: lane })
              }
            />
          )}
          {!model.hidden('code') && (
            <ScheduleCode
              of={(dialect) => dialect.write({ schedule: lanes[chosen]!, momentum: now.momentum })}
            />
          )}
        </>
      }
    />
  );
}
