import { useId } from 'preact/hooks';
import { formatNumber } from '../../../../experiments/format-number.ts';
import { NumberField } from '../NumberField.tsx';
import { linearScale, logScale, niceStep, type Scale } from './scale.ts';
import { pressed } from './slider-keys.ts';
import { type TickGroup, Ticks } from './Ticks.tsx';
import './Slider.css';

export interface SliderProps {
  readonly label: string;
  readonly unit?: string | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Of a linear scale; a logarithmic one has ten ticks a decade. */
  readonly step?: number;
  readonly scale?: 'linear' | 'log';
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
  readonly integer?: boolean;
  /** Leaves out the field beside the label, where the number is typed. */
  readonly field?: false;
}

/** A labelled number on a scale: drag, arrow keys, or type any value between the ends. */
export function Slider(props: SliderProps) {
  const { label, unit, value, min, max, onChange, disabled = false, integer = false } = props;
  const id = useId();
  const scale = scaleOf(props);
  const position = scale.positionOf(value);
  const spoken = `${formatNumber(value, { digits: 4 })}${unit === undefined ? '' : ` ${unit}`}`;
  const go = (next: number) => {
    const there = scale.valueAt(Math.min(scale.count, Math.max(0, next)));
    if (there !== value) onChange(there);
  };
  const keys = (event: KeyboardEvent) => {
    const next = pressed(event.key, position, scale.count);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  return (
    <div class="slider-control">
      <div class="slider-control__head">
        <label class="control__label" for={id}>
          {label}
        </label>
        {props.field === false ? (
          <span class="slider-control__value">{spoken}</span>
        ) : (
          <NumberField
            label={`${label}, typed`}
            hideLabel
            unit={unit}
            value={value}
            onChange={onChange}
            limits={[min, max]}
            integer={integer}
            disabled={disabled}
          />
        )}
      </div>
      <div class="slider-control__track">
        <svg class="slider-control__ticks" aria-hidden="true">
          <line x2="100%" y1="18" y2="18" />
          <Ticks count={scale.count} groups={[marks(props, scale)]} />
        </svg>
        <input
          id={id}
          class="slider"
          type="range"
          min={0}
          max={scale.count}
          step="any"
          value={position}
          disabled={disabled}
          aria-valuetext={spoken}
          onInput={(event) => go(event.currentTarget.valueAsNumber)}
          onKeyDown={keys}
        />
      </div>
    </div>
  );
}

function scaleOf({ scale, min, max, step, integer }: SliderProps): Scale {
  if (scale === 'log') return logScale({ min, max });
  return linearScale({ min, max, step: step ?? (integer === true ? 1 : niceStep({ min, max })) });
}

/** Decades on a logarithmic scale; every tenth or hundredth step, and the ends, on a linear one. */
function tallTicks({ scale: kind }: SliderProps, scale: Scale): readonly number[] {
  const all = Array.from({ length: scale.count + 1 }, (_, index) => index);
  const every = scale.count > 500 ? 100 : 10;
  if (kind !== 'log') return all.filter((index) => index % every === 0 || index === scale.count);
  return all.filter((index) => /^1e/.test(scale.valueAt(index).toExponential()));
}

/** Every position while they are few, and the tall ones. */
function marks(props: SliderProps, scale: Scale): TickGroup {
  const all = Array.from({ length: scale.count + 1 }, (_, index) => index);
  return { small: scale.count <= 60 ? all : [], tall: tallTicks(props, scale) };
}
