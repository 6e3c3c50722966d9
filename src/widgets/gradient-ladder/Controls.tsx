import { activations } from '../../experiments/signals/backward-pass.ts';
import { activationNames, startNames } from '../../experiments/signals/names.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Switch } from '../kit/controls/Switch.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import type { FigureModel } from '../kit/use-figure.ts';
import type { State } from './model.ts';

const activationChoices = activations.map((value) => ({ value, word: activationNames[value] }));
const startChoices = (
  ['glorot', 'he', 'lecun', 'standard', 'tiny', 'pytorch', 'rand'] as const
).map((value) => ({ value, word: startNames[value] }));
const lengthChoices = [
  { value: 'absolute', word: 'absolute' },
  { value: 'relative', word: 'relative to the last layer' },
] as const;
const formatChoices = [
  { value: 'float32', word: 'float32' },
  { value: 'float64', word: 'float64' },
] as const;
const showChoices = [
  { value: 'signals', word: 'forward: activations' },
  { value: 'gradients', word: 'backward: gradients' },
] as const;

interface ChoiceProps<Field extends keyof State & string> {
  readonly model: FigureModel<State, null>;
  readonly field: Field;
  readonly label: string;
  readonly choices: readonly { readonly value: State[Field] & string; readonly word: string }[];
}

/** One field of the state as a selector, unless the author has hidden it. */
function Choice<Field extends keyof State & string>({
  model,
  field,
  label,
  choices,
}: ChoiceProps<Field>) {
  if (model.hidden(field)) return null;
  const value = model.state.value[field];
  const known = choices.some((choice) => choice.value === value);
  return (
    <Selector
      label={label}
      choices={choices}
      value={known ? String(value) : ''}
      onChange={(next) => model.handle.set({ [field]: next })}
      disabled={model.locked(field)}
    />
  );
}

/** Everything that the reader may set. */
export function Controls({ model }: { readonly model: FigureModel<State, null> }) {
  return (
    <>
      <StateSlider
        model={model}
        field="depth"
        class="gradient-ladder__depth"
        label="hidden layers"
        integer
      />
      <Choice model={model} field="activation" label="Activation" choices={activationChoices} />
      <Choice model={model} field="start" label="Weights" choices={startChoices} />
      <Choice model={model} field="shows" label="Bars" choices={showChoices} />
      <Choice model={model} field="lengths" label="Lengths" choices={lengthChoices} />
      <Choice model={model} field="numberFormat" label="Numbers" choices={formatChoices} />
      {!model.hidden('histograms') && (
        <Switch
          label="histogram of each layer"
          value={model.state.value.histograms}
          onChange={(next) => model.set({ histograms: next })}
          disabled={model.locked('histograms')}
        />
      )}
    </>
  );
}
