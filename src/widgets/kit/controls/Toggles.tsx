import './Selector.css';

interface TogglesProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly word: string }[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
  readonly disabled?: boolean;
}

/** Any of a few, at least one: words on a baseline rule. */
export function Toggles<Value extends string>(props: TogglesProps<Value>) {
  const { label, choices, values, onChange, disabled = false } = props;
  const isOn = (value: Value) => values.includes(value);
  const toggle = (value: Value) =>
    onChange(choices.map((choice) => choice.value).filter((one) => isOn(one) !== (one === value)));
  return (
    <fieldset class="selector" disabled={disabled}>
      <legend class="control__label">{label}</legend>
      <div class="selector__row">
        {choices.map(({ value, word }) => (
          <label key={value} class="selector__choice">
            <input
              class="selector__radio"
              type="checkbox"
              value={value}
              checked={isOn(value)}
              disabled={isOn(value) && values.length === 1}
              onChange={() => toggle(value)}
            />
            <span class="selector__word" data-word={word}>
              {word}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
