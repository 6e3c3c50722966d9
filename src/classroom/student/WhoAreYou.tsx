import { useId, useState } from 'preact/hooks';
import type { Assignment } from '../../exercises/assignment/assignment.ts';
import { identityName, normaliseIdentity } from '../../exercises/assignment/identity.ts';
import type { Items } from '../../exercises/assignment/items.ts';
import { Icon } from '../../widgets/kit/marks/icons.tsx';
import { keeps } from './assignment-shelf.ts';
import { rulesOf } from './rules.ts';

interface WhoAreYouProps {
  readonly assignment: Assignment;
  readonly items: Items;
  readonly onStudent: (student: string) => void;
}

/** What the assignment is, and whose work it will be. */
export function WhoAreYou({ assignment, items, onStudent }: WhoAreYouProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isAsked, setAsked] = useState(false);
  const name = identityName(assignment.idKind);
  const read = normaliseIdentity(assignment.idKind, typed);
  const help =
    'problem' in read
      ? isAsked
        ? read.problem
        : ''
      : read.value === typed
        ? ''
        : `Understood as ${read.value}`;
  const begin = () => {
    setAsked(true);
    if ('value' in read) onStudent(read.value);
  };
  return (
    <>
      <ul class="student__rules">
        {rulesOf(assignment, items).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Keeping />
      <div class="student__field">
        <label class="control__label" for={id}>
          Your {name}
        </label>
        <input
          id={id}
          class="field student__id"
          value={typed}
          inputMode={assignment.idKind === 'email' ? 'email' : 'text'}
          autocomplete={assignment.idKind === 'email' ? 'email' : 'username'}
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={isAsked && 'problem' in read}
          aria-describedby={`${id}-help`}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && begin()}
        />
        <button type="button" class="button button--filled" onClick={begin}>
          Begin
        </button>
      </div>
      <p class="control__help" id={`${id}-help`} role="status">
        {help}
      </p>
      <p class="student__small">
        It decides the numbers in your exercises, and is written into the file that you hand in. It
        leaves this browser in no other way.
      </p>
    </>
  );
}

/** Whether the work will still be here on the next visit, where that is in doubt. */
function Keeping() {
  const isFramed = parent !== window;
  if (keeps() && !isFramed) return null;
  return (
    <p class="student__problem">
      <Icon name="warning" />
      <span>
        {keeps()
          ? 'This page stands in a frame of another site. Some browsers forget what is kept in one: save the file before you leave.'
          : 'This browser does not let the page keep anything, as in a private window or in a frame. What you do here lasts until you close the page: hand in, or save the file, before you leave.'}{' '}
        {isFramed && (
          <a href={location.href} target="_blank" rel="noopener">
            Open the assignment in a tab of its own.
          </a>
        )}
      </span>
    </p>
  );
}
