import { mergeWork, parseHistory, type Work } from '../../../exercises/kept/history.ts';
import { historyRestored, historyWritten } from '../../../exercises/kept/history-key.ts';
import type { Shelf } from '../../../exercises/kept/shelf.ts';
import type { ParentPage } from './parent-page.ts';

interface Spoken {
  readonly id: string;
  readonly version: number;
  readonly shelf: Shelf;
  readonly parent: ParentPage;
}

/**
 * Speaks SPLICE with the page around the frame: asks for the learner's earlier work, and reports score and work
 * after every attempt. The score is the page's own; a course that gives credit for it re-executes the answers.
 *
 * @see https://cssplice.org/slcp
 */
export function speakSplice({ id, version, shelf, parent }: Spoken): () => void {
  const asked = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let tries = 0;
  const report = () => {
    const work = shelf.read(id, version);
    const last = work.tries.at(-1);
    parent.send({
      subject: 'SPLICE.reportScoreAndState',
      activity_id: `${id}@${version}`,
      score: work.score,
      state: { [id]: work },
    });
    if (last && work.tries.length > tries)
      parent.send({
        subject: 'SPLICE.sendEvent',
        activity_id: `${id}@${version}`,
        name: 'attempt',
        data: { exercise: `${id}@${version}`, variant: last.variant, score: last.score },
      });
    tries = work.tries.length;
  };
  const stop = parent.listen(({ subject, message_id: answers, state }) => {
    if (subject !== 'SPLICE.getState.response' || answers !== asked) return;
    const earlier = workIn(state, id, version);
    if (!earlier) return;
    const merged = mergeWork(shelf.read(id, version), earlier);
    shelf.write(id, merged);
    tries = merged.tries.length;
    dispatchEvent(new Event(historyRestored));
  });
  addEventListener(historyWritten, report);
  parent.send({
    subject: 'SPLICE.getState',
    message_id: asked,
    activity_id: `${id}@${version}`,
  });
  return () => {
    stop();
    removeEventListener(historyWritten, report);
  };
}

/** The work of this exercise and version in what the page around sent; null where it is not whole. */
function workIn(state: unknown, id: string, version: number): Work | null {
  const work = parseHistory(JSON.stringify(state ?? {}))[id];
  return work?.version === version ? work : null;
}
