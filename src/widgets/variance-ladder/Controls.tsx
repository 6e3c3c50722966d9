import { activationNames, startNames } from '../../experiments/signals/names.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Toggles } from '../kit/controls/Toggles.tsx';
import type { FigureModel } from '../kit/use-figure.ts';
import { type State, startsOf, units } from './model.ts';

const activationChoices = units.map((value) => ({ value, word: activationNames[value] }));
const startChoices = (
  [
    'tiny',
    'standard',
    'pytorch',
    'lecun',
    'glorot',
    'he',
    'lecunByFanOut',
    'heByFanOut',
    'rand',
  ] as const
).map((value) => ({ value, word: startNames[value] }));
const shapeChoices = [
  { value: 'square', word: '100 units each' },
  { value: 'pyramid', word: 'pyramid, 784 to 16' },
] as const;
const showChoices = [
  { value: 'deviation', word: 'forward: standard deviation' },
  { value: 'size', word: 'forward: root mean square' },
  { value: 'delta', word: 'backward: gradient' },
] as const;

/** Everything that the reader may set. */
export function Controls({ model }: { readonly model: FigureModel<State, null> }) {
  const { activation, shape, shows } = model.state.value;
  return (
    <>
      {!model.hidden('activation') && (
        <Selector
          label="Activation"
          choices={activationChoices}
          value={activation}
          onChange={(next) => model.set({ activation: next, step: 0 })}
          disabled={model.locked('activation')}
        />
      )}
      {!model.hidden('starts') && (
        <Toggles
          label="Weights"
          choices={startChoices}
          values={startsOf(model.state.value)}
          onChange={(next) => model.set({ starts: next.join('.') })}
          disabled={model.locked('starts')}
        />
      )}
      {!model.hidden('shape') && (
        <Selector
          label="Layers"
          choices={shapeChoices}
          value={shape}
          onChange={(next) => model.set({ shape: next, step: 0 })}
          disabled={model.locked('shape')}
        />
      )}
      {shape === 'square' && (
        <StateSlider
          model={model}
          field="depth"
          class="variance-ladder__depth"
          label="hidden layers"
          integer
        />
      )}
      {!model.hidden('shows') && (
        <Selector
          label="Lines"
          choices={showChoices}
          value={shows}
          onChange={(next) => model.set({ shows: next })}
          disabled={model.locked('shows')}
        />
      )}
    </>
  );
}
