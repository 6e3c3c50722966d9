import type { CodeResult, RunCode } from '../../engine/run-code.ts';
import type { Job, JobResult } from '../release/grader.ts';
import type { FromWorker, Opened, Opening, ToWorker } from './messages.ts';

/** The pool's end of one worker. */
export interface Port {
  post(message: ToWorker): void;
  /** Ends the worker. */
  close(): void;
}

export interface Heard {
  message(message: FromWorker): void;
  /** The worker died: of too much memory, or because it could not be started. */
  died(why: string): void;
}

export interface PoolOptions {
  readonly size: number;
  readonly opening: Opening;
  /** Starts a worker. */
  open(heard: Heard): Port;
  /** Runs the programs of workers that have no fence of their own. */
  readonly runCode?: RunCode;
}

export interface Pool {
  readonly opened: Opened;
  /** Grades jobs as they come; takes the next one only when a worker is free, so that nothing piles up. */
  run(
    jobs: Iterable<Job> | AsyncIterable<Job>,
    onResult: (result: JobResult) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  close(): void;
}

interface Member {
  readonly port: Port;
  onResult: ((result: JobResult) => void) | null;
  onDeath: ((why: string) => void) | null;
}

/**
 * Opens workers that each grade one piece of work at a time.
 *
 * @throws when the first worker refuses the assignment or cannot be started
 */
export async function openPool(options: PoolOptions): Promise<Pool> {
  const first = await enlist(options);
  const members = [first.member];
  /** The others start while the first one works: starting takes longer than a small class. */
  const others = Array.from({ length: options.size - 1 }, () => enlist(options));
  const close = () => {
    for (const { port } of members) port.close();
    for (const other of others) other.then(({ member }) => member.port.close(), () => {}); // biome-ignore format: one line
  };
  return {
    opened: first.opened,
    close,
    async run(jobs, onResult, signal) {
      const source = iterate(jobs);
      const cancel = () => {
        for (const member of members) member.onDeath?.('It was cancelled.');
      };
      signal?.addEventListener('abort', cancel, { once: true });
      const work = async (own: Member) => {
        let member = own;
        while (!signal?.aborted) {
          const { done, value: job } = await source.next();
          if (done === true) return;
          const result = await gradeBy(member, job);
          if (signal?.aborted) return;
          if (result.died) member = (await enlist(options)).member;
          if (result.died) members.push(member);
          onResult(result.one);
        }
      };
      await Promise.all([
        work(first.member),
        ...others.map(async (other) => {
          const found = await other.catch(() => null);
          if (found === null) return;
          if (!members.includes(found.member)) members.push(found.member);
          await work(found.member);
        }),
      ]);
      signal?.removeEventListener('abort', cancel);
    },
  };
}

function enlist(options: PoolOptions): Promise<{ member: Member; opened: Opened }> {
  return new Promise((resolve, reject) => {
    const port = options.open({
      message(message) {
        switch (message.kind) {
          case 'opened':
            return resolve({ member, opened: message.opened });
          case 'refused':
            return reject(new Error(message.why));
          case 'graded':
            return member.onResult?.(message.result);
          case 'run': {
            const { id, source, options: asked } = message;
            options
              .runCode?.(source, asked)
              .catch(unavailable)
              .then((result) => port.post({ kind: 'ran', id, result }));
          }
        }
      },
      died(why) {
        reject(new Error(why));
        member.onDeath?.(why);
      },
    });
    const member: Member = { port, onResult: null, onDeath: null };
    port.post({ kind: 'open', opening: options.opening });
  });
}

/** The worker waits for an answer, whatever became of the sandbox. */
const unavailable = (problem: unknown): CodeResult => ({
  kind: 'stopped',
  reason: 'unavailable',
  message: problem instanceof Error ? problem.message : String(problem),
  line: null,
  output: [],
});

/** One job by one worker; a worker that dies over it leaves it ungraded and the others go on. */
function gradeBy(member: Member, job: Job) {
  return new Promise<{ one: JobResult; died: boolean }>((resolve) => {
    const lost = (why: string) => ({ key: job.key, graded: null, flags: [{ flag: 'broken', says: why }] }) as const; // biome-ignore format: one line
    member.onResult = (one) => resolve({ one, died: false });
    member.onDeath = (why) => resolve({ one: lost(why), died: true });
    member.port.post({ kind: 'grade', job });
  });
}

/** Takes turns: several workers ask one source. */
function iterate(jobs: Iterable<Job> | AsyncIterable<Job>): {
  next(): Promise<IteratorResult<Job>>;
} {
  const iterator = (async function* () {
    yield* jobs;
  })();
  return { next: () => iterator.next() };
}
