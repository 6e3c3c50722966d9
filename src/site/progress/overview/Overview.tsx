import { useEffect, useState } from 'preact/hooks';
import { refusalText } from '../../../widgets/kit/page/storage.ts';
import { beginAnew, type Stretch, undoAnew } from '../kept/anew.ts';
import type { Kept } from '../kept/kept.ts';
import type { PageLine } from './book.ts';
import { Files } from './Files.tsx';
import { marksOf, returning } from './marks.ts';
import { Page } from './Page.tsx';
import { useKept } from './use-kept.ts';
import { counted } from './words.ts';
import '../../../widgets/kit/controls/controls.css';
import './overview.css';

interface OverviewProps {
  readonly pages: readonly PageLine[];
  readonly reviewHref: string;
  /** Release of the book, for the file. */
  readonly book: string;
}

interface Undo {
  readonly words: string;
  readonly before: Kept;
  readonly stretch: Stretch;
}

/** What was read, answered and missed, page by page; and the ways to begin anew, save and bring in. */
export default function Overview({ pages, reviewHref, book }: OverviewProps) {
  const { kept, keeping, change } = useKept();
  const [undo, setUndo] = useState<Undo | null>(null);
  const [said, setSaid] = useState('');
  const [now, setNow] = useState(0);
  useEffect(() => setNow(Date.now()), [kept]);
  const marks = marksOf(pages, kept);
  const sum = (of: (page: (typeof marks)[number]) => number) =>
    marks.reduce((total, page) => total + of(page), 0);
  const missed = returning(marks);
  const due = missed.filter(({ recall }) => recall.due <= now).length;

  const begin = (words: string, stretch: Stretch) => {
    let before: Kept = {};
    const isKept = change((state) => {
      before = state;
      return beginAnew(state, stretch, Date.now());
    });
    setUndo(isKept ? { words, before, stretch } : null);
    setSaid(isKept ? `${words} begins anew.` : 'The browser refused the change.');
  };
  const takeBack = () => {
    if (undo === null) return;
    change((state) => undoAnew(state, undo.before, undo.stretch, Date.now()));
    setSaid(`${undo.words} is as it was.`);
    setUndo(null);
  };
  return (
    <div class="overview">
      <ul class="overview__sum">
        <li>
          <b>
            {sum(({ read }) => read)}/{sum(({ sections }) => sections.length)}
          </b>{' '}
          sections read
        </li>
        <li>
          <b>
            {sum(({ right }) => right)}/{sum(({ exercises }) => exercises)}
          </b>{' '}
          exercises right
        </li>
        <li>
          <b>{missed.length}</b> missed and on the way back
        </li>
      </ul>
      {keeping === 'refused' && <p class="overview__notice">{refusalText('denied')}</p>}
      <p class="overview__review">
        <a class={due > 0 ? 'way way--filled' : 'way'} href={reviewHref}>
          {due > 0 ? `Review ${counted(due, 'exercise')}` : 'Review'}
        </a>
        <span>
          {due > 0
            ? 'Missed before and due now, mixed across chapters, with new numbers.'
            : 'What you miss comes back after 1, 3, 7 and 21 days.'}
        </span>
      </p>
      <div class="overview__undo" role="status">
        {said !== '' && <span>{said}</span>}
        {undo && (
          <button type="button" class="button" onClick={takeBack}>
            Undo
          </button>
        )}
      </div>
      {marks.map((page) => (
        <Page key={page.slug} page={page} now={now} onAnew={begin} />
      ))}
      <Files kept={kept} book={book} change={change} />
    </div>
  );
}
