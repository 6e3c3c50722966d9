import * as z from 'zod/mini';
import { type Judged, noErrands, type Outline, type Text, write } from '../outline.ts';

/** A line of a derivation. */
interface Line<Parameters> {
  readonly id: string;
  readonly text: Text<Parameters>;
  /** A line that does not belong; the reply says what is wrong with it. */
  readonly stray?: Text<Parameters>;
}

/** One line must stand before another; any order that keeps all rules is right. */
interface Rule<Parameters> {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  /** Names what the later line needs, then asks one question. */
  readonly feedback: Text<Parameters>;
}

/** The learner arranges lines, and leaves out those that do not belong. */
export interface OrderDraft<Parameters> extends Outline<Parameters> {
  readonly kind: 'order';
  /** In a right order; shown in another one. */
  readonly lines: readonly Line<Parameters>[];
  readonly rules: readonly Rule<Parameters>[];
}

export type Order<Parameters = unknown> = OrderDraft<Parameters> &
  Judged<Parameters, readonly string[]>;

/** One part per rule, one per stray line that was used, one for lines left out. */
export function judgeOrder<Parameters>(
  draft: OrderDraft<Parameters>,
): Judged<Parameters, readonly string[]> {
  const needed = draft.lines.filter(({ stray }) => stray === undefined).map(({ id }) => id);
  const answer: z.ZodMiniType<readonly string[]> = z
    .array(z.enum(draft.lines.map(({ id }) => id)))
    .check(z.minLength(1));
  const look = (given: unknown) => {
    const placed = answer.parse(given);
    if (new Set(placed).size !== placed.length)
      throw new Error(`${draft.id}: a line stands twice in ${placed.join(', ')}; each stands once`);
    const at = (id: string) => placed.indexOf(id);
    const isHere = ({ before, after }: Rule<Parameters>) => at(before) >= 0 && at(after) >= 0;
    return {
      broken: draft.rules.filter((rule) => isHere(rule) && at(rule.before) > at(rule.after)),
      kept: draft.rules.filter((rule) => isHere(rule) && at(rule.before) < at(rule.after)),
      strays: draft.lines.filter(({ id, stray }) => stray !== undefined && placed.includes(id)),
      missing: needed.filter((id) => !placed.includes(id)),
    };
  };
  return {
    answer,
    errands: noErrands,
    reference: () => needed,
    grade(_parameters, given) {
      const { broken, kept, strays, missing } = look(given);
      const faults = broken.length + strays.length + missing.length;
      return {
        // A shuffled heap keeps half of the rules, so a broken rule takes back a kept one.
        score: faults === 0 ? 1 : Math.max(0, (kept.length - faults) / draft.rules.length),
        parts: [
          ...kept.map(({ id }) => ({ id, score: 1, max: 1, feedbackId: 'right' })),
          ...broken.map(({ id }) => ({ id, score: 0, max: 1, feedbackId: id })),
          ...strays.map(({ id }) => ({ id, score: -1, max: 0, feedbackId: id })),
          ...(missing.length > 0
            ? [{ id: 'missing', score: 0, max: missing.length, feedbackId: 'otherwise' }]
            : []),
        ],
      };
    },
    reply(parameters, given) {
      const { broken, strays, missing } = look(given);
      return Object.fromEntries([
        ...strays.map(({ id, stray = '' }): [string, string] => [id, write(stray, parameters)]),
        ...broken.map(({ id, feedback }): [string, string] => [id, write(feedback, parameters)]),
        ...missing
          .slice(0, 1)
          .map((): [string, string] => ['missing', write(draft.otherwise, parameters)]),
      ]);
    },
  };
}
