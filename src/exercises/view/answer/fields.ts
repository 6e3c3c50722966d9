import type { Exercise } from '../../exercise.ts';
import { type Sheet, sheetOf } from '../../gradients/judge.ts';
import { write } from '../../outline.ts';

/** One number that the reader types. */
export interface Field {
  readonly id: string;
  /** Markdown in front of it. */
  readonly label: string;
  readonly unit?: string | undefined;
  /** Entries of a vector; absent where one number is typed. */
  readonly entries?: number;
  /** The node of the graph that it belongs to. */
  readonly node?: string;
  readonly place: 'value' | 'slope' | 'gradient' | 'answer';
}

/** The number fields of an exercise, in the order in which they can be worked out; none for most kinds. */
export function fieldsOf(exercise: Exercise, parameters: unknown): readonly Field[] {
  if (exercise.kind === 'gradients') return fieldsOfSheet(sheetOf(exercise, parameters));
  const { kind } = exercise;
  if (kind === 'numeric') {
    const { quantity, unit } = exercise;
    const reference = exercise.reference(parameters);
    const field: Field = { id: 'value', label: write(quantity, parameters), unit, place: 'answer' };
    return [typeof reference === 'number' ? field : { ...field, entries: reference.length }];
  }
  if (kind === 'predict' && exercise.ask.form === 'number') {
    const { quantity, scale } = exercise.ask;
    return [{ id: 'guess', label: write(quantity, parameters), unit: scale.name, place: 'answer' }];
  }
  return [];
}

const fieldsOfSheet = ({ blanks }: Sheet): readonly Field[] =>
  blanks.map(({ id, label, node, place, use }) => ({
    id,
    label,
    place,
    node: place === 'slope' && use !== null ? use.consumer : node,
  }));
