import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Assignment } from '../../exercises/assignment/assignment.ts';
import type { Work } from '../../exercises/kept/history.ts';
import { toCode } from '../../exercises/submission/code.ts';
import { worksOf } from '../../exercises/submission/gather.ts';
import { readSubmission, type Submission } from '../../exercises/submission/submission.ts';
import { FileButton } from '../../widgets/kit/controls/FileButton.tsx';
import { copyText } from '../../widgets/kit/figure/ShareButton.tsx';
import { Icon } from '../../widgets/kit/marks/icons.tsx';
import { Contents, type InWords } from './Contents.tsx';
import { saveSubmission } from './submission-file.ts';
import { Unchecked } from './Unchecked.tsx';

interface HandInProps {
  readonly assignment: Assignment;
  /** What would be handed in at a moment. */
  readonly submission: (now: string) => Submission;
  readonly titles: readonly string[];
  readonly inWords: InWords;
  /** Titles of exercises with something written that no check has seen. */
  readonly unchecked: () => readonly string[];
  /** When it was handed in; empty before. */
  readonly handedIn: string;
  readonly isLookingOn: boolean;
  readonly onHandIn: (now: string) => void;
  readonly onGoOn: () => void;
  readonly onRestore: (works: Work[], ids: readonly string[]) => void;
}

/** All that a submission holds, before it is made; then the file and the code. */
export function HandIn(props: HandInProps) {
  const { assignment, submission, titles, handedIn, isLookingOn, onHandIn, onGoOn } = props;
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const head = useRef<HTMLHeadingElement>(null);
  const stage = handedIn !== '' ? 'handed in' : isAsked ? 'asked' : 'open';
  const before = useRef(stage);
  // What comes next is read from its beginning: the button that was pressed is now far below, or gone.
  useEffect(() => {
    if (before.current !== stage) head.current?.focus();
    before.current = stage;
  }, [stage]);
  const made = submission(handedIn === '' ? new Date().toISOString() : handedIn);
  // Where handing in opens replies or solutions, it is the end.
  const isOpenEnded = assignment.solutions === 'onRequest' && assignment.feedback === 'immediate';
  const save = () => setSaid(`${saveSubmission(assignment, made)} is saved.`);
  const bringIn = async (file: File | undefined) => {
    if (!file) return;
    const read = readSubmission(await file.text());
    if ('problem' in read) return setSaid(read.problem);
    const { assignment: whose, student } = read.value;
    if (whose !== assignment.id)
      return setSaid(`This file belongs to another assignment, ${whose}.`);
    if (student !== made.student)
      return setSaid(`This file is the work of ${student}; you began as ${made.student}.`);
    const works = worksOf(read.value);
    props.onRestore(Object.values(works), Object.keys(works));
    setSaid('The work of the file is on the page again.');
  };
  if (handedIn !== '')
    return (
      <section class="student__hand-in" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} ref={head} tabIndex={-1}>
          Give it to your instructor
        </h2>
        <p>
          Nothing has been sent: this page has no server. Upload the file where the assignment is
          collected, or paste the code into the field or the e-mail.
        </p>
        <div class="student__ways">
          <button type="button" class="button button--filled" onClick={save}>
            <Icon name="download" />
            Save the file
          </button>
          <button
            type="button"
            class="button"
            onClick={async () =>
              setSaid(
                (await copyText(toCode(made)))
                  ? 'The code is copied.'
                  : 'This browser did not allow copying: select the code and copy it.',
              )
            }
          >
            Copy the code
          </button>
          {isOpenEnded && (
            <button type="button" class="button" onClick={onGoOn}>
              Change something
            </button>
          )}
        </div>
        <label class="control__label" for={`${id}-code`}>
          Code
        </label>
        <textarea
          id={`${id}-code`}
          class="field student__code"
          readOnly
          rows={4}
          value={toCode(made)}
        />
        <p role="status">{said}</p>
      </section>
    );
  return (
    <section class="student__hand-in" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={head} tabIndex={-1}>
        Hand in
      </h2>
      {isAsked && (
        <>
          <p>This is all that your submission holds:</p>
          <Unchecked titles={props.unchecked()} so="not handed in">
            Press Check there first, if it should count.
          </Unchecked>
          <Contents
            made={made}
            titles={titles}
            inWords={props.inWords}
            feedback={assignment.feedback}
          />
        </>
      )}
      <div class="student__ways">
        <button
          type="button"
          class="button button--filled"
          disabled={isLookingOn}
          onClick={() => (isAsked ? onHandIn(new Date().toISOString()) : setAsked(true))}
        >
          {isAsked ? 'Yes, hand this in' : 'Hand in …'}
        </button>
        {isAsked && (
          <button type="button" class="button" onClick={() => setAsked(false)}>
            Not yet
          </button>
        )}
        <button type="button" class="button" onClick={save}>
          <Icon name="download" />
          Save for later
        </button>
        <FileButton
          label="Load a saved file"
          accept=".json,application/json"
          isDisabled={isLookingOn}
          onFiles={([file]) => void bringIn(file)}
        />
      </div>
      <p role="status">{said}</p>
    </section>
  );
} // biome-ignore format: long lines of buttons
