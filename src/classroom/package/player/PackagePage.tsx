import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Assignment } from '../../../exercises/assignment/assignment.ts';
import type { FoundItem, MissingItem } from '../../../exercises/assignment/items.ts';
import { historyWritten } from '../../../exercises/kept/history-key.ts';
import { type ItemRow, rowsOf } from '../../../exercises/package/interactions.ts';
import type { Standard } from '../../../exercises/package/manifest.ts';
import type { References as Words } from '../../../exercises/package/package.ts';
import { toCode } from '../../../exercises/submission/code.ts';
import { ExerciseView } from '../../../exercises/view/ExerciseView.tsx';
import type { References } from '../../../exercises/view/text/setting.ts';
import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Connection } from './connection.ts';
import type { Desk } from './desk.ts';
import { HandIn } from './HandIn.tsx';
import { Standing } from './Standing.tsx';

interface PackagePageProps {
  readonly standard: Standard;
  readonly assignment: Assignment;
  readonly references: Words;
  readonly found: readonly FoundItem[];
  readonly missing: readonly MissingItem[];
  readonly desk: Desk;
  readonly connection: Connection;
}

/** The assignment in a learning system: how the connection stands, its exercises, and handing in. */
export function PackagePage(props: PackagePageProps) {
  const { standard, assignment, references, found, missing, desk, connection } = props;
  const isOver = connection.standing.kind === 'review' || connection.handedIn.value !== '';
  const tell = (isHandedIn: boolean) => {
    const submission = desk.submission(new Date().toISOString());
    const works = desk.works();
    const rows = submission.items.map(
      ({ ex, answer, claimed }, at): ItemRow => ({
        ex,
        points: found[at]?.item.points ?? 0,
        answer,
        score: claimed,
        isForgotten: answer === null && (works[found[at]?.exercise.id ?? '']?.score ?? 0) > 0,
      }),
    );
    const code = toCode(submission);
    connection.tell({
      work: { student: desk.student, works },
      score: desk.score(),
      code,
      isHandedIn,
      rows: (pieces) => rowsOf(standard, rows, code, pieces),
    });
  };
  // Before the page is seen: an answer given at once, on a busy machine, is sent too.
  useLayoutEffect(() => {
    const save = () => tell(false);
    addEventListener(historyWritten, save);
    return () => removeEventListener(historyWritten, save);
  }, []);
  return (
    <main id="exercises" class="package prose">
      <h1 class="package__title">{assignment.title}</h1>
      <Standing connection={connection} due={assignment.due} />
      {missing.map(({ item, why }) => (
        <p key={item.ex} class="package__trouble">
          <Icon name="warning" />
          <span>{why}</span>
        </p>
      ))}
      {found.map((one, at) => (
        <Item
          key={one.exercise.id}
          one={one}
          number={at + 1}
          desk={desk}
          isOver={isOver}
          references={withoutLinks(references[one.exercise.id] ?? {})}
        />
      ))}
      <HandIn
        assignment={assignment}
        found={found}
        desk={desk}
        connection={connection}
        isOver={isOver}
        onHandIn={() => tell(true)}
      />
    </main>
  );
}

interface ItemProps {
  readonly one: FoundItem;
  readonly number: number;
  readonly desk: Desk;
  readonly isOver: boolean;
  readonly references: References;
}

function Item({ one, number, desk, isOver, references }: ItemProps) {
  const { item, exercise } = one;
  const setting = useMemo(() => desk.setting(one, isOver), [desk, one, isOver]);
  return (
    <section class="signpost signpost--exercise" aria-label={`Exercise ${number}`}>
      <header class="signpost__head">
        <span class="signpost__word">Exercise {number}</span>
        <span>{exercise.title}</span>
        <span class="signpost__count">
          {item.points} {item.points === 1 ? 'point' : 'points'}
        </span>
      </header>
      {item.note !== undefined && <p class="package__note">{item.note}</p>}
      <ExerciseView exercise={exercise} references={references} printed={{}} setting={setting} />
    </section>
  );
}

/** Words only: the pages that they name are not in the package. */
const withoutLinks = (words: Readonly<Record<string, string>>): References =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, { text, href: null }]));
