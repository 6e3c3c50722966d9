import * as z from 'zod/mini';
import type { Evidence, MisprintLabel } from '../../experiments/misprints/misprint.ts';
import type { Widget } from '../kit/widget.ts';

/** One misprint as the bench's selector and head know it. */
export interface EntryText {
  readonly id: string;
  readonly name: string;
  readonly label: MisprintLabel;
  readonly source: string;
}

export interface State {
  /** Id of the misprint on the bench: `R-39`. */
  readonly entry: string;
}

/** The bench of one chapter: its settings are which of the chapter's misprints lies on it. */
export function benchOf(texts: readonly EntryText[]): Widget<State, EntryText> {
  const first = texts[0];
  if (!first) throw new Error('MisprintBench: there is no misprint to run; give at least one');
  const ids = texts.map(({ id }) => id);
  return {
    id: 'misprint-bench',
    version: 1,
    schema: z.object({ entry: z._default(z.enum(ids), first.id) }),
    limits: {},
    trace: ({ entry }) => texts.find(({ id }) => id === entry) ?? first,
    describe: ({ id, name }) => `**${id}, ${name}.** Press Run to compute both forms.`,
  };
}

/** What the bench says once both forms have run. */
export const told = ({ id }: EntryText, { sentence }: Evidence): string => `**${id}.** ${sentence}`;

/** The evidence as the figure's table: what was printed in it stays text. */
export const table = ({ columns, rows }: Evidence) => ({ columns, rows });
