import type { Judged, Outline, Text } from '../outline.ts';
import type { Computation } from './computation.ts';

/** How much of a graph is blank: 0 a worked example, 1 the last backward value, 2 all backward values, 3 local slopes too, 4 forward values too. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** The learner fills the blanks of a computation graph. */
export interface GradientsDraft<Parameters> extends Outline<Parameters> {
  readonly kind: 'gradients';
  readonly level: Level;
  readonly figures: number;
  /** The graph in words, for a reader who does not see it. */
  readonly label: Text<Parameters>;
  graph(parameters: Parameters): Computation;
}

/** Number per blank, by the blank's id; a blank left open is absent. */
export type Entries = Readonly<Record<string, number>>;

export type Gradients<Parameters = unknown> = GradientsDraft<Parameters> &
  Judged<Parameters, Entries>;
