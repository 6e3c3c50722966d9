import * as z from 'zod/mini';
import { isClose } from '../kinds/is-close.ts';
import { type Judged, noErrands, type Part, write } from '../outline.ts';
import { type Blank, blanksOf } from './blanks.ts';
import { diagnose } from './diagnose.ts';
import type { Entries, GradientsDraft } from './exercise.ts';
import { replyTo } from './replies.ts';
import { type Trace, traceGraph } from './trace.ts';

const answer = z.record(z.string(), z.number());

/** The graph of a variant and its blanks. */
export interface Sheet {
  readonly trace: Trace;
  readonly blanks: readonly Blank[];
}

export function sheetOf<Parameters>(
  { graph, level }: Pick<GradientsDraft<Parameters>, 'graph' | 'level'>,
  parameters: Parameters,
): Sheet {
  const trace = traceGraph(graph(parameters));
  return { trace, blanks: blanksOf(trace, level) };
}

/** Grading and replies of a graph with blanks: one part per blank, each wrong one diagnosed from the graph. */
export function judgeGradients<Parameters>(
  draft: GradientsDraft<Parameters>,
): Judged<Parameters, Entries> {
  const read = (given: unknown, { blanks }: Sheet): Entries => {
    const entries = answer.parse(given);
    const unknown = Object.keys(entries).find((id) => !blanks.some((blank) => blank.id === id));
    if (unknown !== undefined)
      throw new Error(
        `${draft.id}: no blank ${unknown}; there are ${blanks.map(({ id }) => id).join(', ')}`,
      );
    return entries;
  };
  return {
    answer,
    errands: noErrands,
    reference: (parameters) =>
      Object.fromEntries(sheetOf(draft, parameters).blanks.map(({ id, target }) => [id, target])),
    grade(parameters, given) {
      const sheet = sheetOf(draft, parameters);
      const entries = read(given, sheet);
      const parts = sheet.blanks.map((blank): Part => {
        const value = entries[blank.id];
        const isRight = value !== undefined && isClose(value, blank.target, draft.figures);
        const feedbackId =
          value === undefined
            ? 'blank'
            : isRight
              ? 'right'
              : (diagnose(sheet.trace, blank, entries, draft.figures)?.name ?? 'otherwise');
        return { id: blank.id, score: isRight ? 1 : 0, max: 1, feedbackId };
      });
      const earned = parts.reduce((sum, part) => sum + part.score, 0);
      return { score: parts.length === 0 ? 1 : earned / parts.length, parts };
    },
    reply(parameters, given) {
      const sheet = sheetOf(draft, parameters);
      const entries = read(given, sheet);
      return Object.fromEntries(
        sheet.blanks.flatMap((blank): [string, string][] => {
          const value = entries[blank.id];
          if (value === undefined || isClose(value, blank.target, draft.figures)) return [];
          const fault = diagnose(sheet.trace, blank, entries, draft.figures);
          return [
            [
              blank.id,
              fault
                ? replyTo(sheet.trace, blank, value, fault)
                : write(draft.otherwise, parameters),
            ],
          ];
        }),
      );
    },
  };
}
