import type { ComponentChildren } from 'preact';
import type { Assignment } from '../../exercises/assignment/assignment.ts';
import type { Work } from '../../exercises/kept/history.ts';
import { Icon } from '../../widgets/kit/marks/icons.tsx';
import { keeps } from './assignment-shelf.ts';
import type { Holder } from './one-tab.ts';
import { dueWords } from './rules.ts';

interface StandingProps {
  readonly assignment: Assignment;
  readonly student: string;
  readonly works: readonly Work[];
  readonly handedIn: string;
  readonly holder: Holder;
  readonly onLeave: () => void;
  /** What is asked before somebody leaves; null while nobody does. */
  readonly leaving: ComponentChildren;
}

/** Whose sheet it is, how far it has come, and whether anything stands in the way. */
export function Standing(props: StandingProps) {
  const { assignment, student, works, handedIn, holder, onLeave, leaving } = props;
  const answered = works.filter(({ tries }) => tries.length > 0).length;
  const isLate = assignment.due !== null && Date.now() > Date.parse(assignment.due);
  return (
    <div class="student__standing">
      <p>
        <strong>{student}</strong>{' '}
        <button
          type="button"
          class="button student__leave"
          aria-expanded={leaving !== null}
          onClick={onLeave}
        >
          Not you?
        </button>
      </p>
      {leaving}
      <p>
        <span role="status">
          {answered} of {works.length} answered.
        </span>{' '}
        {assignment.due !== null && (
          <span>
            Due {dueWords(assignment.due)}
            {isLate ? ': that has passed, and you may still hand in.' : '.'}
          </span>
        )}{' '}
        {keeps()
          ? 'What you write is kept in this browser.'
          : 'This browser keeps nothing: save the file before you close the page.'}
      </p>
      {holder === 'other' && (
        <p class="student__problem" role="status">
          <Icon name="warning" />
          <span>
            This assignment is open in another tab, so this one only shows it. Close the other tab
            to go on here.
          </span>
        </p>
      )}
      {handedIn !== '' && (
        <p role="status">
          You handed in on {dueWords(handedIn)}. What you see is what you handed in.
        </p>
      )}
    </div>
  );
}
