import { formatNumber } from '../../experiments/format-number.ts';
import { Icon } from '../../widgets/kit/icons.tsx';
import { readNumber } from '../../widgets/kit/read-number.ts';
import type { Field } from './fields.ts';
import { Line } from './Markdown.tsx';

export type Mark = 'open' | 'right' | 'wrong';

interface NumberRowProps {
  /** Unlike that of any other field on the page. */
  readonly id: string;
  readonly field: Field;
  readonly text: string;
  readonly mark: Mark;
  readonly onInput: (text: string) => void;
  readonly onFocus: () => void;
  readonly onEnter: () => void;
}

/** A label, a number on a baseline, the number understood, and after a check ✓ Right or ⚠ Not yet. */
export function NumberRow({ id, field, text, mark, onInput, onFocus, onEnter }: NumberRowProps) {
  return (
    <div class={`exercise__row exercise__row--${field.place}`}>
      <label for={id} class="exercise__label">
        <Line text={field.label} />
      </label>
      <input
        id={id}
        class={`field exercise__field${mark === 'wrong' ? ' exercise__field--wrong' : ''}`}
        inputMode="text"
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-describedby={`${id}-said`}
        aria-invalid={mark === 'wrong'}
        onInput={(event) => onInput(event.currentTarget.value)}
        onFocus={onFocus}
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
      />
      {field.unit !== undefined && <span class="exercise__unit">{field.unit}</span>}
      <span class="exercise__said" id={`${id}-said`}>
        {mark === 'open' ? (
          echo(text)
        ) : (
          <span class="exercise__mark">
            <Icon name={mark === 'right' ? 'check' : 'warning'} />
            {mark === 'right' ? 'Right.' : 'Not yet.'}
          </span>
        )}
      </span>
    </div>
  );
}

/** What was understood, where the spelling leaves room for doubt; what is wrong with it, where it is no number. */
function echo(text: string): string {
  if (text.trim() === '') return '';
  const { value, problem } = readNumber(text);
  if (value === null) return problem;
  const printed = formatNumber(value, { digits: 8 });
  return /^[-−+]?\d*\.?\d*$/.test(text.trim()) ? '' : `= ${printed}`;
}
