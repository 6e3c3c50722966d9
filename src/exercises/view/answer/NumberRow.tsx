import { readNumber } from '../../../widgets/kit/controls/read-number.ts';
import { readNumbers } from '../../../widgets/kit/controls/read-numbers.ts';
import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import { plainNumber } from '../said/plain-number.ts';
import { Line } from '../text/Markdown.tsx';
import type { Field } from './fields.ts';

/** `unread`: what stands in the field is no number. */
export type Mark = 'open' | 'unread' | 'right' | 'wrong';

interface NumberRowProps {
  /** Unlike that of any other field on the page. */
  readonly id: string;
  readonly field: Field;
  readonly text: string;
  readonly mark: Mark;
  readonly disabled?: boolean;
  readonly onInput: (text: string) => void;
  readonly onFocus: () => void;
  readonly onEnter: () => void;
}

/** A label, a number on a baseline, the number understood, and after a check ✓ Right or ⚠ Not yet. */
export function NumberRow(props: NumberRowProps) {
  const { id, field, text, mark, disabled = false, onInput, onFocus, onEnter } = props;
  const isFaulty = mark === 'wrong' || mark === 'unread';
  return (
    <div class={`exercise__row exercise__row--${field.place}`}>
      <label for={id} class="exercise__label">
        <Line text={field.label} />
      </label>
      <input
        id={id}
        class={`field exercise__field${field.entries === undefined ? '' : ' exercise__field--list'}${isFaulty ? ' exercise__field--wrong' : ''}`}
        inputMode="text"
        autocomplete="off"
        spellcheck={false}
        value={text}
        disabled={disabled}
        aria-describedby={`${id}-said`}
        aria-invalid={isFaulty}
        onInput={(event) => onInput(event.currentTarget.value)}
        onFocus={onFocus}
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
      />
      {field.unit !== undefined && <span class="exercise__unit">{field.unit}</span>}
      <span class="exercise__said" id={`${id}-said`}>
        {mark === 'open' ? (
          (field.entries === undefined ? echo : echoList)(text)
        ) : (
          <span class="exercise__mark">
            <Icon name={mark === 'right' ? 'check' : 'warning'} />
            {mark === 'unread' && field.entries !== undefined
              ? `Not ${field.entries} numbers.`
              : words[mark]}
          </span>
        )}
      </span>
    </div>
  );
}

const words = { right: 'Right.', wrong: 'Not yet.', unread: 'No number.' } as const;

/** The numbers of a list are always said: a comma may part them or stand in one. */
function echoList(text: string): string {
  const { values } = readNumbers(text);
  return values === null ? '' : `= ${values.map(plainNumber).join(', ')}`;
}

/** What was understood, where the spelling leaves room for doubt; half a number is nobody's fault yet. */
function echo(text: string): string {
  const { value } = readNumber(text);
  const isPlain = /^[-−+]?\d*\.?\d*$/.test(text.trim());
  return value === null || isPlain ? '' : `= ${plainNumber(value)}`;
}
