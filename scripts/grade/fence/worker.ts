import { constants, createContext, Script } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import type { CodeResult } from '../../../src/exercises/engine/run-code.ts';
import { readEnding } from './ending.ts';
import type { Errand } from './fence.ts';

/**
 * Runs inside the context before anything else. The library finds here what a browser's worker has, and reports as
 * text: no object of this side ever gets in, and nothing but text gets out.
 */
const doorway = new Script(`(() => {
  'use strict';
  const { stringify, parse } = JSON;
  const reports = [];
  globalThis.self = globalThis;
  globalThis.onmessage = null;
  globalThis.postMessage = (report) => { reports.push(stringify(report)); };
  let handle = null;
  globalThis.open = (start) => {
    delete globalThis.open;
    handle = globalThis.onmessage;
    handle({ data: parse(start) });
  };
  return () => '[' + reports.join() + ']';
})()`);

function run({ script, start, limitMs }: Errand): CodeResult {
  const context = createContext(constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: true },
    // Promises of the program are settled inside, under the same limit.
    microtaskMode: 'afterEvaluate',
  });
  const take: unknown = doorway.runInContext(context);
  const options = { timeout: limitMs };
  try {
    new Script(script, { filename: 'program' }).runInContext(context, options);
    new Script(`open(${JSON.stringify(JSON.stringify(start))})`).runInContext(context, options);
  } catch (problem) {
    return stopped(problem, start.lines, limitMs);
  }
  const said = typeof take === 'function' ? take() : '';
  return readEnding(typeof said === 'string' ? said : '', start);
}

function stopped(problem: unknown, lines: number, limitMs: number): CodeResult {
  const { code, name, message, stack } = Object(problem);
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
    return { kind: 'stopped', reason: 'time', message: `It ran for more than ${limitMs / 1000} seconds and was stopped. Does every loop end?`, line: null, output: [] }; // biome-ignore format: one line
  const place = /program:(\d+)/.exec(String(stack))?.[1];
  const line = place === undefined ? null : Math.max(1, Math.min(Number(place), lines));
  const words = line === null ? String(message) : `Line ${line}: ${message}`;
  return { kind: 'stopped', reason: name === 'SyntaxError' ? 'syntax' : 'error', message: words, line, output: [] }; // biome-ignore format: one line
}

parentPort?.on('message', (errand: Errand) => {
  parentPort?.postMessage(run(errand));
});
