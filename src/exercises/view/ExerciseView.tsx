import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../../widgets/kit/marks/icons.tsx';
import type { Exercise } from '../exercise.ts';
import { write } from '../outline.ts';
import { GradientGraph } from './GradientGraph.tsx';
import type { Printed } from './Island.tsx';
import { Markdown } from './Markdown.tsx';
import { type Mark, NumberRow } from './NumberRow.tsx';
import { Reply } from './Reply.tsx';
import { Solution } from './Solution.tsx';
import type { References } from './setting.ts';
import { Tries } from './Tries.tsx';
import { useExercise } from './use-exercise.ts';
import '../../widgets/kit/controls/controls.css';
import './exercise.css';

interface ExerciseViewProps {
  readonly exercise: Exercise;
  /** "6.2" */
  readonly number?: string | undefined;
  readonly references: References;
  readonly printed: Printed;
}

/** Prompt, graph, fields, what was said about the last try, hints and solution. */
export function ExerciseView({ exercise, number, references, printed }: ExerciseViewProps) {
  const page = useExercise(exercise);
  const { work, parameters, fields, texts, checked } = page;
  const [active, setActive] = useState<string | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const name = useId();
  const idOf = (field: string) => `${name}-${field}`;
  const tries = work.tries.filter((one) => one.variant === work.variant);
  const isRight = checked?.verdict.score === 1;
  /** The build's own setting of a text while the printed numbers are on the page. */
  const set = (own: ComponentChildren, text: string) =>
    work.variant === 0 && own !== undefined ? (
      own
    ) : (
      <Markdown text={text} references={references} />
    );
  const markOf = (id: string): Mark => {
    if (page.unread === id) return 'unread';
    const part = page.checkedPart(id);
    if (!part || part.feedbackId === 'blank') return 'open';
    return part.score === part.max ? 'right' : 'wrong';
  };
  const focusField = (id: string) =>
    host.current?.querySelector<HTMLInputElement>(`#${CSS.escape(idOf(id))}`)?.focus();
  const check = () => {
    const mend = page.check();
    if (mend !== null) focusField(mend);
  };
  const hints = [printed.hint1, printed.hint2, printed.hint3];
  return (
    <div class="exercise" ref={host}>
      <div class="exercise__prompt">{set(printed.prompt, write(exercise.prompt, parameters))}</div>
      {exercise.kind === 'gradients' && (
        <GradientGraph
          exercise={exercise}
          parameters={parameters}
          texts={texts}
          active={active}
          onChoose={(node) => {
            const field =
              fields.find((one) => one.node === node && one.place === 'gradient') ??
              fields.find((one) => one.node === node);
            if (field) focusField(field.id);
          }}
        />
      )}
      {/* No form: sent before the island wakes, it would load the page anew. */}
      <div class="exercise__form">
        <div class={`exercise__fields exercise__fields--${fields.length > 4 ? 'many' : 'few'}`}>
          {fields.map((field) => (
            <NumberRow
              key={`${work.variant} ${field.id}`}
              id={idOf(field.id)}
              field={field}
              text={texts[field.id] ?? ''}
              mark={markOf(field.id)}
              onInput={(text) => page.type(field.id, text)}
              onFocus={() => setActive(field.node ?? null)}
              onEnter={check}
            />
          ))}
        </div>
        <div
          class="exercise__reply"
          role="status"
          aria-live={checked?.isOld === true ? 'off' : 'polite'}
        >
          {page.notice !== '' && <p class="exercise__notice">{page.notice}</p>}
          {page.notice === '' && checked && (
            <Reply
              exercise={exercise}
              parameters={parameters}
              checked={checked}
              fields={fields}
              references={references}
            />
          )}
        </div>
        <div class="exercise__actions">
          <button type="button" class="button button--filled" onClick={check}>
            {fields.length === 0 ? 'I have read it' : checked && !isRight ? 'Check again' : 'Check'}
          </button>
          {work.hints < exercise.hints.length && (
            <button type="button" class="button" onClick={page.openHint}>
              {work.hints === 0 ? 'Show a hint' : 'Next hint'}
            </button>
          )}
          {exercise.generate && (tries.length > 0 || work.variant > 0) && (
            <button
              type="button"
              class="button"
              onClick={() => {
                page.renew();
                setActive(null);
                if (fields[0]) focusField(fields[0].id);
              }}
            >
              <Icon name="seed" />
              New numbers
            </button>
          )}
          <span class="exercise__count">
            {work.hints === 0
              ? 'Hints cost nothing.'
              : `Hint ${work.hints} of ${exercise.hints.length}. No penalty.`}
          </span>
        </div>
      </div>
      <Tries tries={tries} blanks={fields.length} />
      <div class="exercise__hints" aria-live="polite">
        {exercise.hints.map((hint, index) => (
          <div
            key={`${work.variant} ${index}`}
            class={`exercise__hint${index < work.hints ? ' exercise__hint--open' : ''}`}
          >
            <span class="exercise__hint-word">Hint {index + 1}</span>
            {set(hints[index], write(hint, parameters))}
          </div>
        ))}
      </div>
      <Solution
        key={`solution ${work.variant}`}
        number={number}
        isEarly={tries.length === 0}
        onOpen={page.openSolution}
      >
        {set(printed.solution, write(exercise.solution, parameters))}
      </Solution>
      {!page.isKept && (
        <p class="exercise__notice">
          This browser does not let the book keep anything; what you do here lasts until you close
          the page.
        </p>
      )}
    </div>
  );
}
