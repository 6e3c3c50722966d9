/** One field of a state's schema: what it accepts, and nothing about how it is shown. */
interface FieldSchema {
  safeParse(value: unknown): { success: true; data: unknown } | { success: false; error: unknown };
}

/**
 * What the kit needs of a zod object: `z.object({ depth: z._default(z.number(), 10) })` fits as it is.
 * Every field has a default, so that `parse({})` gives a whole state.
 */
export interface StateSchema<State extends object> {
  readonly shape: Readonly<Record<keyof State & string, FieldSchema>>;
  parse(value: unknown): State;
}

/** The lowest and the highest value of a control; no link, knob or attribute can leave them. */
export type Limits = readonly [low: number, high: number];

/** One figure of the book without its looks: what decides the run, what happened, and how to say it. */
export interface Widget<State extends object, Trace> {
  /** Stable name, the folder's. */
  readonly id: string;
  /** Rises when the meaning of a stored state changes. */
  readonly version: number;
  /** Everything that decides the run: configuration, seed and step. */
  readonly schema: StateSchema<State>;
  readonly limits: Partial<Record<keyof State, Limits>>;
  /** What happened, as numbers: feeds plot, table, narration and checks. Pure. */
  trace(state: State): Trace;
  /** One or two sentences of what the figure shows now; `**bold**` and `$x$` are allowed. */
  describe(trace: Trace, state: State): string;
}

/** The state of a widget that nobody has touched. */
export function defaults<State extends object>(schema: StateSchema<State>): State {
  return schema.parse({});
}
