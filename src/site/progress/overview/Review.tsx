import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exercise } from '../../../exercises/exercise.ts';
import { comeBack } from '../../../exercises/kept/anew.ts';
import { noWork } from '../../../exercises/kept/history.ts';
import { historyWritten } from '../../../exercises/kept/history-key.ts';
import { daysUntil, mixed, recallOf } from '../../../exercises/kept/recall.ts';
import { exerciseById, loadChapter } from '../../../exercises/view/chapters.ts';
import type { ExerciseView } from '../../../exercises/view/ExerciseView.tsx';
import { shelf } from '../../../exercises/view/page/shelf.ts';
import type { References } from '../../../exercises/view/text/setting.ts';
import { refusalText } from '../../../widgets/kit/page/storage.ts';
import type { PageLine } from './book.ts';
import { marksOf, type Returning, returning } from './marks.ts';
import { useKept } from './use-kept.ts';
import { afterTry, counted } from './words.ts';
import '../../../widgets/kit/controls/controls.css';
import './overview.css';

interface ReviewProps {
  readonly pages: readonly PageLine[];
  /** References of the exercises' texts, by exercise id. */
  readonly references: Readonly<Record<string, References>>;
  readonly progressHref: string;
}

/** Missed exercises, one after another, each with new numbers and of another chapter than the last. */
export default function Review({ pages, references, progressHref }: ReviewProps) {
  const { kept, keeping } = useKept();
  const [queue, setQueue] = useState<readonly Returning[] | null>(null);
  const [place, setPlace] = useState(0);
  const [now, setNow] = useState(0);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => setNow(Date.now()), [kept]);
  const missed = returning(marksOf(pages, kept));
  const due = missed.filter(({ recall }) => recall.due <= now);
  const start = (items: readonly Returning[]) => {
    setQueue(mixed(items, ({ page }) => page.slug));
    setPlace(0);
    head.current?.focus();
  };
  const current = queue?.[place];
  const next = () => {
    setPlace(place + 1);
    head.current?.focus();
  };
  return (
    <div class="overview review">
      <h2 class="review__head" ref={head} tabIndex={-1}>
        {current && queue
          ? `${place + 1} of ${queue.length} · ${current.page.number} ${current.page.title}`
          : headline(due.length, missed.length, queue !== null)}
      </h2>
      {keeping === 'refused' && <p class="overview__notice">{refusalText('denied')}</p>}
      {current ? (
        <Asked
          key={`${place} ${current.id}`}
          item={current}
          references={references[current.id] ?? {}}
          onNext={next}
          isLast={place + 1 === queue?.length}
        />
      ) : (
        <>
          <div class="overview__ways">
            {due.length > 0 && (
              <button type="button" class="way way--filled" onClick={() => start(due)}>
                Begin
              </button>
            )}
            {due.length === 0 && missed.length > 0 && (
              <button type="button" class="way" onClick={() => start(missed)}>
                Practise before the time
              </button>
            )}
            <a class="way" href={progressHref}>
              Progress
            </a>
          </div>
          <Calendar items={missed} now={now} />
        </>
      )}
    </div>
  );
}

function headline(due: number, missed: number, isDone: boolean): string {
  if (due > 0) return `${counted(due, 'exercise')} ${due === 1 ? 'is' : 'are'} due`;
  if (missed > 0) return isDone ? 'That was all for today' : 'Nothing is due today';
  return isDone ? 'That was all' : 'Nothing to review yet';
}

/** What comes back when; for a reader who missed nothing, how it works. */
function Calendar({ items, now }: { readonly items: readonly Returning[]; readonly now: number }) {
  if (items.length === 0)
    return (
      <p class="overview__notice">
        An exercise that you answer wrongly comes back here after a day, with new numbers. Answer it
        right when it comes and it returns after 3, 7 and 21 days; then it has stayed.
      </p>
    );
  const days = Map.groupBy(items, ({ recall }) => daysUntil(recall.due, now));
  return (
    <ol class="review__days">
      {[...days].map(([day, those]) => (
        <li key={day}>
          <span>{dayWord(day)}</span>
          <ul>
            {those.map(({ id, number, title, page, recall }) => (
              <li key={id}>
                <a href={`${page.href}#exercise-${id.slice(page.slug.length + 1)}`}>
                  {number} {title}
                </a>
                {recall.rounds > 0 && (
                  <span class="overview__said">
                    {' '}
                    right {recall.rounds === 1 ? 'once' : `${recall.rounds} times`} since
                  </span>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function dayWord(day: number): string {
  if (day === 0) return 'Due';
  return day === 1 ? 'Within a day' : `In ${day} days`;
}

interface AskedProps {
  readonly item: Returning;
  readonly references: References;
  readonly onNext: () => void;
  readonly isLast: boolean;
}

/** One exercise that has come back. */
function Asked({ item, references, onNext, isLast }: AskedProps) {
  const { id, version, number, title, page, recall } = item;
  const [asked, setAsked] = useState<{
    readonly exercise: Exercise;
    readonly View: typeof ExerciseView;
  } | null>(null);
  const [said, setSaid] = useState('');
  const tries = useRef(0);
  useEffect(() => {
    let isGone = false;
    const open = async () => {
      const [{ ExerciseView: View }, { loadInputs }] = await Promise.all([
        import('../../../exercises/view/ExerciseView.tsx'),
        import('../../../exercises/view/answer/Inputs.tsx'),
        loadChapter(page.slug),
      ]);
      const exercise = exerciseById(id);
      await loadInputs(exercise);
      if (isGone) return;
      shelf.change((whole) => ({
        ...whole,
        [id]: comeBack(whole[id] ?? noWork(version), Date.now()),
      }));
      tries.current = shelf.read(id, version).tries.length;
      setAsked({ exercise, View });
    };
    open().catch(() =>
      setSaid('This exercise could not be fetched. Is there a connection? Go on with the next.'),
    );
    const hear = () => {
      const work = shelf.read(id, version);
      if (work.tries.length > tries.current)
        setSaid(afterTry(recallOf(work), recall.rounds, Date.now()));
      tries.current = work.tries.length;
    };
    addEventListener(historyWritten, hear);
    return () => {
      isGone = true;
      removeEventListener(historyWritten, hear);
    };
  }, []);
  return (
    <section aria-label={`Exercise ${number}, ${title}`}>
      <p class="review__name">
        <b>{number}</b> {title}
      </p>
      {asked && (
        <asked.View
          exercise={asked.exercise}
          number={number}
          references={references}
          printed={{}}
        />
      )}
      <div class="review__foot">
        <span role="status">{said}</span>
        <button type="button" class="button" onClick={onNext}>
          {isLast ? 'Finish' : said === '' ? 'Not now, next' : 'Next'}
        </button>
      </div>
    </section>
  );
}
