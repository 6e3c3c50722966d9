import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assignment } from '../../../exercises/assignment/assignment.ts';
import type { FoundItem } from '../../../exercises/assignment/items.ts';
import { toCode } from '../../../exercises/submission/code.ts';
import { writeSubmission } from '../../../exercises/submission/submission.ts';
import { copyText } from '../../../widgets/kit/figure/ShareButton.tsx';
import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import { saveFile } from '../../../widgets/kit/page/save-file.ts';
import type { Connection } from './connection.ts';
import type { Desk } from './desk.ts';

interface HandInProps {
  readonly assignment: Assignment;
  readonly found: readonly FoundItem[];
  readonly desk: Desk;
  readonly connection: Connection;
  /** Handed in, or a review. */
  readonly isOver: boolean;
  readonly onHandIn: () => void;
}

/** Everything that is sent, before it is sent; and the same as file and code, in case it cannot be sent. */
export function HandIn({ assignment, found, desk, connection, isOver, onHandIn }: HandInProps) {
  const [isAsked, setAsked] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const yes = useRef<HTMLButtonElement>(null);
  const isConnected = connection.standing.kind === 'open';
  useEffect(() => {
    if (isAsked) yes.current?.focus();
  }, [isAsked]);
  const submission = () => desk.submission(new Date().toISOString());
  const save = () => {
    const { crc: _crc, ...work } = submission();
    saveFile(`${assignment.id}.submission.json`, writeSubmission(work));
  };
  return (
    <section class="package__hand-in" aria-label="Hand in">
      {isConnected && !isOver && (
        <button
          type="button"
          class="button button--filled"
          aria-expanded={isAsked}
          onClick={() => setAsked(!isAsked)}
        >
          Hand in
        </button>
      )}
      <button type="button" class={isConnected ? 'button' : 'button button--filled'} onClick={save}>
        <Icon name="download" />
        Save file
      </button>
      <button
        type="button"
        class="button"
        onClick={async () => setCopied(await copyText(toCode(submission())))}
      >
        <Icon name={isCopied ? 'check' : 'copy'} />
        {isCopied ? 'Copied' : 'Copy code'}
      </button>
      {isAsked && !isOver && (
        <div class="package__sent">
          <p>
            This is sent as the work of <b>{desk.student || connection.learner.name}</b>. After that
            nothing can be changed.
          </p>
          <ul>
            {submissionItems().map(({ title, said }) => (
              <li key={title}>
                {title}: {said}
              </li>
            ))}
          </ul>
          <button ref={yes} type="button" class="button button--filled" onClick={onHandIn}>
            Yes, hand in
          </button>
          <button type="button" class="button" onClick={() => setAsked(false)}>
            Not yet
          </button>
        </div>
      )}
    </section>
  );

  function submissionItems() {
    return submission().items.map(({ answer, history }, at) => ({
      title: found[at]?.exercise.title ?? '',
      said:
        answer === null
          ? 'not answered'
          : `answered, ${history.length} ${history.length === 1 ? 'try' : 'tries'}`,
    }));
  }
}
