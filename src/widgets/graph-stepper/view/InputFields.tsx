import { NumberField } from '../../kit/controls/NumberField.tsx';
import { MathHtml } from '../../kit/graph/MathText.tsx';
import { inputLimits } from '../presets/inputs.ts';
import type { Input } from '../presets/program.ts';

/** With more numbers than this the fields fold away. */
const mostOpen = 4;

interface InputFieldsProps {
  readonly inputs: readonly Input[];
  readonly values: ReadonlyMap<string, readonly number[]>;
  readonly quantities: string;
  readonly disabled: boolean;
  readonly onChange: (key: string, place: number, value: number) => void;
}

/** Every number that goes in, to change at any time. */
export function InputFields(props: InputFieldsProps) {
  const count = props.inputs.reduce((sum, { values }) => sum + values.length, 0);
  if (count <= mostOpen) return <Fields {...props} />;
  return (
    <details class="stepper__more">
      <summary>Inputs: {count} numbers</summary>
      <Fields {...props} />
    </details>
  );
}

function Fields({ inputs, values, quantities, disabled, onChange }: InputFieldsProps) {
  return (
    <div class="stepper__inputs">
      {inputs.map(({ key, name, shape }) => {
        const numbers = values.get(key)!;
        const columns = shape.at(-1) ?? 1;
        return (
          <div
            key={key}
            class="stepper__input"
            role="group"
            aria-label={key}
            data-quantity={`${quantities}.${key}`}
          >
            <MathHtml tex={name} />
            <span class="stepper__equals">=</span>
            <div class="stepper__grid" style={{ gridTemplateColumns: `repeat(${columns}, auto)` }}>
              {numbers.map((value, place) => (
                <NumberField
                  key={place}
                  label={numbers.length === 1 ? key : `${key}, entry ${place + 1}`}
                  hideLabel
                  value={value}
                  limits={inputLimits}
                  disabled={disabled}
                  onChange={(next) => onChange(key, place, next)}
                />
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
