import { useState } from 'preact/hooks';
import { FileButton } from '../../../widgets/kit/controls/FileButton.tsx';
import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import { chosen, dropped } from './dropped.ts';
import type { useBrought } from './use-brought.ts';

interface BringProps {
  readonly brought: ReturnType<typeof useBrought>;
  readonly salt: string;
  readonly onSalt: (salt: string) => void;
}

/** Everything comes in at one place: work, assignment, sheet. */
export function Bring({ brought, salt, onSalt }: BringProps) {
  const { pieces, assignment, sheet, notes, isReading, bring, paste, clear } = brought;
  const bringFiles = (files: readonly File[]) => bring(chosen(files));
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState('');
  const works = pieces.filter(({ kind }) => kind === 'work').length;
  const others = pieces.length - works;
  return (
    <section
      class={`grade__bring${isOver ? ' grade__bring--over' : ''}`}
      aria-label="What is graded"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) void dropped(event.dataTransfer).then(bring);
      }}
    >
      <p class="grade__lead">
        Drop everything here: the zip of your learning system, a folder, single files, the
        assignment’s file, the grading sheet.
      </p>
      <div class="grade__ways">
        <FileButton label="Choose files" isSeveral onFiles={bringFiles} />
        <FileButton label="Choose a folder" isSeveral isFolder onFiles={bringFiles} />
        {pieces.length > 0 && (
          <button type="button" class="button" onClick={clear}>
            Begin anew
          </button>
        )}
      </div>
      <details class="grade__paste">
        <summary>Paste a code, or the assignment’s link</summary>
        <textarea
          class="field grade__text"
          rows={4}
          aria-label="Codes, or the link of the assignment"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button
          type="button"
          class="button"
          onClick={() => {
            if (text.trim() !== '' && paste(text)) setText('');
          }}
        >
          Take it
        </button>
      </details>
      <dl class="grade__brought" aria-live="polite">
        <dt>Work</dt>
        <dd>
          <Mark isThere={works > 0} />
          {isReading ? 'being read …' : `${works} ${works === 1 ? 'piece' : 'pieces'}`}
          {others > 0 && `, and ${others} ${others === 1 ? 'file that is' : 'files that are'} none`}
        </dd>
        <dt>Assignment</dt>
        <dd>
          <Mark isThere={assignment !== null} />
          {assignment === null
            ? 'its link or its file is needed'
            : `${assignment.title || assignment.id}, ${assignment.items.length} ${assignment.items.length === 1 ? 'exercise' : 'exercises'}, release ${assignment.book}`}
        </dd>
        <dt>Sheet</dt>
        <dd>
          <Mark isThere={sheet !== null} />
          {sheet === null
            ? 'without one nobody’s id is verified, and you get a plain table'
            : `${sheet.name}: ${systems[sheet.roster.layout.system]}, ${sheet.roster.entries.length} people`}
        </dd>
      </dl>
      {notes.length > 0 && (
        <ul class="grade__notes" role="alert">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <details class="grade__paste">
        <summary>Hidden seeds of your own</summary>
        <p class="grade__small">
          Targets and programs are checked on seeds that follow from the assignment. A word of your
          own changes them, so that nobody can have tried them out. Use the same word for the whole
          class.
        </p>
        <input
          class="field grade__salt"
          type="text"
          aria-label="Your own word"
          autocomplete="off"
          value={salt}
          onInput={({ currentTarget }) => onSalt(currentTarget.value)}
        />
      </details>
    </section>
  );
}

const systems = {
  moodle: 'Moodle’s grading worksheet',
  'moodle-import': 'a list for a gradebook import',
  canvas: 'Canvas’ gradebook',
} as const;

const Mark = ({ isThere }: { readonly isThere: boolean }) =>
  isThere ? <Icon name="check" /> : <span class="grade__open" aria-hidden="true" />;
