import { leaveSandbox, runInSandbox } from './frame.ts';
import type {
  Ending,
  Piece,
  ProgramOptions,
  ProgramResult,
  Report,
  StopReason,
} from './program.ts';
import { scriptOf, UnreadableProgram } from './script.ts';

/** Time for the frame and the library to load, which is not the program's. */
const loadMs = 20_000;

const notStarted =
  'The sandbox that runs programs did not start. Is there a network? Your program stands as it is.';

/** More than running it: something that the library in the sandbox does with a program. */
interface Errand {
  /** Text of the classic script that runs the program; see `inside/worker.ts`. */
  readonly library: string;
  /** What the library is told. */
  readonly errand?: unknown;
  /** Names, besides the usual ones, that the library gives to the program. */
  readonly words?: readonly string[];
  /** Hears what came of the errand; the program itself cannot say it. */
  readonly onNews?: (news: unknown) => void;
  /** Hears that the errand is done. The program then stays, to be sent on the next one, until it fails or is called off. */
  readonly onAnswer?: (next: (errand: unknown) => void) => void;
}

/**
 * Runs a program in a worker of a document from nowhere: no network, no storage, nothing of this page.
 * Whatever it does, the promise resolves; a loop without end is killed.
 */
export async function runInside(
  source: string,
  options: ProgramOptions & Errand,
): Promise<ProgramResult> {
  const { tests = [], seed, limitMs = 2000, limitSteps = 1e7, signal, onPiece } = options;
  const { library, errand, words, onNews, onAnswer } = options;
  const tooLong = `It ran for more than ${limitMs / 1000} seconds and was stopped. Does every loop end?`;
  const output: string[] = [];
  const hear = (piece: Piece) => {
    if (piece.kind === 'text') output.push(...piece.text.split('\n'));
    onPiece?.(piece);
  };
  const lines = source.split('\n').length;
  const seal = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const script = readable(() => scriptOf(source, { tests, library, seal, words }));
  if (typeof script !== 'string') return { ...script, output };
  const start = { seed, testIds: tests.map(({ id }) => id), lines, limitSteps, seal, errand };
  const ending = await new Promise<Ending>((resolve) => {
    const limit = (ms: number, reason: StopReason, message: string) =>
      setTimeout(() => finish(stopped(reason, message, null)), ms);
    const lost = () => {
      leaveSandbox();
      finish(stopped('unavailable', notStarted, null));
    };
    let timer = setTimeout(lost, loadMs);
    const finish = (end: Ending) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.close();
      resolve(end);
    };
    const next = (more: unknown) => {
      timer = limit(limitMs, 'time', tooLong);
      worker.send({ errand: more });
    };
    const cancel = () => finish(stopped('cancelled', 'It was stopped.', null));
    const worker = runInSandbox({ script, start }, hearReport, lost);
    function hearReport(report: Report) {
      switch (report.kind) {
        case 'started':
          clearTimeout(timer);
          timer = limit(limitMs, 'time', tooLong);
          return;
        case 'piece':
          return hear(report.piece);
        case 'news':
          if (report.seal === seal) onNews?.(report.news);
          return;
        case 'broken':
          return finish(brokenIn(report, lines));
        case 'ended':
          // The program can send messages too.
          if (report.seal !== seal) return;
          if (!onAnswer || report.ending.kind === 'stopped') return finish(report.ending);
          clearTimeout(timer);
          return onAnswer(next);
      }
    }
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
  });
  return { ...ending, output };
}

function readable(script: () => string): string | Ending {
  try {
    return script();
  } catch (problem) {
    if (!(problem instanceof UnreadableProgram)) throw problem;
    return stopped('syntax', problem.message, problem.line);
  }
}

/** What the engine itself could not read; a line below the program is the program's end. */
function brokenIn({ message, line }: { message: string; line: number }, lines: number): Ending {
  const reason = message.includes('SyntaxError') ? 'syntax' : 'error';
  const words = message.replace(/^Uncaught (SyntaxError: )?/, '');
  return stopped(reason, words, Math.max(1, Math.min(line, lines)));
}

function stopped(reason: StopReason, message: string, line: number | null): Ending {
  const words = line === null ? message : `Line ${line}: ${message}`;
  return { kind: 'stopped', reason, message: words, line };
}
