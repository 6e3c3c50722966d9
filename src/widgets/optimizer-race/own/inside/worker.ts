import { overheard } from '../../../../experiments/optimizers/own/calls.ts';
import { followOwn } from '../../../../experiments/optimizers/own/follow-own.ts';
import type { OwnRule } from '../../../../experiments/optimizers/own/own-rule.ts';
import * as library from '../../../../nn/index.ts';
import { lineIn, lineOf } from '../../../kit/code/sandbox/inside/line-in.ts';
import { shownValue } from '../../../kit/code/sandbox/inside/shown-value.ts';
import { stepCounter } from '../../../kit/code/sandbox/inside/step-counter.ts';
import type { Ending, Report, Start } from '../../../kit/code/sandbox/program.ts';
import type { OwnErrand, OwnNews } from './errand.ts';

type Random = ReturnType<typeof library.random>;

declare const self: {
  /** The reader's program; it stands above this code in the same script. */
  readonly program: (
    nn: typeof library,
    console: Record<string, (...values: readonly unknown[]) => void>,
    plot: () => void,
    random: Random,
    step: () => void,
    learningRate: number,
  ) => Promise<{ readonly seal?: unknown; readonly laws?: readonly ((nn: typeof library, random: Random, expect: null, near: null, language: typeof globalThis) => Promise<OwnRule>)[] } | undefined>; // biome-ignore format: one line
  onmessage: ((event: { readonly data: Start<OwnErrand> }) => void) | null;
  postMessage(report: Report): void;
};

const send = self.postMessage.bind(self);
const { program } = self;
// A program that could read its own text would find the seal in it.
Reflect.deleteProperty(self, 'program');
const nn = overheard(library);

/** Passes of loops and calls that one update may take. */
const mostSteps = 100_000;
/** Updates after which it says how far it is. */
const pause = 50;
/** Lines that a rule may print; it is called thousands of times. */
const mostLines = 20;

self.onmessage = ({ data: first }) => {
  // Later ones bring another errand and nothing else: the seal is told once, before the program has run.
  self.onmessage = ({ data }) => void answer({ ...first, ...data });
  void answer(first);
};

async function answer(start: Start<OwnErrand>): Promise<void> {
  send({ kind: 'started' });
  send({ kind: 'ended', seal: start.seal, ending: await run(start) });
}

async function run({ seal, lines, errand }: Start<OwnErrand>): Promise<Ending> {
  const tell = (news: OwnNews) => send({ kind: 'news', seal, news });
  let printed = 0;
  const print = (...values: readonly unknown[]) => {
    printed += 1;
    const text = values.map((value) => shownValue(value)).join(' ');
    if (printed <= mostLines) send({ kind: 'piece', piece: { kind: 'text', text } });
  };
  const console = { log: print, info: print, debug: print, warn: print, error: print };
  if (!errand) return { kind: 'ran', outcomes: [] };
  const { rates, withinMs = Number.POSITIVE_INFINITY } = errand;
  const begun = performance.now();
  for (const [race, learningRate] of rates.entries()) {
    let count = stepCounter(mostSteps);
    try {
      const random = nn.random(errand.seed);
      const made = await program(
        nn,
        console,
        () => {},
        random,
        () => count(),
        learningRate,
      );
      const [law] = made?.seal === seal ? (made.laws ?? []) : [];
      if (!law) return stopped('The program returned before its end; take the return out.', null); // biome-ignore format: one line
      const onUpdate = (update: number) => {
        count = stepCounter(mostSteps);
        if (update % pause === 1) tell({ kind: 'update', race, update });
      };
      const until = begun + (withinMs * (race + 1)) / rates.length;
      const way = followOwn(await law(nn, random, null, null, globalThis), errand, {
        onUpdate,
        hasTime: () => performance.now() < until,
        lineOf: (trace) => lineIn(trace, lines),
      });
      const { end, height } = way;
      const hasHeight = end.kind === 'goal' || end.kind === 'never';
      if (errand.wants === 'ways') tell({ kind: 'way', race, way });
      else tell({ kind: 'trial', race, trial: { learningRate, end, height: hasHeight ? height.at(-1)! : null } }); // biome-ignore format: one line
    } catch (problem) {
      // Before the first update: the program's own lines, not its rule's.
      return stopped(problem instanceof Error ? problem.message : `it threw ${shownValue(problem)}`, lineOf(problem, lines)); // biome-ignore format: one line
    }
  }
  return { kind: 'ran', outcomes: [] };
}

function stopped(message: string, line: number | null): Ending {
  const words = line === null ? message : `Line ${line}: ${message}`;
  return { kind: 'stopped', reason: 'error', message: words, line };
}
