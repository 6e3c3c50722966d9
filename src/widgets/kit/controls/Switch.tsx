import './Selector.css';

interface SwitchProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly disabled?: boolean;
}

/** On or off: a tick box and its words. */
export function Switch({ label, value, onChange, disabled = false }: SwitchProps) {
  return (
    <label class="switch">
      <input
        class="switch__box"
        type="checkbox"
        checked={value}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
