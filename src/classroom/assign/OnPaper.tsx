import { useEffect, useId, useState } from 'preact/hooks';
import type { Assignment } from '../../exercises/assignment/assignment.ts';
import { normaliseIdentity } from '../../exercises/assignment/identity.ts';
import { type FoundItem, findItems } from '../../exercises/assignment/items.ts';
import { copyFor } from '../../exercises/assignment/seed.ts';
import { solve } from '../../exercises/engine/judge.ts';
import { write } from '../../exercises/outline.ts';
import { loadChapter } from '../../exercises/view/chapters.ts';
import { engineInWorkers } from '../../exercises/view/page/engine.ts';
import { loadRunCode } from '../../exercises/view/page/run-code.ts';
import { Markdown } from '../../exercises/view/text/Markdown.tsx';
import type { References } from '../../exercises/view/text/setting.ts';
import { Switch } from '../../widgets/kit/controls/Switch.tsx';

interface OnPaperProps {
  readonly assignment: Assignment;
  readonly references: References;
}

const engine = engineInWorkers(loadRunCode);

/** The sheet as it is printed, and the key to it: for the book's own numbers, or for those of one student. */
export function OnPaper({ assignment, references }: OnPaperProps) {
  const id = useId();
  const [found, setFound] = useState<readonly FoundItem[]>([]);
  const [hasKey, setKey] = useState(false);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    void findItems(assignment, loadChapter).then((items) => setFound(items.found));
  }, [assignment.items.map(({ ex }) => ex).join(' ')]);
  const read = typed.trim() === '' ? null : normaliseIdentity(assignment.idKind, typed);
  const student = read !== null && 'value' in read ? read.value : null;
  const parametersOf = ({ item, exercise }: FoundItem): unknown =>
    student === null
      ? exercise.printed
      : copyFor(assignment, item, exercise, student, 0).parameters;
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
          placeholder="the book, or a student"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Switch label="With the key" value={hasKey} onChange={setKey} />
        <button type="button" class="button" onClick={() => print()}>
          Print
        </button>
      </div>
      <p class="control__help" role="status">
        {read !== null && 'problem' in read ? read.problem : ''}
      </p>
      <div class="assign__sheet" data-print-alone>
        <h2>{assignment.title || 'Assignment'}</h2>
        {found.map((one, at) => {
          const { exercise, item } = one;
          const parameters = parametersOf(one);
          return (
            <section key={item.ex}>
              <h3>
                {at + 1}. {exercise.title} ({item.points} {item.points === 1 ? 'point' : 'points'})
              </h3>
              {item.note !== undefined && <p>{item.note}</p>}
              <Markdown text={write(exercise.prompt, parameters)} references={references} />
              {hasKey && (
                <div class="assign__key">
                  <Answer one={one} parameters={parameters} />
                  <Markdown text={write(exercise.solution, parameters)} references={references} />
                </div>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}

interface AnswerProps {
  readonly one: FoundItem;
  readonly parameters: unknown;
}

/** The answer in one line; where a run decides, it is run here. */
function Answer({ one: { exercise }, parameters }: AnswerProps) {
  const [text, setText] = useState('…');
  const wanted = JSON.stringify(parameters);
  useEffect(() => {
    let isOver = false;
    solve(exercise, { parameters, seed: 0 }, engine).then(
      (answer) => isOver || setText(typeof answer === 'string' ? answer : JSON.stringify(answer)),
      (problem) => isOver || setText(problem instanceof Error ? problem.message : String(problem)),
    );
    return () => {
      isOver = true;
    };
  }, [exercise, wanted]);
  return (
    <p>
      <strong>Answer:</strong> <code>{text}</code>
    </p>
  );
}
