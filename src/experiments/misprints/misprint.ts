/** What is at fault: the words of the book's errata boxes. */
export type MisprintLabel = 'misprint' | 'wrong' | 'over-claimed' | 'omitted';

/** A number, or the message of the error that stood in its place. */
export type Cell = number | string;

/** Two lines on shared axes, such as the form as printed and the right one. */
export interface Comparison {
  readonly x: string;
  readonly y: string;
  /** Of both axes where both are amounts; of y alone where x counts updates. */
  readonly scale: 'linear' | 'log' | 'log-log';
  readonly printedName: string;
  readonly rightName: string;
  readonly printed: readonly (readonly [x: number, y: number])[];
  readonly right: readonly (readonly [x: number, y: number])[];
}

/** What both forms gave when they ran. The first column names the row. */
export interface Evidence {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the rows show, in one or two sentences. */
  readonly sentence: string;
  readonly comparison?: Comparison;
}

/** One row of the book's errata: both forms, and a run that separates them. Texts may hold $TeX$. */
export interface Misprint {
  readonly id: string;
  readonly name: string;
  readonly label: MisprintLabel;
  /** Source document by letter, and the place in it. */
  readonly source: string;
  readonly printed: string;
  readonly right: string;
  /** Why the slip survives review. */
  readonly why: string;
  readonly run: () => Evidence;
}
