import { ruleNames } from '../../../experiments/optimizers/rules.ts';
import { NumberField } from '../../kit/controls/NumberField.tsx';
import { Slider } from '../../kit/controls/slider/Slider.tsx';
import { AddOrRemove } from '../../kit/lanes/AddOrRemove.tsx';
import { laneLooks } from '../../kit/lanes/lane-look.ts';
import { coefficient, coefficientsIn, isLibraryLane, type Lane } from './lane.ts';
import { letters, looksOf } from './lane-look.ts';
import { coefficientLimits, mostLanes, rateLimits } from './lane-text.ts';

interface LaneSettingsProps {
  readonly lanes: readonly Lane[];
  /** Whether the reader may write a rule. */
  readonly hasOwn: boolean;
  readonly chosen: number;
  readonly isLocked: boolean;
  readonly onChange: (lanes: readonly Lane[], chosen?: number) => void;
}

/** The numbers of the lane that is brought forward, and who else takes part. */
export function LaneSettings({ lanes, hasOwn, chosen, isLocked, onChange }: LaneSettingsProps) {
  const lane = lanes[chosen];
  if (!lane) return null;
  const put = (next: Lane) => onChange(lanes.map((one, i) => (i === chosen ? next : one)));
  const choices = hasOwn ? ([...ruleNames, 'own'] as const) : ruleNames;
  const add = (rule: Lane['rule']) =>
    onChange([...lanes, { rule, learningRate: usualRates[rule] }], lanes.length);
  const { name } = looksOf(lanes)[chosen]!;
  return (
    <div class="lane-settings">
      <Slider
        key={chosen}
        label={`Learning rate of ${name}`}
        scale="log"
        min={rateLimits[0]}
        max={rateLimits[1]}
        value={lane.learningRate}
        onChange={(learningRate) => put({ ...lane, learningRate })}
        disabled={isLocked}
      />
      <div class="lane-settings__numbers">
        {isLibraryLane(lane) &&
          coefficientsIn(lane).map((own) => (
            <NumberField
              key={`${chosen} ${own}`}
              label={letters[own]}
              value={coefficient(lane, own)}
              limits={coefficientLimits[own]}
              onChange={(value) => put({ ...lane, [own]: value })}
              disabled={isLocked}
            />
          ))}
      </div>
      <AddOrRemove
        choices={choices.map((rule) => ({ value: rule, word: laneLooks[rule].name }))}
        prompt="an optimiser …"
        remove={`Remove ${name}`}
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

/** What a newcomer starts with: rates that do something sensible on the valley. */
const usualRates: Readonly<Record<Lane['rule'], number>> = {
  gradientDescent: 0.01,
  momentum: 0.003,
  nesterov: 0.01,
  adagrad: 1,
  rmsprop: 0.03,
  adadelta: 100,
  adam: 0.3,
  adamw: 0.3,
  nadam: 0.3,
  own: 0.003,
};
