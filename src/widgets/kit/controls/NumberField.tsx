import { useState } from 'preact/hooks';
import { formatNumber } from '../../../experiments/format-number.ts';
import type { Limits } from '../widget.ts';
import { readNumber } from './read-number.ts';
import { TypedField } from './TypedField.tsx';
import './NumberField.css';

interface NumberFieldProps {
  /** Said with its unit: `learning rate`, `depth in layers`. */
  readonly label: string;
  /** For a voice only, where a drawing already names the field. */
  readonly hideLabel?: boolean;
  readonly unit?: string | undefined;
  /** The last good number; null while there is none. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  readonly onEnter?: (value: number | null) => void;
  readonly limits?: Limits | undefined;
  readonly integer?: boolean;
  readonly disabled?: boolean;
  /** Digits of a number that comes from outside, from a slider for instance. */
  readonly digits?: number;
}

/**
 * A field for a number in any usual spelling. It says what it understood where that could be doubted,
 * and on nonsense says what is wrong and keeps the last good number.
 */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    hideLabel = false,
    unit,
    value,
    onChange,
    onEnter,
    disabled = false,
    digits = 6,
  } = props;
  const printed = value === null ? '' : formatNumber(value, { digits });
  // What was typed counts only beside the number it stands for: one from elsewhere replaces it,
  // and no effect that runs later can throw away what the reader has typed meanwhile.
  const [typed, setTyped] = useState({ value, text: printed });
  const text = Object.is(typed.value, value) ? typed.text : printed;
  const read = understand(text, props);
  const type = (next: string) => {
    const { value: good } = understand(next, props);
    setTyped({ value: good ?? value, text: next });
    if (good !== null) onChange(good);
  };
  const help = text.trim() === '' ? '' : (read.problem ?? echo(text, read.value));
  return (
    <span class="number-field">
      <TypedField
        label={label}
        hideLabel={hideLabel}
        class="number-field__field"
        inputMode="text"
        text={text}
        isWrong={read.problem !== null && text.trim() !== ''}
        help={help}
        disabled={disabled}
        onType={type}
        onEnter={() => onEnter?.(read.value)}
      >
        {unit !== undefined && <span class="control__unit">{unit}</span>}
      </TypedField>
    </span>
  );
}

type Rules = Pick<NumberFieldProps, 'limits' | 'integer' | 'value'>;

/** The number in `text` if it keeps the field's rules, or what is wrong with it. */
function understand(text: string, { limits, integer = false, value: last }: Rules) {
  const read = readNumber(text);
  if (read.value === null) return read;
  const keeps = last === null ? '' : ` It stays ${formatNumber(last, { digits: 6 })}.`;
  if (integer && !Number.isInteger(read.value)) {
    return { value: null, problem: `This is counted in whole numbers.${keeps}` };
  }
  if (limits !== undefined && (read.value < limits[0] || read.value > limits[1])) {
    const [low, high] = limits.map((limit) => formatNumber(limit, { digits: 6 }));
    return { value: null, problem: `This goes from ${low} to ${high}.${keeps}` };
  }
  return read;
}

/** `= 0.25` after a spelling that is not already the plain number. */
function echo(text: string, value: number | null): string {
  if (value === null) return '';
  const printed = formatNumber(value, { digits: 6 });
  const isPlain = /^[-−+]?\d*\.?\d*$/.test(text.trim());
  return isPlain || text.trim() === printed ? '' : `= ${printed}`;
}
