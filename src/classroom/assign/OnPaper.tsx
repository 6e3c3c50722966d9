import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { Assignment } from '../../exercises/assignment/assignment.ts';
import { normaliseIdentity } from '../../exercises/assignment/identity.ts';
import type { FoundItem } from '../../exercises/assignment/items.ts';
import { copyFor } from '../../exercises/assignment/seed.ts';
import { solve } from '../../exercises/engine/judge.ts';
import { openShelf } from '../../exercises/kept/shelf.ts';
import { write } from '../../exercises/outline.ts';
import { ExerciseView } from '../../exercises/view/ExerciseView.tsx';
import { engineInWorkers } from '../../exercises/view/page/engine.ts';
import { loadRunCode } from '../../exercises/view/page/run-code.ts';
import { onPage, type Setting } from '../../exercises/view/page/setting.ts';
import { Line, Markdown } from '../../exercises/view/text/Markdown.tsx';
import type { References } from '../../exercises/view/text/setting.ts';
import { Switch } from '../../widgets/kit/controls/Switch.tsx';
import { itemsOf } from '../student/open-assignment.ts';
import { answerWords } from './answer-words.ts';

interface OnPaperProps {
  readonly assignment: Assignment;
  readonly references: References;
}

const engine = engineInWorkers(loadRunCode);

/** The sheet as it is printed, and the key to it: for the book's own numbers, or for those of one student. */
export function OnPaper({ assignment, references }: OnPaperProps) {
  const id = useId();
  const [found, setFound] = useState<readonly FoundItem[]>([]);
  const [problem, setProblem] = useState('');
  const [hasKey, setKey] = useState(false);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    let isOver = false;
    const look = () =>
      itemsOf(assignment, assignment.book).then(
        (items) => {
          if (isOver) return;
          setFound(items.found);
          setProblem('');
        },
        (lost) => isOver || setProblem(lost instanceof Error ? lost.message : String(lost)),
      );
    void look();
    addEventListener('online', look);
    return () => {
      isOver = true;
      removeEventListener('online', look);
    };
  }, [JSON.stringify(assignment.items)]);
  const read = typed.trim() === '' ? null : normaliseIdentity(assignment.idKind, typed);
  const student = read !== null && 'value' in read ? read.value : null;
  return (
    <div class="assign__paper">
      <div class="assign__line">
        <label class="control__label" for={id}>
          Numbers of
        </label>
        <input
          id={id}
          class="field assign__name"
          value={typed}
          autocomplete="off"
          placeholder="the book; or type a student"
          aria-describedby={`${id}-help`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Switch label="With the key" value={hasKey} onChange={setKey} />
        <button type="button" class="button" onClick={() => print()}>
          Print
        </button>
      </div>
      <p class="control__help" id={`${id}-help`} role="status">
        {read !== null && 'problem' in read ? read.problem : problem}
      </p>
      <div class="assign__sheet" data-print-alone>
        <h2>{assignment.title || 'Assignment'}</h2>
        <p class="assign__whose">
          {hasKey ? 'Key' : 'Name: ____________________'}
          {student !== null && `, numbers of ${student}`}
        </p>
        {found.map((one, at) => (
          <Printed
            key={`${one.item.ex} ${student}`}
            assignment={assignment}
            one={one}
            number={at + 1}
            student={student}
            hasKey={hasKey}
            references={references}
          />
        ))}
      </div>
    </div>
  );
}

interface PrintedProps {
  readonly assignment: Assignment;
  readonly one: FoundItem;
  readonly number: number;
  /** Null for the book's own numbers. */
  readonly student: string | null;
  readonly hasKey: boolean;
  readonly references: References;
}

/** One exercise as it stands on paper: everything that can be read, and a place for what is to be written. */
function Printed({ assignment, one, number, student, hasKey, references }: PrintedProps) {
  const { exercise, item } = one;
  const setting = useMemo<Setting>(
    () => ({
      ...onPage,
      copyOf: (own) =>
        student === null
          ? { parameters: item.parameters ?? own.printed, seed: 0 }
          : copyFor(assignment, item, own, student, 0),
      // Nothing that stands on a shelf is printed.
      shelf: openShelf(() => ({ getItem: () => null, setItem: () => {} })),
      watch: () => () => {},
      maySolve: false,
      mayChooseLevel: false,
      isReadOnly: true,
    }),
    [assignment.id, item, student],
  );
  const { parameters } = setting.copyOf(exercise, 0);
  return (
    <section>
      <h3>
        {number}. {exercise.title} ({item.points} {item.points === 1 ? 'point' : 'points'})
      </h3>
      {item.note !== undefined && <p>{item.note}</p>}
      <ExerciseView exercise={exercise} references={references} printed={{}} setting={setting} />
      {hasKey && (
        <div class="assign__key">
          <Key one={one} parameters={parameters} />
          <Markdown text={write(exercise.solution, parameters)} references={references} />
        </div>
      )}
    </section>
  );
}

interface KeyProps {
  readonly one: FoundItem;
  readonly parameters: unknown;
}

/** The answer in words; where a run decides, it is run here. */
function Key({ one: { exercise }, parameters }: KeyProps) {
  const [lines, setLines] = useState<readonly string[]>(['being run …']);
  const wanted = JSON.stringify(parameters);
  useEffect(() => {
    let isOver = false;
    solve(exercise, { parameters, seed: 0 }, engine).then(
      (answer) => isOver || setLines(answerWords(exercise, parameters, answer)),
      (problem) => isOver || setLines([problem instanceof Error ? problem.message : `${problem}`]),
    );
    return () => {
      isOver = true;
    };
  }, [exercise, wanted]);
  const isOneOfMany = exercise.kind === 'target' || exercise.kind === 'code';
  return (
    <>
      <p class="assign__answer">{isOneOfMany ? 'One answer of many' : 'Answer'}</p>
      {exercise.kind === 'code' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls takes the focus
        <pre tabIndex={0}>{lines.join('\n')}</pre>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>
              <Line text={line} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
