import { useId } from 'preact/hooks';
import {
  type KindName,
  kindNames,
  numberOf,
  type ScheduleConfig,
} from '../../../experiments/schedules/kinds.ts';
import { NumberField } from '../../kit/controls/NumberField.tsx';
import { Slider } from '../../kit/controls/slider/Slider.tsx';
import { kindWords, numberWords } from './schedule-names.ts';
import { mostLanes, numberLimits, ownNumbers, rateLimits, wholeNumbers } from './schedule-text.ts';

interface ScheduleSettingsProps {
  readonly lanes: readonly ScheduleConfig[];
  readonly chosen: number;
  readonly isLocked: boolean;
  readonly onChange: (lanes: readonly ScheduleConfig[], chosen?: number) => void;
}

/** The numbers of the schedule that is brought forward, and which others there are. */
export function ScheduleSettings({ lanes, chosen, isLocked, onChange }: ScheduleSettingsProps) {
  const id = useId();
  const lane = lanes[chosen];
  if (!lane) return null;
  const put = (patch: Partial<ScheduleConfig>) =>
    onChange(lanes.map((one, i) => (i === chosen ? { ...one, ...patch } : one)));
  const add = (kind: KindName) => onChange([...lanes, { kind, learningRate: 0.1 }], lanes.length);
  return (
    <div class="schedule-settings">
      <div class="schedule-settings__rate">
        <Slider
          key={chosen}
          label={`η of the chosen schedule (${kindWords[lane.kind]})`}
          scale="log"
          min={rateLimits[0]}
          max={rateLimits[1]}
          value={lane.learningRate}
          onChange={(learningRate) => put({ learningRate })}
          disabled={isLocked}
        />
      </div>
      <div class="schedule-settings__numbers">
        {ownNumbers(lane).map((name) => (
          <NumberField
            key={`${chosen} ${name}`}
            label={numberWords[name]}
            value={numberOf(lane, name)}
            limits={numberLimits[name]}
            integer={wholeNumbers.includes(name)}
            onChange={(value) => put({ [name]: value })}
            disabled={isLocked}
          />
        ))}
      </div>
      <div class="schedule-settings__numbers">
        <label class="control__label" for={id}>
          Add
        </label>
        <select
          id={id}
          class="field schedule-settings__add"
          disabled={isLocked || lanes.length >= mostLanes}
          value=""
          onChange={(event) => {
            const kind = kindNames.find((one) => one === event.currentTarget.value);
            event.currentTarget.value = '';
            if (kind) add(kind);
          }}
        >
          <option value="">a schedule …</option>
          {kindNames.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          disabled={isLocked || lanes.length === 1}
          onClick={() =>
            onChange(
              lanes.filter((_, i) => i !== chosen),
              Math.max(0, chosen - 1),
            )
          }
        >
          Remove the chosen one
        </button>
      </div>
    </div>
  );
}
