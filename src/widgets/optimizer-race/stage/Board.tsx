import { frames as landscapes } from '../../../experiments/optimizers/landscapes/frames.ts';
import type { StageSize } from '../../kit/figure/Stage.tsx';
import { Progress } from '../../kit/player/Progress.tsx';
import type { FigureModel } from '../../kit/use-figure.ts';
import { writeLanes } from '../lanes/lane-text.ts';
import { chosenOf, lanesOf, type State, type Ways } from '../model.ts';
import type { Own } from '../own/use-own.ts';
import { triedRates } from '../tuning/tried-rates.ts';
import { bestRates, type Tuning } from '../tuning/use-tuning.ts';
import type { Race } from '../use-race.ts';
import { HeightChart } from './HeightChart.tsx';
import { RaceMap } from './RaceMap.tsx';
import { RateChart } from './RateChart.tsx';
import { SlopeChart } from './SlopeChart.tsx';
import { StepChart } from './StepChart.tsx';

interface BoardProps {
  readonly size: StageSize;
  readonly model: FigureModel<State, null>;
  readonly ways: Ways;
  readonly race: Race;
  readonly own: Own;
  readonly tuning: Tuning;
}

/** The left half of the stage: the map, or one of the charts. */
export function Board({ size, model, ways, race, own, tuning }: BoardProps) {
  const state = model.state.value;
  if (state.view === 'heights') return <HeightChart size={size} state={state} ways={ways} />;
  const chosen = chosenOf(state);
  const lane = lanesOf(state)[chosen];
  if (state.view === 'slopes' && lane)
    return <SlopeChart size={size} state={state} lane={lane} way={ways[chosen]} />;
  if (state.view === 'steps' && lane)
    return <StepChart size={size} state={state} lane={lane} way={ways[chosen]} />;
  if (state.view === 'rates') return <Rates size={size} model={model} tuning={tuning} />;
  const isFixed = model.locked('x') || model.locked('y');
  return (
    <RaceMap
      size={size}
      state={state}
      network={race.heights.value}
      ways={ways}
      drag={race.drag}
      glimpse={own.race.glimpse}
      onStart={isFixed ? undefined : (x, y) => model.set({ x, y })}
    />
  );
}

/** What every learning rate led to, and a way to take the best of each lane. */
function Rates({ size, model, tuning }: Pick<BoardProps, 'size' | 'model' | 'tuning'>) {
  const state = model.state.value;
  const lanes = lanesOf(state);
  const found = tuning.found();
  const best = bestRates(found);
  const { done, all } = tuning.count();
  const problem = tuning.problem();
  const take = () =>
    model.set({
      lanes: writeLanes(
        lanes.map((lane, i) => ({ ...lane, learningRate: best[i] ?? lane.learningRate })),
      ),
    });
  return (
    <div style={{ width: `${size.width}px` }}>
      <RateChart
        size={size}
        lanes={lanes}
        chosen={chosenOf(state)}
        found={found}
        rates={triedRates}
        updates={state.updates}
        hasGoal={landscapes[state.surface].goal !== null}
      />
      {problem !== null && <p role="status">{problem}</p>}
      {tuning.isRunning() && (
        <Progress
          label={`tried: ${done} of ${all} learning rates`}
          share={done / all}
          onCancel={tuning.cancel}
        />
      )}
      {done === all && (
        <button type="button" class="button" disabled={model.locked('lanes')} onClick={take}>
          Take the best rate of each
        </button>
      )}
    </div>
  );
}
