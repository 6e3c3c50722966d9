import { useEffect, useMemo, useState } from 'preact/hooks';
import { readNumber } from '../../widgets/kit/controls/read-number.ts';
import { slot } from '../../widgets/kit/page/storage.ts';
import type { Answer, Exercise } from '../exercise.ts';
import { addTry, noWork, takeVariant, type Work } from '../history.ts';
import { historyKey, historyWritten } from '../history-key.ts';
import type { Verdict } from '../outline.ts';
import { openShelf } from '../shelf.ts';
import { parametersOf } from '../variant.ts';
import type { Field } from './fields.ts';
import { fieldsOf } from './fields.ts';

/** One shelf for all exercises of the page. */
const shelf = openShelf(() => localStorage);

/** What the last check said; it stands until the reader writes again. */
export interface Checked {
  readonly verdict: Verdict;
  readonly replies: Readonly<Record<string, string>>;
  /** Said on an earlier visit: it stands there again, and is not read out. */
  readonly isOld: boolean;
}

/** An exercise as the reader meets it: the variant, what stands in the fields, what was said about it. */
export function useExercise(exercise: Exercise) {
  const [work, setWork] = useState<Work>(() => noWork(exercise.version));
  const [isKept, setKept] = useState(true);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [checked, setChecked] = useState<Checked | null>(null);
  /** Fields written in since the last check: what it said about them no longer holds. */
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [notice, setNotice] = useState('');
  /** The field that the notice is about. */
  const [unread, setUnread] = useState<string | null>(null);
  const parameters = useMemo(() => parametersOf(exercise, work.variant), [exercise, work.variant]);
  const fields = useMemo(() => fieldsOf(exercise, parameters), [exercise, parameters]);

  useEffect(() => {
    const look = () => {
      const found = shelf.read(exercise.id, exercise.version);
      setWork(found);
      return found;
    };
    reopen(look());
    return slot(historyKey).watch(look);
  }, [exercise]);

  /** The last answer of an earlier visit, as it stood and with what was said about it. */
  const reopen = ({ variant, tries }: Work) => {
    const last = tries.findLast((one) => one.variant === variant);
    const numbers = parametersOf(exercise, variant);
    const written = last && textsOf(last.answer, fieldsOf(exercise, numbers));
    if (!last || !written) return;
    setTexts(written);
    setChecked({
      verdict: exercise.grade(numbers, last.answer),
      replies: exercise.reply(numbers, last.answer),
      isOld: true,
    });
  };

  const keep = (next: Work) => {
    setKept(shelf.write(exercise.id, next));
    setWork(shelf.read(exercise.id, exercise.version));
    dispatchEvent(new Event(historyWritten));
  };

  return {
    work,
    isKept,
    texts,
    fields,
    parameters,
    checked,
    notice,
    unread,
    /** What the last check said about a field that has not changed since. */
    checkedPart: (id: string) =>
      changed.has(id) ? undefined : checked?.verdict.parts.find((part) => part.id === id),
    type(id: string, text: string) {
      setTexts({ ...texts, [id]: text });
      setChanged(new Set([...changed, id]));
      setNotice('');
      setUnread(null);
    },
    /** Grades what stands in the fields; returns the field to go to when there is something to mend. */
    check(): string | null {
      const read = readFields(fields, texts);
      if (read.problem !== null) {
        setNotice(read.problem);
        setUnread((texts[read.field] ?? '').trim() === '' ? null : read.field);
        return read.field;
      }
      const answer = exercise.kind === 'numeric' ? (read.entries['value'] ?? 0) : read.entries;
      const verdict = exercise.grade(parameters, answer);
      setNotice('');
      setChanged(new Set());
      setChecked({ verdict, replies: exercise.reply(parameters, answer), isOld: false });
      keep(addTry(work, { variant: work.variant, answer, score: verdict.score, at: Date.now() }));
      return null;
    },
    openHint: () => keep({ ...work, hints: Math.min(exercise.hints.length, work.hints + 1) }),
    openSolution: () => !work.solved && keep({ ...work, solved: true }),
    renew() {
      setTexts({});
      setChecked(null);
      setChanged(new Set());
      setNotice('');
      setUnread(null);
      keep(takeVariant(work, work.variant + 1, Date.now()));
    },
  };
}

/** An answer as a reader would type it; null where it has a field that the page does not. */
function textsOf(
  answer: Answer,
  fields: readonly Field[],
): Readonly<Record<string, string>> | null {
  const entries = Object.entries(typeof answer === 'number' ? { value: answer } : answer);
  if (entries.some(([id]) => !fields.some((field) => field.id === id))) return null;
  return Object.fromEntries(
    entries.map(([id, value]) => [id, String(Number(Number(value).toPrecision(8)))]),
  );
}

type Read =
  | { readonly problem: null; readonly entries: Readonly<Record<string, number>> }
  | { readonly problem: string; readonly field: string };

function readFields(fields: readonly Field[], texts: Readonly<Record<string, string>>): Read {
  const entries: Record<string, number> = {};
  for (const { id } of fields) {
    const text = texts[id] ?? '';
    if (text.trim() === '') continue;
    const read = readNumber(text);
    if (read.value === null) return { problem: read.problem, field: id };
    entries[id] = read.value;
  }
  if (fields.length > 0 && Object.keys(entries).length === 0)
    return { problem: 'Write a number first, then check it.', field: fields[0]?.id ?? '' };
  return { problem: null, entries };
}
