import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assignment } from '../../exercises/assignment/assignment.ts';
import type { Submission } from '../../exercises/submission/submission.ts';
import { Icon } from '../../widgets/kit/marks/icons.tsx';
import { keeps } from './assignment-shelf.ts';
import { saveSubmission } from './submission-file.ts';
import { Unchecked } from './Unchecked.tsx';

interface LeaveProps {
  readonly assignment: Assignment;
  readonly submission: Submission;
  /** Titles of exercises with something written that no check has seen. */
  readonly unchecked: readonly string[];
  /** Takes the work out of this browser and asks who is next. */
  readonly onClear: () => void;
  /** Leaves the work where it is and asks who is next. */
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Somebody else sits down at this computer: the work is taken along and cleared, or it stays; it is never thrown away unsaved. */
export function Leave({ assignment, submission, unchecked, onClear, onLeave, onStay }: LeaveProps) {
  const [saved, setSaved] = useState('');
  const [isKept] = useState(keeps);
  const host = useRef<HTMLDivElement>(null);
  const clear = useRef<HTMLButtonElement>(null);
  useEffect(() => host.current?.focus(), []);
  useEffect(() => {
    if (saved !== '') clear.current?.focus();
  }, [saved]);
  const save = () => setSaved(saveSubmission(assignment, submission));
  return (
    <div
      class="student__leaving"
      ref={host}
      tabIndex={-1}
      role="group"
      aria-label="Leave this sheet"
    >
      <p>
        {isKept
          ? `The work of ${submission.student} is kept in this browser. On a computer that others use too, save it as a file and clear it here: the file goes on anywhere.`
          : `This browser keeps nothing: what ${submission.student} has done goes when you leave. Save it as a file first: the file goes on anywhere.`}
      </p>
      <Unchecked titles={unchecked} so="not in the file" />
      <div class="student__ways">
        <button type="button" class="button" onClick={save}>
          <Icon name="download" />
          Save the file
        </button>
        <button
          type="button"
          class="button"
          ref={clear}
          aria-disabled={saved === ''}
          onClick={() => saved !== '' && onClear()}
        >
          {isKept ? 'Clear it here' : 'Leave'}
        </button>
        {isKept && (
          <button type="button" class="button" onClick={onLeave}>
            Leave it here
          </button>
        )}
        <button type="button" class="button" onClick={onStay}>
          Go on with it
        </button>
      </div>
      <p role="status">
        {saved === ''
          ? `You can ${isKept ? 'clear it' : 'leave'} when it has been saved.`
          : `${saved} is saved: look whether it is there, then ${isKept ? 'clear' : 'leave'}.`}
      </p>
    </div>
  );
}
