import { formatNumber } from '../../../experiments/format-number.ts';
import type { Way } from '../../../experiments/optimizers/way.ts';
import { Marker } from '../../kit/lanes/LanePath.tsx';
import { WarningPlate } from '../../kit/marks/WarningPlate.tsx';
import { chosenOf, entryAt, landscapeWords, lanesOf, type State, type Ways } from '../model.ts';
import { looksOf } from './lane-look.ts';
import { progressOf } from './progress.ts';

interface LaneListProps {
  readonly state: State;
  readonly ways: Ways;
  readonly width: number;
  readonly onChoose: (lane: number) => void;
}

/** The lanes are the legend: a button each, with where it is and how far down it has come. */
export function LaneList({ state, ways, width, onChoose }: LaneListProps) {
  const lanes = lanesOf(state);
  const chosen = chosenOf(state);
  const looks = looksOf(lanes);
  const progress = progressOf(ways);
  return (
    <div style={{ width: `${width}px` }}>
    <p class="lanes__landscape">{landscapeWords(state)}</p>
    <ul class="lanes" aria-label="Optimisers">
      {lanes.map((lane, i) => {
        const look = looks[i]!;
        const { name, remembers, hue, dash } = look;
        const way = ways[i];
        const at = way ? entryAt(way, state.step) : 0;
        const hasArrived = way?.end.kind === 'goal' && way.end.update <= state.step;
        const share = hasArrived ? 1 : way ? progress(way.height[at]!) : 0;
        const head = 8 + share * (width - 16);
        return (
          <li key={i}>
            <button
              type="button"
              class={i === chosen ? 'lanes__lane lanes__lane--chosen' : 'lanes__lane'}
              aria-pressed={i === chosen}
              onClick={() => onChoose(i)}
            >
              <svg class="lanes__sample" width="44" height="18" aria-hidden="true">
                <path class={i === chosen ? 'lane lane--chosen' : 'lane'} data-hue={hue} stroke-dasharray={dash} d="M0 9H30" />
                <Marker look={look} isChosen={false} at={[34, 9]} />
              </svg>
              <span class="lanes__name">
                {name}
                <small>rate {formatNumber(lane.learningRate, { digits: 3 })}, remembers {remembers}</small>
              </span>
              <Standing way={way} at={at} step={state.step} />
              <svg class="lanes__track" width={width} height="14" aria-hidden="true">
                <path class="lanes__rail" d={`M8 7H${width - 8}`} />
                {way && (
                  <>
                    <path class={i === chosen ? 'lane lane--chosen' : 'lane'} data-hue={hue} stroke-dasharray={dash} d={`M8 7H${head}`} />
                    <Marker look={look} isChosen={i === chosen} at={[head, 7]} />
                  </>
                )}
              </svg>
            </button>
          </li>
        );
      })}
    </ul>
    </div>
  );
} // biome-ignore format: drawings in one line

interface StandingProps {
  readonly way: Way | undefined;
  readonly at: number;
  readonly step: number;
}

/** The height of a lane now; how it ended, once it has. */
function Standing({ way, at, step }: StandingProps) {
  if (!way) return <span class="lanes__height">–</span>;
  const { kind, update } = way.end;
  if (kind === 'stopped' && update <= step) {
    return (
      <span class="lanes__height">
        <WarningPlate>stopped, {update}</WarningPlate>
      </span>
    );
  }
  if (kind === 'diverged' && update <= step) {
    return (
      <span class="lanes__height">
        <WarningPlate>diverged, {update}</WarningPlate>
      </span>
    );
  }
  return (
    <span class="lanes__height">
      {formatNumber(way.height[at]!)}
      <small>{kind === 'goal' && update <= step ? `✓ goal at ${update}` : ' '}</small>
    </span>
  );
}
