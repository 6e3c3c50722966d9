import * as nn from '../../../../../nn/index.ts';
import type { Ending, Piece, Report, Start } from '../program.ts';
import { expect, near } from './assertions.ts';
import { lineOf } from './line-in.ts';
import { lock } from './lock.ts';
import { pointsOf } from './points.ts';
import { shownValue } from './shown-value.ts';
import { stepCounter, TooManySteps } from './step-counter.ts';
import { TooMuchOutput, withinLimit } from './within-limit.ts';

/** A test, waiting for the words it may use. */
type Test = (
  library: typeof nn,
  random: ReturnType<typeof nn.random>,
  ...words: [typeof expect, typeof near, typeof globalThis]
) => Promise<void>;

declare const self: {
  /** The reader's program; it stands above this code in the same script. */
  readonly program: (
    library: typeof nn,
    console: Record<string, (...values: readonly unknown[]) => void>,
    plot: (points: unknown) => void,
    random: ReturnType<typeof nn.random>,
    step: () => void,
  ) => Promise<{ readonly seal?: unknown; readonly laws?: readonly Test[] } | undefined>;
  onmessage: ((event: { readonly data: Start }) => void) | null;
  postMessage(report: Report): void;
};

const send = self.postMessage.bind(self);
const { program } = self;
// A program that could read its own text would find the seal in it.
Reflect.deleteProperty(self, 'program');
lock(nn);

self.onmessage = async ({ data }) => {
  self.onmessage = null;
  send({ kind: 'started' });
  send({ kind: 'ended', seal: data.seal, ending: await run(data) });
};

async function run({ seed, testIds, lines, limitSteps, seal }: Start): Promise<Ending> {
  const show = withinLimit((piece: Piece) => send({ kind: 'piece', piece }));
  const print = (...values: readonly unknown[]) =>
    show({ kind: 'text', text: values.map((value) => shownValue(value)).join(' ') });
  const plot = (points: unknown) => show({ kind: 'plot', points: pointsOf(points) });
  const console = { log: print, info: print, debug: print, warn: print, error: print };
  try {
    const returned = await program(nn, console, plot, nn.random(seed), stepCounter(limitSteps));
    const tests = returned?.seal === seal ? (returned.laws ?? []) : [];
    if (tests.length < testIds.length)
      return stopped('error', 'The program returned before its end; take the return out.', null);
    const outcomes = [];
    for (const [i, test] of tests.entries())
      outcomes.push(
        await outcome(
          testIds[i] ?? '',
          () => test(nn, nn.random(seed), expect, near, globalThis),
          lines,
        ),
      );
    return { kind: 'ran', outcomes };
  } catch (problem) {
    if (problem instanceof TooMuchOutput) return stopped('output', problem.message, null);
    if (problem instanceof TooManySteps) return stopped('steps', problem.message, null);
    const line = lineOf(problem, lines);
    return stopped(
      'error',
      line === null ? words(problem) : `Line ${line}: ${words(problem)}`,
      line,
    );
  }
}

function stopped(
  reason: 'error' | 'output' | 'steps',
  message: string,
  line: number | null,
): Ending {
  return { kind: 'stopped', reason, message, line };
}

async function outcome(id: string, test: () => Promise<void>, lines: number) {
  try {
    await test();
    return { id, isPassed: true, message: '', line: null };
  } catch (problem) {
    if (problem instanceof TooMuchOutput || problem instanceof TooManySteps) throw problem;
    return { id, isPassed: false, message: words(problem), line: lineOf(problem, lines) };
  }
}

const words = (problem: unknown) =>
  problem instanceof Error ? problem.message : `it threw ${shownValue(problem)}`;
