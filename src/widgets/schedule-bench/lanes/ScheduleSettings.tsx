import {
  type KindName,
  kindNames,
  numberOf,
  type ScheduleConfig,
} from '../../../experiments/schedules/kinds.ts';
import { NumberField } from '../../kit/controls/NumberField.tsx';
import { Slider } from '../../kit/controls/slider/Slider.tsx';
import { AddOrRemove } from '../../kit/lanes/AddOrRemove.tsx';
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
      <AddOrRemove
        choices={kindNames.map((kind) => ({ value: kind, word: kindWords[kind] }))}
        prompt="a schedule …"
        remove="Remove the chosen one"
        mayAdd={!isLocked && lanes.length < mostLanes}
        mayRemove={!isLocked && lanes.length > 1}
        onAdd={add}
        onRemove={() =>
          onChange(
            lanes.filter((_, i) => i !== chosen),
            Math.max(0, chosen - 1),
          )
        }
      />
    </div>
  );
}
