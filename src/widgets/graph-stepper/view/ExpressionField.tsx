import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { parse } from '../../../experiments/expression/parse.ts';

interface ExpressionFieldProps {
  /** The last good expression, which is the one drawn. */
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (expression: string) => void;
}

/** The reader's own expression. While it has a mistake, the last good graph stays. */
export function ExpressionField({ value, disabled, onChange }: ExpressionFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    // What comes from elsewhere is shown; what was typed here stays as it is being typed.
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  const parsed = parse(text);
  const mistake = 'mistake' in parsed ? parsed.mistake : null;
  const type = (next: string) => {
    setText(next);
    if (!('expression' in parse(next))) return;
    sent.current = next;
    onChange(next);
  };
  return (
    <div class="stepper__expression">
      <label class="control__label" for={id}>
        Your expression
      </label>
      <input
        id={id}
        class="field stepper__text"
        value={text}
        disabled={disabled}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-invalid={mistake !== null}
        aria-describedby={`${id}-help`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p class="control__help stepper__help" id={`${id}-help`} role="status">
        {mistake === null ? (
          'Numbers, names, + − * / ^ ( ), and sin cos exp log tanh sigmoid relu max min. −x^2 is −(x^2); a^b^c is a^(b^c).'
        ) : (
          <>
            <strong>Column {mistake.column}:</strong> {mistake.message}. The last good graph stays.
          </>
        )}
      </p>
      {mistake !== null && (
        <pre class="stepper__caret" aria-hidden="true">
          {`${text || ' '}\n${' '.repeat(mistake.column - 1)}^`}
        </pre>
      )}
    </div>
  );
}
