import type { Exercise } from '../exercise.ts';
import { type Sheet, sheetOf } from '../gradients/judge.ts';
import { write } from '../outline.ts';

/** One number that the reader types. */
export interface Field {
  readonly id: string;
  /** Markdown in front of it. */
  readonly label: string;
  readonly unit?: string | undefined;
  /** The node of the graph that it belongs to. */
  readonly node?: string;
  readonly place: 'value' | 'slope' | 'gradient' | 'answer';
}

/** The fields of an exercise, in the order in which they can be worked out. */
export function fieldsOf(exercise: Exercise, parameters: unknown): readonly Field[] {
  switch (exercise.kind) {
    case 'numeric':
      return [
        {
          id: 'value',
          label: write(exercise.quantity, parameters),
          unit: exercise.unit,
          place: 'answer',
        },
      ];
    case 'gradients':
      return fieldsOfSheet(sheetOf(exercise, parameters));
    default:
      return [];
  }
}

const fieldsOfSheet = ({ blanks }: Sheet): readonly Field[] =>
  blanks.map(({ id, label, node, place, use }) => ({
    id,
    label,
    place,
    node: place === 'slope' && use !== null ? use.consumer : node,
  }));
