import type { Experiment } from './experiment.ts';

/** A question that is answered in one go, as a run of no steps: what would hold a page is done in a worker. */
export const answering = <Question, Answer>(
  id: string,
  answer: (question: Question) => Answer,
): Experiment<Question, Answer, null> => ({
  id,
  start: (question) => ({
    advance: () => {},
    frame: () => answer(question),
    checkpoint: () => null,
    restore: () => {},
  }),
});
