import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Exercise } from '../exercise.ts';
import { write } from '../outline.ts';
import { Actions } from './Actions.tsx';
import { Inputs } from './answer/Inputs.tsx';
import type { Printed } from './Island.tsx';
import { onPage, type Setting } from './page/setting.ts';
import { useAhead } from './page/use-ahead.ts';
import { pageEngine, useExercise } from './page/use-exercise.ts';
import { Reply } from './said/Reply.tsx';
import { Solution } from './said/Solution.tsx';
import { Tries } from './said/Tries.tsx';
import { Markdown } from './text/Markdown.tsx';
import type { References } from './text/setting.ts';
import '../../widgets/kit/controls/controls.css';
import './exercise.css';
import './answer/answer.css';

interface ExerciseViewProps {
  readonly exercise: Exercise;
  /** "6.2" */
  readonly number?: string | undefined;
  readonly references: References;
  readonly printed: Printed;
  /** The rules that hold here, where they are not those of a chapter. */
  readonly setting?: Setting;
}

/** Prompt, where the answer is made, what was said about the last try, hints and solution. */
export function ExerciseView(props: ExerciseViewProps) {
  const { exercise: whole, number, references, printed, setting = onPage } = props;
  const page = useExercise(whole, setting);
  const { exercise, work, parameters, checked } = page;
  const host = useRef<HTMLDivElement>(null);
  const isReady = useAhead(host, { engine: setting.engine ?? pageEngine, exercise, parameters });
  const Form = page.isReadOnly ? 'fieldset' : 'div';
  const name = useId();
  const idOf = (field: string) => `${name}-${field}`;
  /** The build's own setting of a text while the printed numbers are on the page. */
  const set = (own: ComponentChildren, text: string) =>
    work.variant === 0 && own !== undefined && setting === onPage ? (
      own
    ) : (
      <Markdown text={text} references={references} />
    );
  const focusField = (id: string) =>
    host.current?.querySelector<HTMLElement>(`#${CSS.escape(idOf(id))}`)?.focus();
  const check = () => {
    const mend = page.check();
    if (mend !== null) focusField(mend);
  };
  return (
    <div class="exercise" ref={host} data-ready={isReady || undefined}>
      <div class="exercise__prompt">{set(printed.prompt, write(exercise.prompt, parameters))}</div>
      {/* No form: sent before the island wakes, it would load the page anew. */}
      <Form class="exercise__form" disabled={page.isReadOnly || undefined}>
        <Inputs
          key={`${work.variant} ${exercise.kind === 'gradients' ? exercise.level : ''}`}
          page={page}
          idOf={idOf}
          focusField={focusField}
          onEnter={check}
        />
        <div
          class="exercise__reply"
          role="status"
          aria-live={checked?.isOld === true ? 'off' : 'polite'}
        >
          {page.notice !== '' && <p class="exercise__notice">{page.notice}</p>}
          {page.notice === '' && checked && (
            <Reply page={page} checked={checked} references={references} />
          )}
        </div>
        <Actions page={page} onCheck={check} />
      </Form>
      <Tries page={page} />
      <div class="exercise__hints" aria-live="polite">
        {exercise.hints.slice(0, work.hints).map((hint, index) => (
          <div key={`${work.variant} ${index}`} class="exercise__hint">
            <span class="exercise__hint-word">Hint {index + 1}</span>
            <Markdown text={write(hint, parameters)} references={references} />
          </div>
        ))}
      </div>
      {page.maySolve && (
        <Solution
          key={`solution ${work.variant}`}
          number={number}
          isEarly={page.tries.length === 0}
          onOpen={page.openSolution}
        >
          {set(printed.solution, write(exercise.solution, parameters))}
        </Solution>
      )}
      {!page.isKept && (
        <p class="exercise__notice">
          This browser does not let the book keep anything; what you do here lasts until you close
          the page.
        </p>
      )}
    </div>
  );
}
