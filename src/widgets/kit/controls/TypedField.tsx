import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useAwake } from '../page/use-awake.ts';
import './controls.css';

interface TypedFieldProps {
  readonly label: string;
  /** For a voice only, where a drawing already names the field. */
  readonly hideLabel?: boolean;
  /** Class of the field itself, beside `field`. */
  readonly class: string;
  readonly inputMode: 'text' | 'numeric';
  readonly text: string;
  readonly isWrong: boolean;
  /** What was understood, what is wrong, or what the field is for; said when it changes. */
  readonly help: string;
  readonly disabled: boolean;
  readonly onType: (text: string) => void;
  readonly onEnter?: () => void;
  /** What stands between the field and its help: a unit, a button. */
  readonly children?: ComponentChildren;
}

/** A field that is typed into, with its label before and its help after it. Until scripts run it only shows its text. */
export function TypedField(props: TypedFieldProps) {
  const id = useId();
  const isAwake = useAwake();
  const saysSomething = isAwake || props.help !== '';
  const typing = { autocomplete: 'off', spellcheck: false, 'aria-invalid': props.isWrong };
  return (
    <>
      <label class={props.hideLabel ? 'visually-hidden' : 'control__label'} for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class={`field ${props.class}`}
        inputMode={props.inputMode}
        value={props.text}
        disabled={props.disabled}
        {...(isAwake && typing)}
        {...(saysSomething && { 'aria-describedby': `${id}-help` })}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && props.onEnter?.()}
      />
      {props.children}
      {saysSomething && (
        <span class="control__help" id={`${id}-help`} role="status">
          {props.help}
        </span>
      )}
    </>
  );
}
