import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { CodeResult, RunCode } from '../../../src/exercises/engine/run-code.ts';
import type { Start } from '../../../src/widgets/kit/code/sandbox/program.ts';
import { scriptOf, UnreadableProgram } from '../../../src/widgets/kit/code/sandbox/script.ts';
import { sandboxLibrary } from './library.ts';

/** What the fenced worker is asked to run. */
export interface Errand {
  readonly script: string;
  readonly start: Start;
  readonly limitMs: number;
}

/** Time for a program: more than the page gives, because this machine may be busy with others. Steps are limited in any case. */
const leastMs = 10_000;
const limitSteps = 1e7;
/** Room that a program may take, in megabytes; typed arrays lie outside it. */
const room = 256;

/**
 * Runs programs behind a fence: a thread of its own with little memory, a context without any name of Node's, only text
 * across the border, ten million steps and ten seconds. It keeps out carelessness and curiosity; somebody who knows
 * a hole in the engine gets through, so strangers' programs belong on a machine that can be lost.
 */
export function fenced(): RunCode {
  let library: Promise<string> | null = null;
  let worker: Worker | null = null;
  let end: (result: CodeResult, isLost: boolean) => void = () => {};
  let turn: Promise<unknown> = Promise.resolve();
  const open = () => {
    const fresh = new Worker(new URL('./worker.ts', import.meta.url), {
      env: {},
      resourceLimits: {
        maxOldGenerationSizeMb: room,
        maxYoungGenerationSizeMb: 32,
        stackSizeMb: 4,
      },
    });
    const lost = (message: string) => fresh === worker && end(stopped('error', message), true);
    fresh.on('message', (found: CodeResult) => fresh === worker && end(found, false));
    fresh.on('error', ({ message }) => lost(/memory|heap/i.test(message) ? `It used more than ${room} MB and was stopped.` : message)); // biome-ignore format: one line
    fresh.on('exit', () => lost('It ended the thread that it ran in.'));
    fresh.unref();
    return fresh;
  };
  const runOne = (errand: Errand) =>
    new Promise<CodeResult>((resolve) => {
      worker ??= open();
      end = (result, isLost) => {
        clearTimeout(guard);
        const used = worker;
        if (isLost) worker = null;
        if (isLost) void used?.terminate();
        resolve(result);
      };
      const guard = setTimeout(() => end(stopped('time', tooLong(errand.limitMs)), true), errand.limitMs + 5000); // biome-ignore format: one line
      worker.postMessage(errand);
    });
  return async (source, { tests, seed, limitMs = 0 }) => {
    library ??= sandboxLibrary();
    const text = await library;
    const seal = randomUUID();
    let script: string;
    try {
      script = scriptOf(source, { tests, library: text, seal });
    } catch (problem) {
      if (!(problem instanceof UnreadableProgram)) throw problem;
      return stopped('syntax', problem.message, problem.line);
    }
    const lines = source.split('\n').length;
    const start = { seed, testIds: tests.map(({ id }) => id), lines, limitSteps, seal };
    const mine = turn.then(() => runOne({ script, start, limitMs: Math.max(leastMs, limitMs) }));
    turn = mine;
    return mine;
  };
}

const tooLong = (limitMs: number) =>
  `It ran for more than ${limitMs / 1000} seconds and was stopped. Does every loop end?`;

function stopped(
  reason: 'syntax' | 'error' | 'time',
  message: string,
  line: number | null = null,
): CodeResult {
  const words = line === null ? message : `Line ${line}: ${message}`;
  return { kind: 'stopped', reason, message: words, line, output: [] };
}
