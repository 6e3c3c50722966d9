/** One node as it is drawn. `symbol` and `name` are math text: `x`, `w_1`, `W^{[1]}`, see MathText. */
export interface GraphNode {
  /** Stable over steps and input changes: the name of a named value, else path and operation. */
  readonly id: string;
  /** Given: an input. Parameter: an input that training moves. Constant: a bare number. */
  readonly kind: 'given' | 'parameter' | 'constant' | 'computed';
  /** Written inside the shape: a name for what is given, an operation sign for what is computed. */
  readonly symbol: string;
  /** Written beside the value; empty where the symbol is already the name. */
  readonly name: string;
  /** The operation in words, as a sentence names it: `multiply`, `square`. Empty where none. */
  readonly operation: string;
  /** The last node: drawn with a double ring. */
  readonly output: boolean;
  readonly shape: readonly number[];
  /** The open frame it stands in; null outside all. */
  readonly frame: string | null;
  /** A composed function drawn closed: the id of the frame that opening it makes. Null: nothing to open. */
  readonly opens: string | null;
  /** A gradient reaches it in the backward pass. */
  readonly receives: boolean;
  /** A weight that is drawn as a wire: the id of the edge that it scales. Null: a node of its own. */
  readonly wire: string | null;
}

/** One use of a value. The same pair of nodes may have several. */
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Which operand of `to` this is, counted from 0. */
  readonly operand: number;
}

/** A composed function that has been opened: its inside is drawn within a frame. */
export interface GraphFrame {
  readonly id: string;
  /** Its sign or name, as math text. */
  readonly name: string;
  readonly members: readonly string[];
}

/** A computation graph, ready to be laid out and drawn. */
export interface GraphView {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly frames: readonly GraphFrame[];
}

/** How far a pass has come on one wire. */
export type Passage = 'waiting' | 'active' | 'passed';

/** What one edge shows now. */
export interface EdgeState {
  readonly forward: Passage;
  readonly backward: Passage;
  /** What passes on the active edge, as `3 × 2 = 6`; `short` is for the narrow drawing, as `6`. */
  readonly label?: { readonly text: string; readonly short: string };
}

/** Gradients that meet at a value used more than once: one slot per use, null while open. */
export interface ForkState {
  readonly slots: readonly (string | null)[];
  /** The sum, once every slot is filled. */
  readonly total: string | null;
}

/** A number that the reader types. */
export interface Blank {
  readonly text: string;
  readonly mark: 'open' | 'right' | 'wrong';
  /** Said with the field, for a reader who cannot see the graph: `gradient at u`. */
  readonly label: string;
  readonly readOnly?: boolean;
}

/** Which number of a node or an edge a blank stands for. */
export type BlankPlace = 'value' | 'gradient' | 'slope';

/** Blanks by place: values and gradients by node id, local slopes by edge id. */
export type Blanks = Readonly<Partial<Record<BlankPlace, Readonly<Record<string, Blank>>>>>;

/** Everything a graph shows at one moment. A value or gradient that is absent is not known yet. */
export interface GraphState {
  readonly values: Readonly<Record<string, string>>;
  readonly gradients: Readonly<Record<string, string>>;
  /** The entries of lists and matrices among them, in row-major order: with these they may be drawn as bars. */
  readonly entries?: {
    readonly values: Readonly<Record<string, readonly number[]>>;
    readonly gradients: Readonly<Record<string, readonly number[]>>;
  };
  readonly edges?: Readonly<Record<string, EdgeState>>;
  readonly forks?: Readonly<Record<string, ForkState>>;
  /** Sizes of the weights that are wires, by node id: width and dash follow. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly active?: string | null;
  /** No hollow gradient marks before the backward pass has begun. */
  readonly pass?: 'forward' | 'backward';
  /** Nodes set apart from the others by the figure, as those a nudge has reached. */
  readonly marked?: ReadonlySet<string>;
}
