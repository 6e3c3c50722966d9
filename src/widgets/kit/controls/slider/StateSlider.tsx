import type { FigureModel } from '../../use-figure.ts';
import { Slider, type SliderProps } from './Slider.tsx';

interface StateSliderProps<State extends object, Trace>
  extends Pick<SliderProps, 'label' | 'scale' | 'step' | 'integer'> {
  readonly model: FigureModel<State, Trace>;
  /** The field of the state that it sets, a number; it goes from one of the widget's limits to the other. */
  readonly field: keyof State & string;
  /** Of the box around it, which gives it its width. */
  readonly class: string;
}

/** A slider for one field of a figure's state; nothing where the author has hidden the control. */
export function StateSlider<State extends object, Trace>(props: StateSliderProps<State, Trace>) {
  const { model, field, class: box, ...look } = props;
  if (model.hidden(field)) return null;
  const [min, max] = model.limits[field] ?? [];
  const value = model.state.value[field];
  if (min === undefined || max === undefined || typeof value !== 'number')
    throw new Error(
      `StateSlider: "${field}" is ${String(value)} with limits ${min} to ${max}; the widget must name both limits of a number`,
    );
  const change = (next: number) =>
    model.handle.set({ [field]: look.integer ? Math.round(next) : next });
  return (
    <div class={box}>
      <Slider
        {...look}
        value={value}
        min={min}
        max={max}
        onChange={change}
        disabled={model.locked(field)}
      />
    </div>
  );
}
