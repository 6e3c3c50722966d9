import { useEffect, useRef, useState } from 'preact/hooks';
import { TypedField } from '../kit/controls/TypedField.tsx';
import { useSliced } from '../kit/run/use-sliced.ts';
import { objectionTo } from './landscape.ts';

interface FormulaFieldProps {
  /** The last good formula, which is the one drawn. */
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
}

/** The reader's own surface. While something speaks against the formula, the last good one stays. */
export function FormulaField({ value, disabled, onChange }: FormulaFieldProps) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    // What comes from elsewhere is shown; what was typed here stays as it is being typed.
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  const verdict = useSliced(text, () => objectionTo(text));
  const wrong = verdict?.result ?? null;
  const isGood = verdict?.key === text && wrong === null;
  useEffect(() => {
    if (!isGood || text === sent.current) return;
    sent.current = text;
    onChange(text);
  }, [isGood, text]);
  return (
    <div class="race-formula">
      <TypedField
        label="f(x, y) ="
        class="race-formula__text"
        inputMode="text"
        text={text}
        isWrong={wrong !== null}
        help={
          wrong === null
            ? 'Numbers, x, y, + − * / ^ ( ), sin cos exp log tanh sigmoid relu max min.'
            : `${wrong} The last good surface stays.`
        }
        disabled={disabled}
        onType={setText}
      />
    </div>
  );
}
