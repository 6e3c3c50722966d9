import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import type { FigureModel } from '../kit/use-figure.ts';
import type { Inside } from './inside.ts';
import type { State } from './model.ts';

const activations = [
  { value: 'tanh', word: 'tanh' },
  { value: 'relu', word: 'ReLU' },
  { value: 'sigmoid', word: 'sigmoid' },
] as const;
const devices = [
  { value: 'strict', word: 'strict' },
  { value: 'fast', word: 'fast' },
  { value: 'webgl', word: 'WebGL2' },
] as const;
const precisions = [
  { value: 'float32', word: 'float32' },
  { value: 'float64', word: 'float64' },
] as const;

/** The net's sizes, and the device that its step is planned for. */
export function Controls({ model }: { readonly model: FigureModel<State, Inside> }) {
  const { device, activation, precision } = model.state.value;
  const slider = { model, class: 'hood__slider', integer: true };
  const shows = (field: keyof State) => !model.hidden(field);
  return (
    <>
      <StateSlider {...slider} field="width" label="hidden units" />
      <StateSlider {...slider} field="batch" label="examples in the batch" />
      {shows('activation') && (
        <Selector
          label="Activation"
          choices={activations}
          value={activation}
          onChange={(next) => model.set({ activation: next })}
          disabled={model.locked('activation')}
        />
      )}
      {shows('device') && (
        <Selector
          label="WebAssembly, strict or fast, or WebGL2"
          choices={devices}
          value={device}
          onChange={(next) => model.set({ device: next })}
          disabled={model.locked('device')}
        />
      )}
      {shows('precision') && (
        <Selector
          label={device === 'webgl' ? 'Precision (WebGL2 has float32 only)' : 'Precision'}
          choices={precisions}
          value={device === 'webgl' ? 'float32' : precision}
          onChange={(next) => model.set({ precision: next })}
          disabled={device === 'webgl' || model.locked('precision')}
        />
      )}
    </>
  );
}
