import { elements } from './elements.ts';
import type { Standard } from './manifest.ts';

/** One row of a learning system's report on what was answered. */
export interface Interaction {
  readonly id: string;
  /** Null: what an earlier visit wrote stands. */
  readonly response: string | null;
  /** A share of 1, or null where nothing is right or wrong. */
  readonly score: number | null;
  readonly weight: number;
}

/** An answered item as a person reads it in the report. */
export interface ItemRow {
  /** `chapter/name@version` */
  readonly ex: string;
  readonly points: number;
  /** Null where nothing was answered. */
  readonly answer: unknown;
  readonly score: number;
  /** Answered on an earlier visit, and the answer is not here any more. */
  readonly isForgotten?: boolean;
}

const codeId = 'answer-code-';

/** Identifiers hold letters, digits and - . _ only: some systems refuse more. */
const itemId = (ex: string): string => ex.replace('@', '-v').replace(/[^A-Za-z0-9._-]/g, '.');

/**
 * The rows of a report: each item, then the code of the whole submission in pieces, from which it is graded again.
 * Rows keep their places from one report to the next, so a code that grew shorter leaves empty pieces.
 *
 * @param pieces how many pieces of code were written before
 */
export function rowsOf(
  standard: Standard,
  items: readonly ItemRow[],
  code: string,
  pieces = 0,
): readonly Interaction[] {
  const { responseRoom } = elements[standard];
  const count = Math.max(pieces, Math.ceil(code.length / responseRoom));
  return [
    ...items.map(({ ex, points, answer, score, isForgotten = false }) => ({
      id: itemId(ex),
      response: isForgotten ? null : answer === null ? '' : readable(answer, responseRoom),
      score: answer === null ? null : score,
      weight: points,
    })),
    ...Array.from({ length: count }, (_, at) => ({
      id: `${codeId}${at + 1}`,
      response: code.slice(at * responseRoom, (at + 1) * responseRoom),
      score: null,
      weight: 0,
    })),
  ];
}

/** How many pieces a code makes. */
export const piecesOf = (standard: Standard, code: string): number =>
  Math.ceil(code.length / elements[standard].responseRoom);

/** Without brackets and braces: the standard reads some of them, such as `[,]`, as its own signs. */
const readable = (answer: unknown, room: number): string =>
  (JSON.stringify(answer) ?? '')
    .replace(/[[\]{}]/g, ' ')
    .trim()
    .slice(0, room);

/** The code of the submission from the rows of a report, in any order; empty where the report has none. */
export const codeIn = (
  rows: readonly { readonly id: string; readonly response: string | null }[],
): string =>
  rows
    .flatMap(({ id, response }) => {
      const place = id.trim().startsWith(codeId) ? Number(id.trim().slice(codeId.length)) : 0;
      return place > 0 ? [{ place, response: (response ?? '').trim() }] : [];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ response }) => response)
    .join('');
