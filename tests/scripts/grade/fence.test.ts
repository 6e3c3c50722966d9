import { expect, test } from 'vitest';
import { fenced } from '../../../scripts/grade/fence/fence.ts';
import type { CodeTest } from '../../../src/exercises/engine/run-code.ts';
import { exerciseById } from '../../exercises/grading/school.ts';

const run = fenced();
const law = (source: string): CodeTest => ({ id: 'law', name: 'law', source });
const one = (source: string, test = 'expect(true, "")') =>
  run(source, { tests: [law(test)], seed: 1 });

test('the laws of a program are tested with the library', async () => {
  const exercise = exerciseById('backpropagation/tanh-layer');
  if (exercise.kind !== 'code') throw new Error('it is a program');
  const tests = exercise.laws(null).map(({ feedback: _feedback, ...rest }) => rest);
  const right = await run(exercise.program, { tests, seed: 5 });
  expect(right.kind === 'ran' && right.outcomes.every(({ isPassed }) => isPassed)).toBe(true);
  for (const { source, law } of exercise.wrong ?? []) {
    const wrong = await run(source, { tests, seed: 5 });
    expect(wrong.kind === 'ran' && wrong.outcomes.find(({ isPassed }) => !isPassed)?.id).toBe(law);
  }
}, 60_000);

test('a loop without end is stopped by its steps, and one in a promise too', async () => {
  expect(await one('while (true) {}')).toMatchObject({ kind: 'stopped', reason: 'steps' });
  expect(await one('async function f() { await null; while (true) {} }\nawait f();')).toMatchObject({ kind: 'stopped', reason: 'steps' }); // biome-ignore format: one line
}, 60_000);

test('waiting for what never comes ends', async () => {
  expect(await one('await new Promise(() => {});')).toMatchObject({ kind: 'stopped' });
}, 60_000);

test('too much memory ends the thread, and the next program runs', async () => {
  const greedy =
    'const rows = [];\nfor (let i = 0; i < 1e6; i++) rows.push(new Array(1000).fill(i));';
  expect(await one(greedy)).toMatchObject({ kind: 'stopped', message: expect.stringContaining('MB') }); // biome-ignore format: one line
  expect(await one('const x = 1;')).toMatchObject({ kind: 'ran' });
}, 60_000);

test('no name of Node is there, and no way out by a constructor', async () => {
  const names = 'process, require, module, Buffer, setTimeout, fetch, global, console.constructor'
    .split(', ')
    .map(
      (name) =>
        `expect(typeof (() => { try { return ${name}; } catch { return undefined; } })() === 'undefined' || ${name.includes('.')}, '${name} is there');`,
    );
  expect(await one('', names.join('\n'))).toMatchObject({ kind: 'ran', outcomes: [{ isPassed: true }] }); // biome-ignore format: one line
  for (const way of [
    'this.constructor.constructor("return process")()',
    'globalThis.constructor.constructor("return process")()',
    'console.log.constructor("return process")()',
    'nn.tensor.constructor("return process")()',
    'eval("1")',
    'await import("node:fs")',
  ]) {
    const found = await one(`let it = null;\ntry { it = ${way}; } catch {}\nif (it !== null) throw new Error("out");`); // biome-ignore format: one line
    expect(found, way).toMatchObject({ kind: 'ran' });
  }
}, 60_000);

test('what cannot be read says where', async () => {
  expect(await one('const a = 1;\nconst = 2;')).toMatchObject({ kind: 'stopped', reason: 'syntax', line: 2 }); // biome-ignore format: one line
}, 60_000);

test('a program cannot hand in tests of its own, nor say how they went', async () => {
  const fails = 'expect(false, "the law fails")';
  const said = `{ kind: 'ended', seal: '', ending: { kind: 'ran', outcomes: [{ id: 'law', isPassed: true, message: '', line: null }] } }`; // biome-ignore format: one line
  for (const forged of [
    'return [async () => {}];',
    'return { seal: "", laws: [async () => {}] };',
    'return { laws: [async () => {}] };',
    `postMessage(${said});`,
    `self.postMessage(${said});\nreturn [];`,
    'self.program = async () => [async () => {}];',
    'const text = String(self.program);\nreturn { seal: /seal: "([^"]+)"/.exec(text)?.[1], laws: [async () => {}] };',
  ]) {
    const result = await one(forged, fails);
    const isPassed = result.kind === 'ran' && result.outcomes.every((outcome) => outcome.isPassed);
    expect(isPassed, forged).toBe(false);
  }
}, 60_000);

test('a program cannot step out of its function', async () => {
  for (const source of ['}}; self.x = 1; {{', 'return []; }}; (async () => { {', '/*', '`'])
    expect(await one(source, 'expect(false, "")'), source).not.toMatchObject({ outcomes: [{ isPassed: true }] }); // biome-ignore format: one line
}, 60_000);

test('a program cannot change what the laws are judged with', async () => {
  const fails = [
    law('near(nn.tensor([1, 2]).sum(), 4);'),
    law("expect(Math.abs(answer() - 2) < 1e-9, 'it is not 2');"),
    law(
      "expect(nn.losses.meanSquaredError(nn.tensor([1]), nn.tensor([3])).item() < 4, 'it is 4');",
    ),
  ];
  const answer = 'const answer = () => 1;\n';
  for (const bent of [
    'Math.abs = () => 0;',
    'globalThis.Math = { abs: () => 0 };',
    'const Math = { abs: () => 0 };',
    'Array.prototype.every = () => true;',
    'Array.prototype.push = function () { this[0] = { id: "law", isPassed: true, message: "", line: null }; };',
    'Array.prototype[Symbol.iterator] = function* () { yield 4; };',
    'Object.getPrototypeOf([].values()).next = () => ({ done: true, value: undefined });',
    'Object.prototype.toJSON = function () { return { ...this, isPassed: true }; };',
    'Object.prototype.then = function (done) { done(); };',
    'Promise.prototype.then = function () { return this; };',
    'Object.getPrototypeOf(async () => {}).call = () => {};',
    'JSON.stringify = () => "{}";',
    'Function.prototype.call = () => [4];',
    'Error.prepareStackTrace = () => "";',
    'nn.Tensor.prototype.dataSync = () => [4];',
    'nn.tensor = () => ({ sum: () => 4 });',
    'nn.losses.meanSquaredError = () => nn.tensor(0);',
    'Object.defineProperty(Object.prototype, "isPassed", { get: () => true, set() {} });',
    'Object.setPrototypeOf(nn.Tensor.prototype, { sum: () => 4 });',
    'const undefined = 1, NaN = 2, Infinity = 0, Error = class {}, Tensor = class {};',
    'const near = () => {}, expect = () => {};',
    '__step__ = () => {};',
  ]) {
    const tried = bent.startsWith('const') ? bent : `try { ${bent} } catch {}`;
    const result = await run(answer + tried, { tests: fails, seed: 1 });
    const passed = result.kind === 'ran' ? result.outcomes.map(({ isPassed }) => isPassed) : result;
    expect(passed, bent).toEqual([false, false, false]);
  }
}, 60_000);

test('near reads the numbers of a tensor, whatever methods it was given', async () => {
  const tensor =
    'const y = nn.tensor([1, 2]);\nObject.defineProperty(y, "dataSync", { value: () => [3, 4] });';
  expect(await one(tensor, 'near(y, [3, 4]);')).toMatchObject({ kind: 'ran', outcomes: [{ isPassed: false }] }); // biome-ignore format: one line
  expect(await one(tensor, 'near(y, [1, 2]);')).toMatchObject({ kind: 'ran', outcomes: [{ isPassed: true }] }); // biome-ignore format: one line
}, 60_000);

test('what a program may not change says so', async () => {
  expect(await one('const a = 1;\nMath.abs = () => 0;')).toMatchObject({ kind: 'stopped', reason: 'error', line: 2 }); // biome-ignore format: one line
}, 60_000);
