import { normaliseIdentity } from '../../assignment/identity.ts';
import type { Piece, WorkPiece } from '../intake/piece.ts';
import type { Named } from '../intake/read-name.ts';
import type { JobResult } from '../release/grader.ts';
import type { Entry, IdKind, Roster } from '../sheet/roster.ts';
import type { Flagged, Graded } from '../verdict/graded.ts';

/** One piece of work in the table of results, or a file in a student's place that is none. */
export interface Row {
  readonly key: string;
  readonly path: string;
  readonly named: Named;
  /** The student's row in the learning system's sheet. */
  readonly entry: Entry | null;
  readonly graded: Graded | null;
  readonly flags: readonly Flagged[];
  /** It is the student's newest: the one that the grade comes from. */
  readonly isCounted: boolean;
}

/** Who handed a piece in, as far as the learning system says so. */
export function whoIs(
  { named, ids }: Pick<WorkPiece, 'named' | 'ids'>,
  roster: Roster | null,
  kind: IdKind,
): { readonly entry: Entry | null; readonly identity: string | undefined } {
  const isSaid = named.system !== 'other' || ids !== undefined;
  const own = ids?.[kind] ?? '';
  const byId = own === '' ? null : roster?.ofId(kind, own);
  const entry = isSaid ? (byId ?? roster?.ofName(named) ?? null) : null;
  const typed = own === '' ? (entry?.ids[kind] ?? '') : own;
  const read = typed === '' ? null : normaliseIdentity(kind, typed);
  return { entry, identity: read !== null && 'value' in read ? read.value : undefined };
}

type Found = Exclude<Piece, { readonly kind: 'assignment' | 'sheet' }>;

/** A row for what was found, with what grading it gave. */
export function rowOf(
  key: string,
  piece: Found,
  result: Pick<JobResult, 'graded' | 'flags'>,
  roster: Roster | null,
  kind: IdKind,
): Row {
  const { entry } = whoIs(piece, roster, kind);
  const late = piece.named.isLate || entry?.isLate === true;
  const typed =
    entry === null && piece.named.system === 'other' && result.graded !== null
      ? (roster?.ofId(kind, result.graded.student) ?? null)
      : null;
  return {
    key,
    path: piece.path,
    named: piece.named,
    entry: entry ?? typed,
    graded: result.graded === null ? null : withoutReplies(result.graded),
    flags: late ? [...result.flags.filter(({ flag }) => flag !== 'late'), lateFlag] : result.flags,
    isCounted: result.graded !== null,
  };
}

const lateFlag: Flagged = { flag: 'late', says: 'The learning system says that it came late.' };

export const brokenResult = (why: string): Pick<JobResult, 'graded' | 'flags'> => ({
  graded: null,
  flags: [{ flag: 'broken', says: why }],
});

/** Replies are the same for everybody with the same thought; ten thousand times they would fill the memory. */
const withoutReplies = (graded: Graded): Graded => ({
  ...graded,
  items: graded.items.map((item) =>
    item.outcome.kind === 'graded' ? { ...item, outcome: { ...item.outcome, replies: {} } } : item,
  ),
});

/** What a row is called in a table or a sentence. */
export const nameOf = ({ entry, named, graded }: Pick<Row, 'entry' | 'named' | 'graded'>): string =>
  entry?.name || (named.isBlind || named.student !== '' ? named.student : (graded?.student ?? ''));
