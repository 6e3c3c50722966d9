import { readNumber } from '../../../widgets/kit/controls/read-number.ts';
import { readNumbers } from '../../../widgets/kit/controls/read-numbers.ts';
import { canonical } from '../../assignment/canonical.ts';
import type { Answer, Exercise } from '../../exercise.ts';
import { type Settings, startOf } from '../../kinds/knobs.ts';
import type { Guess, Predict } from '../../kinds/predict.ts';
import { foundState, type Repair } from '../../kinds/repair.ts';
import type { Target } from '../../kinds/target.ts';
import { fieldsOf } from './fields.ts';

/** An answer while it is being made: what stands in each field, option, knob, line or editor. */
export type Texts = Readonly<Record<string, string>>;

/** An answer, or what is still to be mended and where. */
export type Read =
  | { readonly problem: null; readonly answer: Answer }
  | { readonly problem: string; readonly field: string };

const chosen = 'chosen';
const lines = 'lines';

/** What stands there before the reader has done anything. */
export function firstTexts(exercise: Exercise, parameters: unknown): Texts {
  switch (exercise.kind) {
    case 'target':
      return asTexts(startOf(exercise.knobs));
    case 'repair':
      return asTexts(foundState(exercise, parameters));
    case 'code':
      return { source: exercise.starter };
    case 'predict':
      return exercise.ask.form === 'curve' ? middle(exercise.ask) : {};
    default:
      return {};
  }
}

const asTexts = (entries: Readonly<Record<string, string | number>>): Texts =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, String(value)]));

/** A curve begins flat, half way up. */
const middle = ({ across, scale }: Extract<Predict['ask'], { readonly form: 'curve' }>): Texts =>
  Object.fromEntries(across.places.map((_, i) => [`${i}`, String((scale.low + scale.high) / 2)]));

/** Whether an option stands among the chosen. */
export const isChosen = (texts: Texts, id: string): boolean => texts[id] === chosen;

/** One option more or less; where only one may be chosen, the others go. */
export const choose = (texts: Texts, id: string, isSeveral: boolean): Texts => {
  if (!isSeveral) return { [id]: chosen };
  return { ...texts, [id]: isChosen(texts, id) ? '' : chosen };
};

/** The lines of a derivation in their order so far. */
export const placedLines = (texts: Texts): readonly string[] =>
  (texts[lines] ?? '').split(' ').filter((id) => id !== '');

export const placeLines = (ids: readonly string[]): Texts => ({ [lines]: ids.join(' ') });

/** Where the knobs or the stages stand. */
export const settingsOf = (exercise: Target | Repair, texts: Texts): Settings =>
  Object.fromEntries(
    exercise.kind === 'target'
      ? exercise.knobs.map(({ id, kind }) => [
          id,
          kind === 'number' ? Number(texts[id]) : (texts[id] ?? ''),
        ])
      : exercise.stages.map(({ id }) => [id, texts[id] ?? '']),
  );

/** Reads what stands there as an answer of the exercise's kind. */
export function readTexts(exercise: Exercise, parameters: unknown, texts: Texts): Read {
  switch (exercise.kind) {
    case 'numeric': {
      const [field] = fieldsOf(exercise, parameters);
      return field?.entries === undefined
        ? first(readFields(exercise, parameters, texts))
        : readVector(texts[field.id] ?? '', field.id, field.entries);
    }
    case 'gradients':
      return readFields(exercise, parameters, texts);
    case 'choice': {
      const ids = exercise.options.map(({ id }) => id).filter((id) => isChosen(texts, id));
      return ids.length > 0
        ? { problem: null, answer: ids }
        : { problem: 'Choose first, then check it.', field: exercise.options[0]?.id ?? '' };
    }
    case 'predict':
      return readGuess(exercise, parameters, texts);
    case 'order': {
      const ids = placedLines(texts);
      return ids.length > 0
        ? { problem: null, answer: ids }
        : { problem: 'Choose the first line, then check it.', field: lines };
    }
    case 'target':
    case 'repair':
      return { problem: null, answer: settingsOf(exercise, texts) };
    case 'code':
      return (texts['source'] ?? '').trim() === ''
        ? { problem: 'Write the function first, then check it.', field: 'source' }
        : { problem: null, answer: texts['source'] ?? '' };
    case 'short': {
      const text = (texts['text'] ?? '').trim();
      if (text === '') return { problem: 'Write a sentence first, then keep it.', field: 'text' };
      if (text.length <= exercise.limit) return { problem: null, answer: text };
      const over = text.length - exercise.limit;
      return {
        problem: `That is ${over} character${over === 1 ? '' : 's'} more than ${exercise.limit}. Which words can go?`,
        field: 'text',
      };
    }
  }
}

function readGuess(exercise: Predict, parameters: unknown, texts: Texts): Read {
  const { ask } = exercise;
  if (ask.form === 'range') {
    const id = ask.options.find((option) => isChosen(texts, option.id))?.id;
    return id === undefined
      ? {
          problem: 'Choose a range first. The run is worth more after a guess.',
          field: ask.options[0]?.id ?? '',
        }
      : { problem: null, answer: id };
  }
  if (ask.form === 'curve')
    return { problem: null, answer: ask.across.places.map((_, i) => Number(texts[`${i}`])) };
  const read = first(readFields(exercise, parameters, texts));
  const { low, high } = ask.scale;
  if (read.problem !== null || typeof read.answer !== 'number') return read;
  return read.answer >= low && read.answer <= high
    ? read
    : { problem: `The scale goes from ${low} to ${high}.`, field: 'guess' };
}

/** The only number of an answer with one field. */
const first = (read: Read): Read =>
  read.problem === null
    ? { problem: null, answer: Object.values(Object(read.answer)).map(Number)[0] ?? 0 }
    : read;

function readVector(text: string, field: string, entries: number): Read {
  if (text.trim() === '')
    return { problem: `Write ${entries} numbers first, then check them.`, field };
  const { values, problem } = readNumbers(text);
  if (values === null) return { problem, field };
  return values.length === entries
    ? { problem: null, answer: values }
    : { problem: `${values.length === 1 ? 'That is one number' : `Those are ${values.length} numbers`}; the answer has ${entries}, with spaces between them.`, field }; // biome-ignore format: one line
}

function readFields(exercise: Exercise, parameters: unknown, texts: Texts): Read {
  const entries: Record<string, number> = {};
  const fields = fieldsOf(exercise, parameters);
  for (const { id } of fields) {
    const text = texts[id] ?? '';
    if (text.trim() === '') continue;
    const read = readNumber(text);
    if (read.value === null) return { problem: read.problem, field: id };
    entries[id] = read.value;
  }
  if (fields.length > 0 && Object.keys(entries).length === 0)
    return { problem: 'Write a number first, then check it.', field: fields[0]?.id ?? '' };
  return { problem: null, answer: entries };
}

const typed = (value: number) => String(Number(value.toPrecision(8)));

/** A stored answer as a reader would have written it; null where it does not fit the exercise any more. */
export function textsOf(exercise: Exercise, parameters: unknown, stored: unknown): Texts | null {
  const read = exercise.answer.safeParse(stored);
  if (!read.success) return null;
  const answer: Answer | Guess = read.data;
  switch (exercise.kind) {
    case 'code':
      return { source: String(answer) };
    case 'short':
      return { text: String(answer) };
    case 'order':
      return Array.isArray(answer) ? placeLines(answer.map(String)) : null;
    case 'choice':
      return Array.isArray(answer)
        ? Object.fromEntries(answer.map((id) => [String(id), chosen]))
        : null;
    case 'predict':
      if (typeof answer === 'string') return { [answer]: chosen };
      if (typeof answer === 'number') return { guess: typed(answer) };
      return Object.fromEntries(Object.values(answer).map((y, i) => [`${i}`, typed(Number(y))]));
    case 'numeric': {
      const [entries, asked] = [[answer].flat(), [exercise.reference(parameters)].flat()];
      if (entries.length !== asked.length) return null;
      return { value: entries.map((one) => typed(Number(one))).join(', ') };
    }
    case 'gradients': {
      const fields = fieldsOf(exercise, parameters);
      const entries = Object.entries(Object(answer));
      if (entries.some(([id]) => !fields.some((field) => field.id === id))) return null;
      return Object.fromEntries(entries.map(([id, value]) => [id, typed(Number(value))]));
    }
    case 'target':
    case 'repair':
      return asTexts(Object(answer));
  }
}

/** Whether what stands there reads as the stored answer. */
export function isSameAnswer(
  exercise: Exercise,
  parameters: unknown,
  texts: Texts,
  stored: unknown,
): boolean {
  const read = readTexts(exercise, parameters, texts);
  return read.problem === null && canonical(read.answer) === canonical(stored);
}

/** Whether the reader has written something that no check has seen. */
export function isUnchecked(
  exercise: Exercise,
  parameters: unknown,
  texts: Texts,
  checked: readonly unknown[],
): boolean {
  const isTouched = canonical(texts) !== canonical(firstTexts(exercise, parameters));
  const isEmpty = Object.values(texts).every((text) => text.trim() === '');
  const isSeen = checked.some((one) => isSameAnswer(exercise, parameters, texts, one));
  return isTouched && !isEmpty && !isSeen;
}
