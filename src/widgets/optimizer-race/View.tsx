import { frames as landscapes } from '../../experiments/optimizers/landscapes/frames.ts';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { lostWay } from './lanes/divergence.ts';
import { LaneDoctor } from './lanes/LaneDoctor.tsx';
import { LaneList } from './lanes/LaneList.tsx';
import { LaneSettings } from './lanes/LaneSettings.tsx';
import { isOwnLane } from './lanes/lane.ts';
import { looksOf } from './lanes/lane-look.ts';
import { writeLanes } from './lanes/lane-text.ts';
import {
  byLane,
  chosenOf,
  lanesOf,
  type State,
  sentence,
  table,
  type Ways,
  widget,
} from './model.ts';
import { OwnCell } from './own/OwnCell.tsx';
import { ownWays } from './own/own-ways.ts';
import { useOwn } from './own/use-own.ts';
import { RulePanel } from './plate/RulePanel.tsx';
import { SurfaceControls } from './SurfaceControls.tsx';
import { Board } from './stage/Board.tsx';
import { rateTable } from './tuning/rate-table.ts';
import { useTuning } from './tuning/use-tuning.ts';
import { useRace } from './use-race.ts';
import './View.css';

/** Optimisers from one start on one landscape, and everything that can be asked about their ways. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const player = useTrainingPlayer(model, () => state.value.updates);
  const race = useRace(model);
  const own = useOwn(model, props.as, race.drag.at);
  const tuning = useTuning(model, own);
  const now = state.value;
  const lanes = lanesOf(now);
  const chosen = chosenOf(now);
  const count = lanes.filter((lane) => !isOwnLane(lane)).length;
  const theirs = race.ways.value.length === count ? race.ways.value : [];
  const shown: Ways = handle.ran.value
    ? byLane(
        now,
        theirs,
        ownWays(
          own.race.result.value,
          lanes.length - count,
          [now.x, now.y],
          theirs[0]?.height[0] ?? 0,
        ),
      )
    : [];
  const written = lanes.findIndex(isOwnLane);
  const lost = lostWay(shown[chosen], now.step);
  const isLocked = model.locked('lanes');
  const hide = props.hide ?? [];
  const tableOf = () => {
    if (now.view === 'rates') return rateTable(lanes, tuning.found());
    return shown.some((way) => way) ? table(now, shown) : undefined;
  };
  return (
    <Figure
      {...model.frame}
      seed={
        landscapes[now.surface].noise > 0
          ? { value: now.seed, set: (seed) => model.set({ seed, step: 0 }) }
          : undefined
      }
      table={tableOf()}
      sentence={race.problem.value ?? sentence(now, shown)}
      player={player}
      selectors={<SurfaceControls model={model} />}
      stage={(size) => {
        const half = size.narrow ? size.width : Math.floor(size.width * 0.58);
        const rest = size.narrow ? size.width : size.width - half - 24;
        return (
          <div class={size.narrow ? 'race race--narrow' : 'race'}>
            <Board
              size={{ ...size, width: half }}
              model={model}
              ways={shown}
              race={race}
              own={own}
              tuning={tuning}
            />
            <LaneList
              state={now}
              ways={shown}
              width={rest}
              onChoose={(lane) => model.set({ chosen: lane })}
            />
          </div>
        );
      }}
      transport={<Transport player={player} verb="Race" hide={hide} />}
      below={
        <div class="race-below">
          {lost && (
            <LaneDoctor
              name={looksOf(lanes)[chosen]!.name}
              learningRate={lanes[chosen]!.learningRate}
              way={lost}
              onRate={
                isLocked
                  ? undefined
                  : (learningRate) =>
                      model.set({
                        lanes: writeLanes(
                          lanes.map((lane, i) => (i === chosen ? { ...lane, learningRate } : lane)),
                        ),
                      })
              }
            />
          )}
          {!model.hidden('lanes') && (
            <LaneSettings
              lanes={lanes}
              chosen={chosen}
              isLocked={isLocked}
              hasOwn={!model.hidden('program')}
              onChange={(next, lane = chosen) =>
                model.set({ lanes: writeLanes(next), chosen: lane })
              }
            />
          )}
          {!model.hidden('plate') && lanes[chosen] && (
            <RulePanel
              lane={lanes[chosen]}
              way={shown[chosen]}
              step={now.step}
              quantities={props.as}
              onNext={now.step < now.updates ? () => model.set({ step: now.step + 1 }) : null}
            />
          )}
          {written >= 0 && !model.hidden('program') && (
            <OwnCell
              own={own}
              printed={model.initial.program}
              isLocked={model.locked('program')}
              way={shown[written]}
              updates={now.updates}
            />
          )}
        </div>
      }
    />
  );
}
