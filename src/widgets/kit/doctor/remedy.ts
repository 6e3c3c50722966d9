/** A change of settings that should cure it. */
export interface Remedy<State> {
  /** `clip to 1`, `set η to 0.1`: what the button says. */
  readonly word: string;
  /** The knobs it moves; a player's `step` goes back to 0 with them. */
  readonly set: Partial<State>;
}

/** A remedy that the reader pressed, with what its knobs were before. */
export interface Tried<State> extends Remedy<State> {
  readonly before: Partial<State>;
}

/** What one press does, and what takes it back. */
export function tried<State extends object>(state: State, remedy: Remedy<State>): Tried<State> {
  const before: Partial<State> = {};
  for (const knob in remedy.set) before[knob] = state[knob];
  return { ...remedy, before };
}

/** Whether a remedy still rules: its knobs stand where it put them. A step moves on by itself. */
export function isInEffect<State extends object>(state: State, { set }: Remedy<State>): boolean {
  for (const knob in set) if (knob !== 'step' && state[knob] !== set[knob]) return false;
  return true;
}

/** The remedies that a figure allows: an author or instructor may have frozen a knob. */
export const allowed = <State extends object>(
  remedies: readonly Remedy<State>[],
  locked: (knob: string) => boolean,
): readonly Remedy<State>[] => remedies.filter(({ set }) => !Object.keys(set).some(locked));
