import { formatNumber } from '../../../experiments/format-number.ts';
import { steps } from '../../../experiments/schedules/noisy-bowl.ts';
import { chosenOf, lanesOf, namesOf, type State, type Trace } from '../model.ts';
import { dashes } from './schedule-names.ts';

interface ScheduleListProps {
  readonly state: State;
  readonly trace: Trace;
  readonly onChoose: (lane: number) => void;
}

/** The schedules are the legend: a button each, with the two numbers that judge it once they are reached. */
export function ScheduleList({ state, trace, onChoose }: ScheduleListProps) {
  const chosen = chosenOf(state);
  const names = namesOf(lanesOf(state));
  return (
    <ul class="schedule-list" aria-label="Schedules">
      {trace.lanes.map(({ at100, end }, i) => (
        <li key={i}>
          <button
            type="button"
            class={i === chosen ? 'schedule-list__lane schedule-list__lane--chosen' : 'schedule-list__lane'}
            aria-pressed={i === chosen}
            onClick={() => onChoose(i)}
          >
            <svg width="40" height="14" aria-hidden="true">
              <path
                class={i === chosen ? 'schedule-bench__lane schedule-bench__lane--chosen' : 'schedule-bench__lane'}
                stroke-dasharray={dashes[i]}
                d="M0 7H36"
              />
            </svg>
            <span class="schedule-list__name">{names[i]}</span>
            <span class="schedule-list__number">
              <small>f at 100</small> {state.step >= 100 ? formatNumber(at100, { digits: 3 }) : '–'}
            </span>
            <span class="schedule-list__number">
              <small>last 50</small> {state.step === steps ? formatNumber(end, { digits: 3 }) : '–'}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
} // biome-ignore format: drawings in one line
