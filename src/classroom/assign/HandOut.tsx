import { useState } from 'preact/hooks';
import { renderSVG } from 'uqr';
import { toLink } from '../../exercises/assignment/link.ts';
import { embedSnippet } from '../../exercises/embed-snippet.ts';
import type { References } from '../../exercises/view/text/setting.ts';
import { FileButton } from '../../widgets/kit/controls/FileButton.tsx';
import { copyText } from '../../widgets/kit/figure/ShareButton.tsx';
import { Icon } from '../../widgets/kit/marks/icons.tsx';
import { fileNameOf, saveFile } from '../../widgets/kit/page/save-file.ts';
import { Packages } from '../package/Packages.tsx';
import { assignmentIn } from '../student/open-assignment.ts';
import { type Draft, finished } from './draft.ts';
import { OnPaper } from './OnPaper.tsx';

interface HandOutProps {
  readonly draft: Draft;
  readonly studentHref: string;
  readonly references: References;
  readonly onOpen: (draft: Draft) => void;
  readonly onNew: () => void;
}

/** The link, its picture, the frame, the file, the packages and the paper. */
export function HandOut({ draft, studentHref, references, onOpen, onNew }: HandOutProps) {
  const [said, setSaid] = useState('');
  const [shows, setShows] = useState<'nothing' | 'qr' | 'frame' | 'paper'>('nothing');
  const made = finished(draft);
  const copy = async (text: string, what: string) =>
    setSaid(
      (await copyText(text))
        ? `${what} is copied.`
        : 'This browser did not allow copying; select the text and copy it.',
    ); // biome-ignore format: one line
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = assignmentIn(await file.text());
    if ('problem' in read) return setSaid(read.problem);
    const { format: _format, schema: _schema, ...found } = read.value;
    onOpen(found);
    setSaid(`${file.name} is open.`);
  };
  const file = (
    <div class="assign__ways">
      <FileButton
        label="Open a file"
        accept=".json,application/json"
        onFiles={([one]) => void open(one)}
      />
      <button type="button" class="button" onClick={onNew}>
        Begin a new one
      </button>
    </div>
  );
  if ('problem' in made)
    return (
      <section aria-label="Hand out">
        <h2>4. Hand out</h2>
        <p class="assign__small">{made.problem}</p>
        {file}
        <p role="status" class="assign__small">
          {said}
        </p>
      </section>
    );
  const assignment = made.value;
  const href = new URL(`${studentHref}#${toLink(assignment)}`, location.href).href;
  const frame = embedSnippet(href, assignment.title);
  const toggle = (next: typeof shows) => setShows(shows === next ? 'nothing' : next);
  return (
    <section class="assign__out" aria-label="Hand out">
      <h2>4. Hand out</h2>
      <label class="control__label" for="assign-link">
        Link for students
      </label>
      <textarea id="assign-link" class="field assign__link" readOnly rows={3} value={href} />
      <p class="assign__small">
        {href.length.toLocaleString('en')} characters, the whole assignment: change anything above
        and the link is another one.
      </p>
      <div class="assign__ways">
        <button type="button" class="button button--filled" onClick={() => copy(href, 'The link')}>
          <Icon name="share" />
          Copy the link
        </button>
        <a class="button" href={href} target="_blank" rel="noopener">
          See it as a student
        </a>
        <button
          type="button"
          class="button"
          aria-expanded={shows === 'qr'}
          onClick={() => toggle('qr')}
        >
          QR code
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={shows === 'frame'}
          onClick={() => toggle('frame')}
        >
          Frame for a page
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={shows === 'paper'}
          onClick={() => toggle('paper')}
        >
          Sheet and key
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            saveFile(
              `${fileNameOf(assignment.title)}.assignment.json`,
              `${JSON.stringify(assignment, null, 2)}\n`,
            );
            setSaid('The file is saved: keep it for grading.');
          }}
        >
          <Icon name="download" />
          Save the file
        </button>
      </div>
      {shows === 'qr' && <Qr href={href} />}
      {shows === 'frame' && (
        <>
          <textarea
            class="field assign__link"
            readOnly
            rows={3}
            value={frame}
            aria-label="HTML of the frame"
          />
          <button type="button" class="button" onClick={() => copy(frame, 'The HTML')}>
            Copy the HTML
          </button>
        </>
      )}
      {shows === 'paper' && <OnPaper assignment={assignment} references={references} />}
      <h3>For a learning system</h3>
      <Packages assignment={assignment} />
      <h3>Files</h3>
      {file}
      <p role="status" class="assign__small">
        {said}
      </p>
    </section>
  );
} // biome-ignore format: buttons in one line

/** The link as a picture for a camera; the most that such a picture holds is 2,953 characters. */
function Qr({ href }: { readonly href: string }) {
  let svg: string;
  try {
    svg = renderSVG(href, { border: 2, pixelSize: 4 });
  } catch {
    return (
      <p class="assign__small">
        This link is too long for a QR code. Share it as a link or a file.
      </p>
    ); // biome-ignore format: one line
  }
  return (
    <div
      class="assign__qr"
      role="img"
      aria-label="QR code of the link"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
