import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Assignment } from '../../exercises/assignment/assignment.ts';
import type { FoundItem } from '../../exercises/assignment/items.ts';
import { copyFor } from '../../exercises/assignment/seed.ts';
import type { Engine } from '../../exercises/engine/errand.ts';
import { historyRestored, historyWritten } from '../../exercises/kept/history-key.ts';
import { gather } from '../../exercises/submission/gather.ts';
import { isUnchecked } from '../../exercises/view/answer/texts.ts';
import { ExerciseView } from '../../exercises/view/ExerciseView.tsx';
import type { Setting } from '../../exercises/view/page/setting.ts';
import type { References } from '../../exercises/view/text/setting.ts';
import { answerWords } from '../assign/answer-words.ts';
import { type AssignmentShelf, keeps, shelfOf } from './assignment-shelf.ts';
import type { InWords } from './Contents.tsx';
import { HandIn } from './HandIn.tsx';
import { Leave } from './Leave.tsx';
import { type Holder, holdTab } from './one-tab.ts';
import type { OpenItems } from './open-assignment.ts';
import { Standing } from './Standing.tsx';

interface SheetProps {
  readonly assignment: Assignment;
  readonly items: OpenItems;
  /** As `normaliseIdentity` gives it. */
  readonly student: string;
  readonly references: References;
  readonly onLeave: () => void;
}

/** The exercises of an assignment as one student has them, and handing in. */
export function Sheet({ assignment, items, student, references, onLeave }: SheetProps) {
  const kept = useMemo(() => shelfOf(assignment, student), [assignment, student]);
  const [handedIn, setHandedIn] = useState(() => kept.handedIn.read() ?? '');
  const [holder, setHolder] = useState<Holder>('mine');
  const [isLeaving, setLeaving] = useState(false);
  const [, redraw] = useState(0);
  // Before the sheet is seen: an answer given at once, on a busy machine, is counted too.
  useLayoutEffect(() => {
    const again = () => redraw((count) => count + 1);
    addEventListener(historyWritten, again);
    const stop = kept.watch(again);
    const stopHandedIn = kept.handedIn.watch(() => setHandedIn(kept.handedIn.read() ?? ''));
    const release = holdTab(`chain-rule/a/${assignment.id}/${student}`, setHolder);
    return () => {
      removeEventListener(historyWritten, again);
      stop();
      stopHandedIn();
      release();
    };
  }, [kept]);
  useEffect(() => {
    if (keeps()) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (items.found.some((one) => workOn(one).tries.length > 0)) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [kept]);
  const isReadOnly = handedIn !== '' || holder === 'other';
  const settings = useMemo(
    () => new Map(items.found.map((one) => [one, settingOf(assignment, one, student, kept, { isReadOnly, isHandedIn: handedIn !== '', engine: items.engineOf(one) })])), // biome-ignore format: one line
    [items, isReadOnly, handedIn],
  );
  /** As the instructor counts, whether all of them are here or not. */
  const numberOf = ({ item }: FoundItem) => assignment.items.indexOf(item) + 1;
  const workOn = ({ exercise }: FoundItem) => kept.shelf.read(exercise.id, exercise.version);
  const submission = (now: string) => gather(assignment, items.found, student, workOn, now);
  /** Titles of exercises with something written that no check has seen: it would not be handed in. */
  const unchecked = () =>
    items.found
      .filter((one) => {
        const { variant, tries } = workOn(one);
        const begun = kept.drafts.read(one.exercise.id, variant);
        const { parameters } = copyFor(assignment, one.item, one.exercise, student, variant);
        const seen = tries.map(({ answer }) => answer);
        return begun !== null && isUnchecked(one.exercise, parameters, begun, seen);
      })
      .map(({ exercise }) => exercise.title);
  const hasWork = () =>
    unchecked().length > 0 || items.found.some((one) => workOn(one).tries.length > 0);
  const inWords: InWords = (at, { answer, attempt }) => {
    const one = items.found[at];
    const read = one?.exercise.answer.safeParse(answer);
    if (one === undefined || read?.success !== true) return { isOwnText: true, lines: [JSON.stringify(answer)] }; // biome-ignore format: one line
    const { exercise, item } = one;
    const { parameters } = copyFor(assignment, item, exercise, student, attempt);
    const isOwnText = exercise.kind === 'code' || exercise.kind === 'short';
    return { isOwnText, lines: answerWords(exercise, parameters, read.data) };
  };
  const restore = (works: Parameters<typeof kept.shelf.write>[1][], ids: readonly string[]) => {
    works.forEach((work, i) => {
      kept.shelf.write(ids[i]!, work);
    });
    dispatchEvent(new Event(historyRestored));
    dispatchEvent(new Event(historyWritten));
  };
  return (
    <>
      <Standing
        assignment={assignment}
        student={student}
        works={items.found.map(workOn)}
        handedIn={handedIn}
        holder={holder}
        // Where nothing is written there is nothing to take along; another tab may be in the middle of it.
        onLeave={() =>
          holder === 'other' || !hasWork() ? onLeave() : setLeaving((isAsked) => !isAsked)
        }
        leaving={
          isLeaving ? (
            <Leave
              assignment={assignment}
              submission={submission(handedIn === '' ? new Date().toISOString() : handedIn)}
              unchecked={unchecked()}
              onClear={() => {
                kept.forget();
                onLeave();
              }}
              onLeave={onLeave}
              onStay={() => setLeaving(false)}
            />
          ) : null
        }
      />
      {items.missing.length > 0 && (
        <div class="student__problem" role="alert">
          <p>
            {items.missing.length === 1
              ? 'One exercise of this assignment is not here.'
              : `${items.missing.length} exercises of this assignment are not here.`}{' '}
            The others work. Tell your instructor:
          </p>
          <ul>
            {items.missing.map(({ item, why }) => (
              <li key={item.ex}>{why}</li>
            ))}
          </ul>
        </div>
      )}
      {items.found.map((one) => (
        <section
          key={one.item.ex}
          class="signpost signpost--exercise"
          aria-label={`Exercise ${numberOf(one)}`}
        >
          <header class="signpost__head">
            <span class="signpost__word">Exercise {numberOf(one)}</span>
            <span>{one.exercise.title}</span>
            <span class="signpost__count">
              {one.item.points} {one.item.points === 1 ? 'point' : 'points'}
            </span>
          </header>
          {one.item.note !== undefined && <p class="student__note">{one.item.note}</p>}
          <ExerciseView
            exercise={one.exercise}
            references={references}
            printed={{}}
            setting={settings.get(one)!}
          />
        </section>
      ))}
      <HandIn
        assignment={assignment}
        submission={submission}
        unchecked={unchecked}
        inWords={inWords}
        titles={items.found.map(({ exercise }) => exercise.title)}
        handedIn={handedIn}
        isLookingOn={holder === 'other'}
        onHandIn={(now) => {
          kept.handedIn.write(now);
          setHandedIn(now);
        }}
        onGoOn={() => {
          kept.handedIn.forget();
          setHandedIn('');
        }}
        onRestore={restore}
      />
    </>
  );
}

interface Standings {
  readonly isReadOnly: boolean;
  readonly isHandedIn: boolean;
  readonly engine: Engine | undefined;
}

/** The rules of an assignment for one of its exercises. */
function settingOf(
  assignment: Assignment,
  { item }: FoundItem,
  student: string,
  { shelf, watch, drafts }: AssignmentShelf,
  { isReadOnly, isHandedIn, engine }: Standings,
): Setting {
  return {
    copyOf: (exercise, variant) => copyFor(assignment, item, exercise, student, variant),
    shelf,
    watch,
    feedback: isHandedIn ? 'immediate' : assignment.feedback,
    attempts: assignment.attempts,
    pointsOf: () => item.points,
    mayChooseLevel: false,
    drafts,
    engine,
    maySolve: isHandedIn || assignment.solutions === 'onRequest',
    isReadOnly,
  };
}
