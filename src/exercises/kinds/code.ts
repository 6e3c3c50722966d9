import * as z from 'zod/mini';
import type { Finding } from '../engine/errand.ts';
import type { CodeResult, CodeTest } from '../engine/run-code.ts';
import { type Judged, type Outline, type Text, write } from '../outline.ts';

/** A law of the code, with the reply to code that breaks it. */
export interface Law<Parameters> extends CodeTest {
  /** Names the likely thought behind code that fails here and at no law before, then asks one question. */
  readonly feedback: Text<Parameters>;
}

/** A wrong program worth anticipating; the tests prove that `law` is the first that it breaks. */
interface WrongCode {
  readonly id: string;
  readonly source: string;
  readonly law: string;
}

/** The learner completes a function; laws decide. */
export interface CodeDraft<Parameters> extends Outline<Parameters> {
  readonly kind: 'code';
  /** What stands in the editor at first: the signature and what is given. */
  readonly starter: string;
  /** NumPy beside `nn`, one pair a row. */
  readonly card?: readonly (readonly [numpy: string, nn: string])[];
  laws(parameters: Parameters): readonly Law<Parameters>[];
  /** A program that keeps every law; shown with the worked solution. */
  readonly program: string;
  readonly wrong?: readonly WrongCode[];
}

export type Code<Parameters = unknown> = CodeDraft<Parameters> & Judged<Parameters, string>;

/** Characters of a program at most: 4 KB deflated. */
const longest = 12_000;

/** One part per law; a program that does not run has one part that says why. */
export function judgeCode<Parameters>(draft: CodeDraft<Parameters>): Judged<Parameters, string> {
  const answer = z.string().check(z.minLength(1), z.maxLength(longest));
  const passedBy = (result: CodeResult, id: string) =>
    result.kind === 'ran' && result.outcomes.some((one) => one.id === id && one.isPassed);
  return {
    answer,
    errands: (parameters, given, seed) => [
      {
        kind: 'code',
        source: answer.parse(given),
        // A law travels without its feedback.
        tests: draft.laws(parameters).map(({ feedback, ...test }) => test),
        seed,
      },
    ],
    reference: () => draft.program,
    grade(parameters, given, findings = []) {
      answer.parse(given);
      const result = resultIn(draft.id, findings);
      const laws = draft.laws(parameters);
      if (result.kind === 'stopped')
        return {
          score: 0,
          parts: [{ id: 'program', score: 0, max: laws.length, feedbackId: result.reason }],
        };
      const parts = laws.map(({ id }) => {
        const isPassed = passedBy(result, id);
        return { id, score: isPassed ? 1 : 0, max: 1, feedbackId: isPassed ? 'right' : id };
      });
      return { score: parts.filter(({ score }) => score === 1).length / laws.length, parts };
    },
    reply(parameters, given, findings = []) {
      answer.parse(given);
      const result = resultIn(draft.id, findings);
      if (result.kind === 'stopped') return { program: result.message };
      const first = draft.laws(parameters).find(({ id }) => !passedBy(result, id));
      return first ? { [first.id]: write(first.feedback, parameters) } : {};
    },
  };
}

function resultIn(id: string, [finding]: readonly Finding[]): CodeResult {
  if (finding?.kind === 'code') return finding.result;
  throw new Error(
    `${id}: the program has not been run${finding?.kind === 'stopped' ? ` (${finding.message})` : ''}; run its errand first`,
  );
}
