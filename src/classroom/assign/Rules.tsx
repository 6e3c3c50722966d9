import { useId } from 'preact/hooks';
import { Selector } from '../../widgets/kit/controls/Selector.tsx';
import type { Draft } from './draft.ts';

interface RulesProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

const identities = [
  { value: 'email', word: 'e-mail' },
  { value: 'login', word: 'login' },
  { value: 'studentNumber', word: 'student number' },
] as const;
const variants = [
  { value: 'perStudent', word: 'own for each' },
  { value: 'same', word: 'the same for all' },
] as const;
const feedback = [
  { value: 'immediate', word: 'everything' },
  { value: 'score', word: 'the score' },
  { value: 'none', word: 'nothing' },
] as const;
const solutions = [
  { value: 'afterHandIn', word: 'after handing in' },
  { value: 'onRequest', word: 'when asked for' },
] as const;

/** Title, date, and the rules under which the exercises are worked on. */
export function Rules({ draft, onChange }: RulesProps) {
  const id = useId();
  const set = (patch: Partial<Draft>) => onChange({ ...draft, ...patch });
  return (
    <section class="assign__rules" aria-label="Rules">
      <h2>3. Rules</h2>
      <div class="assign__line">
        <label class="control__label" for={`${id}-title`}>
          Title
        </label>
        <input
          id={`${id}-title`}
          class="field assign__name"
          value={draft.title}
          maxLength={120}
          placeholder="Week 3: gradients"
          onInput={(event) => set({ title: event.currentTarget.value })}
        />
      </div>
      <div class="assign__line">
        <label class="control__label" for={`${id}-due`}>
          Due
        </label>
        <input
          id={`${id}-due`}
          class="field assign__due"
          type="datetime-local"
          value={localOf(draft.due)}
          onInput={({ currentTarget: { value } }) =>
            set({ due: value === '' ? null : new Date(value).toISOString() })
          }
        />
      </div>
      <Selector label="Students give their" choices={identities} value={draft.idKind} onChange={(idKind) => set({ idKind })} />
      <Selector label="Numbers" choices={variants} value={draft.variants} onChange={(next) => set({ variants: next })} />
      <Selector label="A check tells" choices={feedback} value={draft.feedback} onChange={(next) => set({ feedback: next })} />
      <Selector label="Worked solutions open" choices={solutions} value={draft.solutions} onChange={(next) => set({ solutions: next })} />
      <div class="assign__line">
        <label class="control__label" for={`${id}-attempts`}>
          Checks for each exercise
        </label>
        <input
          id={`${id}-attempts`}
          class="field assign__points"
          type="number"
          min={0}
          max={99}
          value={draft.attempts}
          aria-describedby={`${id}-any`}
          onInput={({ currentTarget: { valueAsNumber: value } }) => Number.isInteger(value) && value >= 0 && value <= 99 && set({ attempts: value })}
        />
        <span class="control__help" id={`${id}-any`}>
          {draft.attempts === 0 ? '0: as many as they like' : 'the best one counts'}
        </span>
      </div>
    </section>
  );
} // biome-ignore format: controls in one line

/** A moment as the field wants it: in the reader's own time zone, to the minute. */
function localOf(iso: string | null): string {
  if (iso === null) return '';
  const date = new Date(iso);
  return new Date(date.getTime() - 60_000 * date.getTimezoneOffset()).toISOString().slice(0, 16);
}
