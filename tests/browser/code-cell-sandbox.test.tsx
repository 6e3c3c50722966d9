import { expect, test } from 'vitest';
import { tanhLayer } from '../../content/backpropagation/exercises/runs/tanh-layer.ts';
import { loadRunCode } from '../../src/exercises/view/page/run-code.ts';
import type { Piece } from '../../src/widgets/kit/code/sandbox/program.ts';
import { runProgram } from '../../src/widgets/kit/code/sandbox/run-program.ts';

const run = (source: string, limitMs = 2000) => runProgram(source, { seed: 1, limitMs });

test('a program with types prints numbers, lists and tensors', async () => {
  const result = await run(`const w: number = 0.5;
console.log('w', w, [1, 'a'], { b: true });
const x: nn.Tensor = nn.tensor([1, 2, 3, 4], [2, 2]);
console.log(x.mul(w));`);
  expect(result).toEqual({
    kind: 'ran',
    outcomes: [],
    output: ["w 0.5 [1, 'a'] { b: true }", 'tensor [2, 2]', '[0.5, 1]', '[1.5, 2]'],
  });
});

test('it plots numbers and pairs', async () => {
  const pieces: Piece[] = [];
  await runProgram('plot([3, 4]); plot([[0.5, 1], [2, 8]]);', {
    seed: 1,
    onPiece: (piece) => pieces.push(piece),
  });
  expect(pieces).toEqual([
    {
      kind: 'plot',
      points: [
        [0, 3],
        [1, 4],
      ],
    },
    {
      kind: 'plot',
      points: [
        [0.5, 1],
        [2, 8],
      ],
    },
  ]);
});

test('an error names its line in the text that the reader wrote', async () => {
  const thrown = await run(
    "const a: number = 1;\n\nfunction f() {\n  throw new Error('no ' + a);\n}\nf();",
  );
  expect(thrown).toMatchObject({
    kind: 'stopped',
    reason: 'error',
    line: 4,
    message: 'Line 4: no 1',
  });
  const shapes = await run('const a = nn.tensor([1, 2], [2]);\nconst b = a.reshape([3]);');
  expect(shapes).toMatchObject({ kind: 'stopped', reason: 'error', line: 2 });
});

test('what cannot be read names its line too, whoever finds it', async () => {
  expect(await run('const a = 1;\nconst b = ;')).toMatchObject({ reason: 'syntax', line: 2 });
  expect(await run('let a = 1;\n\nlet a = 2;')).toMatchObject({ reason: 'syntax', line: 3 });
  expect(await run('function f() {\n  return 1;')).toMatchObject({ reason: 'syntax', line: 2 });
});

test('a loop without end is stopped after so many steps, on any machine, and what it printed is kept', async () => {
  const limit = { seed: 1, limitMs: 60_000, limitSteps: 1000 };
  for (const loop of [
    'for (;;);',
    'while (true) {}',
    'do {} while (true)',
    'const f = () => f();\nf();',
  ])
    expect(await runProgram(`console.log('before');\n${loop}`, limit)).toMatchObject({
      kind: 'stopped',
      reason: 'steps',
      message: expect.stringContaining('more than 1,000 steps'),
      output: ['before'],
    });
  const caught = 'for (;;) { try { for (;;) {} } catch {} }';
  expect(await runProgram(caught, limit)).toMatchObject({ reason: 'steps' });
  // A thousand passes are a thousand steps and not one more.
  expect(await runProgram('for (let i = 0; i < 1000; i++) {}', limit)).toMatchObject({
    kind: 'ran',
  });
});

test('what takes long without steps of its own is killed, and what it printed is kept', async () => {
  const slow = "console.log('before');\nawait new Promise(() => {});";
  const result = await run(slow, 300);
  expect(result).toMatchObject({ kind: 'stopped', reason: 'time', output: ['before'] });
  expect(result.kind === 'stopped' && result.message).toContain('0.3 seconds');
  // One document for all programs; the next one runs in it as if nothing had been.
  expect(await run('console.log(2);')).toMatchObject({ kind: 'ran', output: ['2'] });
  expect(document.querySelectorAll('iframe[sandbox]')).toHaveLength(1);
});

test('too much output stops the program', async () => {
  const result = await run("for (;;) console.log('again');");
  expect(result).toMatchObject({ kind: 'stopped', reason: 'output' });
  expect(result.output).toHaveLength(500);
});

test('the reader can stop it', async () => {
  const abort = new AbortController();
  const result = runProgram("console.log('on');\nfor (;;) {}", {
    seed: 1,
    limitSteps: 1e12,
    limitMs: 20_000,
    signal: abort.signal,
    onPiece: () => abort.abort(),
  });
  expect(await result).toMatchObject({ kind: 'stopped', reason: 'cancelled' });
});

test('there is no network, no storage, no code from text and no way to the page', async () => {
  const { output } = await run(`
const tried = async (what: string, act: () => unknown) => {
  try { await act(); console.log(what, 'worked'); } catch { console.log(what, 'refused'); }
};
const here = ${JSON.stringify(`${location.origin}/sandbox.html`)};
await tried('fetch', () => fetch(here, { mode: 'no-cors' }));
await tried('request', () => { const r = new XMLHttpRequest(); r.open('GET', here, false); r.send(); });
await tried('script', () => importScripts(here));
await tried('module', () => import(here));
await tried('socket', () => new Promise((yes, no) => { const s = new WebSocket(here.replace('http', 'ws')); s.onopen = yes; s.onerror = no; }));
await tried('text', () => eval('1'));
await tried('function', () => new Function('return 1')());
await tried('database', () => new Promise((yes, no) => { const r = indexedDB.open('a'); r.onsuccess = yes; r.onerror = no; }));
await tried('caches', () => caches.open('a'));
console.log(typeof document, typeof localStorage);`);
  expect(output.filter((line) => !line.endsWith('refused'))).toEqual(['undefined undefined']);
  expect(output).toHaveLength(10);
});

test('the chapter’s exercise: its program keeps every law, each wrong one breaks the law it is listed for', async () => {
  const runCode = await loadRunCode();
  const laws = tanhLayer.laws(null);
  const judged = async (source: string) => {
    const result = await runCode(source, { tests: laws, seed: 1 });
    if (result.kind !== 'ran') throw new Error(result.message);
    return result.outcomes.find(({ isPassed }) => !isPassed)?.id;
  };
  expect(await judged(tanhLayer.program)).toBeUndefined();
  for (const { source, law } of tanhLayer.wrong ?? []) expect(await judged(source)).toBe(law);
});

test('a program cannot change what the laws mean by their words', async () => {
  const tests = [{ id: 'one', source: "expect(a === 1, 'a is not 1');" }];
  const result = await runProgram('const a = 2;\nfunction expect() {}', { tests, seed: 1 });
  expect(result).toMatchObject({
    outcomes: [{ id: 'one', isPassed: false, message: 'a is not 1', line: null }],
  });
});
