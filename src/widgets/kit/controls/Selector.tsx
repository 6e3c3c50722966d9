import { useId } from 'preact/hooks';
import './Selector.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly word: string;
  /** A small drawing of its own curve: an SVG path in a box of 24 × 16. See `curvePath`. */
  readonly curve?: string;
}

interface SelectorProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One of a few: words on a baseline rule. */
export function Selector<Value extends string>(props: SelectorProps<Value>) {
  const { label, choices, value, onChange, disabled = false } = props;
  const name = useId();
  return (
    <fieldset class="selector" disabled={disabled}>
      <legend class="control__label">{label}</legend>
      <div class="selector__row">
        {choices.map((choice) => (
          <label key={choice.value} class="selector__choice">
            <input
              class="selector__radio"
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.curve !== undefined && (
              <svg
                class="selector__curve"
                width="24"
                height="16"
                viewBox="0 0 24 16"
                aria-hidden="true"
              >
                <path d={choice.curve} />
              </svg>
            )}
            <span class="selector__word" data-word={choice.word}>
              {choice.word}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The curve of `f` from `low` to `high`, as tall as its box. */
export function curvePath(f: (x: number) => number, low: number, high: number): string {
  const points = Array.from({ length: 25 }, (_, place) => f(low + ((high - low) * place) / 24));
  const [bottom, top] = [Math.min(...points), Math.max(...points)];
  const y = (value: number) => (14.5 - (13 * (value - bottom)) / (top - bottom || 1)).toFixed(1);
  return points.map((value, x) => `${x === 0 ? 'M' : 'L'}${x} ${y(value)}`).join('');
}
