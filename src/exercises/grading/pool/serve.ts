import type { CodeResult, RunCode } from '../../engine/run-code.ts';
import type { Read } from '../../read.ts';
import type { Grader } from '../release/grader.ts';
import type { FromWorker, Opening, ToWorker } from './messages.ts';

interface Host {
  send(message: FromWorker): void;
  /** Makes the grader of the release that the opening asks for. */
  open(opening: Opening, runCode: RunCode): Promise<Read<Grader>>;
  /** Where this very worker has a fence; otherwise programs are sent to whoever listens. */
  readonly runCode?: RunCode;
}

/** The worker's half of the pool, without the worker. */
export function serveGrader({ send, open, runCode }: Host): (message: ToWorker) => Promise<void> {
  let grader: Grader | null = null;
  let asked = 0;
  const waiting = new Map<number, (result: CodeResult) => void>();
  const askOutside: RunCode = (source, { tests, seed, limitMs }) =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      const options = { tests, seed, ...(limitMs === undefined ? {} : { limitMs }) };
      send({ kind: 'run', id: asked, source, options });
    });
  return async (message) => {
    switch (message.kind) {
      case 'open': {
        const read = await open(message.opening, runCode ?? askOutside).catch(refused);
        if ('problem' in read) return send({ kind: 'refused', why: read.problem });
        grader = read.value;
        const { title, about, missing, notes } = grader;
        return send({ kind: 'opened', opened: { title, about, missing, notes } });
      }
      case 'grade': {
        if (grader === null)
          return send({ kind: 'refused', why: 'Work came before the assignment.' });
        const { key } = message.job;
        const result = await grader
          .grade(message.job)
          .catch((problem: unknown) => ({ key, graded: null, flags: [broken(problem)] }));
        return send({ kind: 'graded', result });
      }
      case 'ran':
        waiting.get(message.id)?.(message.result);
        waiting.delete(message.id);
    }
  };
}

const words = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));
const refused = (problem: unknown) => ({ problem: words(problem) });
const broken = (problem: unknown) => ({ flag: 'broken', says: words(problem) }) as const;
