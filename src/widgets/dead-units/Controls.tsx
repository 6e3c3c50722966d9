import { rectifiers } from '../../experiments/rectifiers/rectifier-net.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import type { FigureModel } from '../kit/use-figure.ts';
import { rectifierNames, type State } from './model.ts';

const activations = rectifiers.map((value) => ({ value, word: rectifierNames[value] }));
const rules = [
  { value: 'gradientDescent', word: 'gradient descent' },
  { value: 'adam', word: 'Adam' },
] as const;

/** Everything that the reader may set; another setting starts at update 0. */
export function Controls({ model }: { readonly model: FigureModel<State, null> }) {
  const { rectifier, rule } = model.state.value;
  return (
    <>
      {!model.hidden('rectifier') && (
        <Selector
          label="Activation"
          choices={activations}
          value={rectifier}
          onChange={(next) => model.set({ rectifier: next, step: 0 })}
          disabled={model.locked('rectifier')}
        />
      )}
      {!model.hidden('rule') && (
        <Selector
          label="Optimiser"
          choices={rules}
          value={rule}
          onChange={(next) =>
            model.set({ rule: next, learningRate: next === 'adam' ? 0.01 : 0.3, step: 0 })
          }
          disabled={model.locked('rule')}
        />
      )}
      <StateSlider
        model={model}
        field="learningRate"
        class="dead-units__slider"
        label="learning rate η"
        scale="log"
      />
      <StateSlider
        model={model}
        field="bias"
        class="dead-units__slider"
        label="biases start at"
        step={0.1}
      />
      <StateSlider
        model={model}
        field="shift"
        class="dead-units__slider"
        label="added to inputs"
        step={0.5}
      />
      <StateSlider model={model} field="repeats" class="dead-units__slider" label="seeds" integer />
    </>
  );
}
