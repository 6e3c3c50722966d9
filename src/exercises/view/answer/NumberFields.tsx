import { fieldsOf } from './fields.ts';
import type { InputsProps } from './Inputs.tsx';
import { type Mark, NumberRow } from './NumberRow.tsx';

interface NumberFieldsProps extends InputsProps {
  readonly onFocus?: (node: string | null) => void;
}

/** A row per number, in the order in which they can be worked out. */
export function NumberFields({ page, idOf, onEnter, onFocus }: NumberFieldsProps) {
  const fields = fieldsOf(page.exercise, page.parameters);
  const isPredict = page.exercise.kind === 'predict';
  const markOf = (id: string): Mark => {
    if (page.unread === id) return 'unread';
    const part = page.checkedPart(id);
    if (!part || part.feedbackId === 'blank') return 'open';
    return part.score === part.max ? 'right' : 'wrong';
  };
  return (
    <div class={`exercise__fields exercise__fields--${fields.length > 4 ? 'many' : 'few'}`}>
      {fields.map((field) => (
        <NumberRow
          key={`${page.work.variant} ${field.id}`}
          id={idOf(field.id)}
          field={field}
          text={page.texts[field.id] ?? ''}
          mark={isPredict && page.unread === null ? 'open' : markOf(field.id)}
          disabled={page.isCommitted}
          onInput={(text) => page.type(field.id, text)}
          onFocus={() => onFocus?.(field.node ?? null)}
          onEnter={onEnter}
        />
      ))}
    </div>
  );
}
