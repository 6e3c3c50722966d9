import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exercise } from '../../../exercises/exercise.ts';
import { historyWritten } from '../../../exercises/kept/history-key.ts';
import { rowsOf } from '../../../exercises/package/interactions.ts';
import type { PackageData } from '../../../exercises/package/package.ts';
import { ExerciseView } from '../../../exercises/view/ExerciseView.tsx';
import { shelf } from '../../../exercises/view/page/shelf.ts';
import type { References } from '../../../exercises/view/text/setting.ts';
import type { Connection } from './connection.ts';
import { Standing } from './Standing.tsx';

interface PackagePageProps {
  readonly data: PackageData;
  readonly exercises: readonly Exercise[];
  readonly connection: Connection;
}

/** The assignment in a learning system: its exercises, how the connection stands, and handing in. */
export function PackagePage({ data, exercises, connection }: PackagePageProps) {
  const { assignment, standard } = data;
  const isReview = connection.standing.kind === 'review' || connection.handedIn.value !== '';
  const [isAsked, setAsked] = useState(false);
  const main = useRef<HTMLElement>(null);
  const worth = exercises.map((exercise, at) => assignment.items[at]?.points ?? exercise.points);
  const tell = (isHandedIn: boolean) => {
    const works = Object.fromEntries(
      exercises.map((one) => [one.id, shelf.read(one.id, one.version)]),
    );
    const items = exercises.map(({ id, version }, at) => ({
      ex: `${id}@${version}`,
      points: worth[at] ?? 0,
      answer: works[id]?.tries.at(-1)?.answer ?? null,
      score: works[id]?.score ?? 0,
    }));
    const total = items.reduce((sum, { points }) => sum + points, 0);
    const earned = items.reduce((sum, { points, score }) => sum + points * score, 0);
    connection.tell({
      work: { student: connection.learner.id, works },
      score: total === 0 ? 0 : earned / total,
      code: '',
      isHandedIn,
      rows: (pieces) => rowsOf(standard, items, '', pieces),
    });
  };
  useEffect(() => {
    const save = () => tell(false);
    addEventListener(historyWritten, save);
    return () => removeEventListener(historyWritten, save);
  }, []);
  return (
    <main id="exercises" class="package prose" ref={main}>
      <h1 class="package__title">{assignment.title}</h1>
      <Standing connection={connection} />
      {exercises.map((exercise, at) => (
        <section
          key={exercise.id}
          class="signpost signpost--exercise"
          aria-label={`Exercise ${at + 1}`}
        >
          <header class="signpost__head">
            <span class="signpost__word">Exercise {at + 1}</span>
            <span>{exercise.title}</span>
            <span class="signpost__count">
              {worth[at]} {worth[at] === 1 ? 'point' : 'points'}
            </span>
          </header>
          <fieldset class="package__fields" disabled={isReview}>
            <ExerciseView
              exercise={exercise}
              references={withoutLinks(data.references[exercise.id] ?? {})}
              printed={{}}
            />
          </fieldset>
        </section>
      ))}
      {!isReview && (
        <section class="package__hand-in">
          {isAsked ? (
            <>
              <p>After that nothing can be changed. Hand in now?</p>
              <button type="button" class="button button--filled" onClick={() => tell(true)}>
                Yes, hand in
              </button>
              <button type="button" class="button" onClick={() => setAsked(false)}>
                Not yet
              </button>
            </>
          ) : (
            <button type="button" class="button button--filled" onClick={() => setAsked(true)}>
              Hand in
            </button>
          )}
        </section>
      )}
    </main>
  );
}

/** Words only: the pages that they name are not in the package. */
const withoutLinks = (words: Readonly<Record<string, string>>): References =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, { text, href: null }]));
