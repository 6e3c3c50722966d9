import vm from 'node:vm';
import ts from 'typescript';
import type { CodeOutcome, CodeTest, RunCode } from '../../src/exercises/engine/run-code.ts';
import * as nn from '../../src/nn/index.ts';

/** Programs of the book's own, which need no fence: the learner's run in the sandbox. */
export const runTrusted: RunCode = async (source, { tests, seed }) => ({
  kind: 'ran',
  outcomes: tests.map((test) => outcome(source, test, seed)),
  output: [],
});

const known = new Map<string, vm.Script>();

/** A program without its types, ready to run; the same one is judged under many seeds. @throws where it is no program */
function scriptOf(text: string): vm.Script {
  const found = known.get(text);
  if (found) return found;
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const script = new vm.Script(outputText);
  known.set(text, script);
  // Of a class of ten thousand, each with a program of its own, none is run twice.
  const oldest = known.keys().next();
  if (known.size > 300 && !oldest.done) known.delete(oldest.value);
  return script;
}

function outcome(source: string, test: CodeTest, seed: number): CodeOutcome {
  const random = nn.random(seed);
  try {
    const script = scriptOf(`${source}\n{${test.source}\n}`);
    script.runInNewContext({ nn, random, expect, near });
    return { id: test.id, isPassed: true, message: '', line: null };
  } catch (error) {
    // An error of another realm is no `Error` here.
    const message = String(Object(error).message ?? error);
    return { id: test.id, isPassed: false, message, line: null };
  }
}

function expect(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

const numbers = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (value instanceof nn.Tensor) return [...value.dataSync()];
  return Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(Object(value), Number) : [];
};

function near(value: unknown, target: unknown, tolerance = 1e-6): void {
  const [found, wanted] = [numbers(value), numbers(target)];
  // An array of another realm is no `Array` here.
  const list = wanted.length > 0 ? wanted : Array.from(Object(target), Number);
  const isNear =
    found.length === list.length &&
    list.every((one, i) => Math.abs(one - (found[i] ?? Number.NaN)) <= tolerance);
  if (!isNear) throw new Error(`it is ${found.join(', ')}; it should be ${list.join(', ')}`);
}
