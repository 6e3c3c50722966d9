import * as z from 'zod/mini';
import type { Errand, Finding } from '../engine/errand.ts';
import { type Judged, type Outline, type Text, write } from '../outline.ts';

/** Something to choose; its reply names the thought behind it, whether it is right or wrong. */
export interface Option<Parameters> {
  /** Stored with the answer, so it never changes. */
  readonly id: string;
  readonly text: Text<Parameters>;
  readonly reply: Text<Parameters>;
}

/** The learner picks one, or several. */
export interface ChoiceDraft<Parameters> extends Outline<Parameters> {
  readonly kind: 'choice';
  /** Several may be right; a wrong one then cancels a right one. */
  readonly isSeveral: boolean;
  readonly options: readonly Option<Parameters>[];
  /** Runs that decide which options are right. */
  runs?(parameters: Parameters): readonly Errand[];
  /** Ids of the right options. */
  reference(parameters: Parameters, findings?: readonly Finding[]): readonly string[];
}

export type Choice<Parameters = unknown> = ChoiceDraft<Parameters> &
  Judged<Parameters, readonly string[]>;

/** One part for each chosen option, and one for right options that were left out. */
export function judgeChoice<Parameters>(
  draft: ChoiceDraft<Parameters>,
): Judged<Parameters, readonly string[]> {
  const ids = draft.options.map(({ id }) => id);
  const answer: z.ZodMiniType<readonly string[]> = z
    .array(z.enum(ids))
    .check(z.minLength(1), z.maxLength(draft.isSeveral ? ids.length : 1));
  const sort = (parameters: Parameters, given: unknown, findings: readonly Finding[]) => {
    const chosen = [...new Set(answer.parse(given))];
    const right = new Set(draft.reference(parameters, findings));
    const missing = [...right].filter((id) => !chosen.includes(id));
    return { chosen, right, missing };
  };
  return {
    answer,
    errands(parameters, given) {
      answer.parse(given);
      return draft.runs?.(parameters) ?? [];
    },
    reference: (parameters, findings) => draft.reference(parameters, findings),
    grade(parameters, given, findings = []) {
      const { chosen, right, missing } = sort(parameters, given, findings);
      const hits = chosen.filter((id) => right.has(id)).length;
      const parts = chosen.map((id) => ({
        id,
        score: right.has(id) ? 1 : -1,
        max: right.has(id) ? 1 : 0,
        feedbackId: id,
      }));
      const left = { id: 'missing', score: 0, max: missing.length, feedbackId: 'otherwise' };
      return {
        score: Math.max(0, (2 * hits - chosen.length) / right.size),
        parts: draft.isSeveral && missing.length > 0 ? [...parts, left] : parts,
      };
    },
    reply(parameters, given, findings = []) {
      const { chosen, missing } = sort(parameters, given, findings);
      const replies = draft.options
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, reply }): [string, string] => [id, write(reply, parameters)]);
      const left: [string, string][] =
        draft.isSeveral && missing.length > 0
          ? [['missing', write(draft.otherwise, parameters)]]
          : [];
      return Object.fromEntries([...replies, ...left]);
    },
  };
}
