import { expect, test } from 'vitest';
import { cached } from '../../src/exercises/engine/cached.ts';
import type { Errand, Finding } from '../../src/exercises/engine/errand.ts';
import { engineHere } from '../../src/exercises/engine/here.ts';

const run = (steps: number): Errand => ({ kind: 'run', experiment: 'x', config: { steps }, steps });
const program: Errand = { kind: 'code', source: 'x', tests: [], seed: 1 };
const counting = (finding: (steps: number) => Finding) => {
  const asked: number[] = [];
  const fetch = async (errand: Errand) => {
    const steps = errand.kind === 'run' ? errand.steps : 0;
    asked.push(steps);
    return finding(steps);
  };
  return { asked, engine: { fetch } };
};

test('the same errand runs once, another one again', async () => {
  const { asked, engine } = counting((frame) => ({ kind: 'run', frame }));
  const quick = cached(engine);
  await Promise.all([run(1), run(1), run(2)].map((errand) => quick.fetch(errand)));
  expect(await quick.fetch(run(1))).toEqual({ kind: 'run', frame: 1 });
  expect(asked).toEqual([1, 2]);
});

test('what stopped may be asked for again', async () => {
  const { asked, engine } = counting(() => ({ kind: 'stopped', message: 'cancelled' }));
  const quick = cached(engine);
  await quick.fetch(run(1));
  await quick.fetch(run(1));
  expect(asked).toEqual([1, 1]);
});

test('a program that was called off, or that a busy machine gave no time, is run again', async () => {
  for (const [reason, times] of [
    ['cancelled', 2],
    ['time', 2],
    ['steps', 1],
  ] as const) {
    let asked = 0;
    const engine = engineHere(async () => {
      asked += 1;
      return { kind: 'stopped', reason, message: 'It was stopped.', line: null, output: [] };
    });
    const quick = cached(engine);
    await quick.fetch(program);
    await quick.fetch(program);
    expect([reason, asked]).toEqual([reason, times]);
  }
});

test('without a sandbox nothing is known of a program: there is no finding, and the next one is another try', async () => {
  let isThere = false;
  const quick = cached(
    engineHere(async () =>
      isThere
        ? { kind: 'ran', outcomes: [], output: [] }
        : {
            kind: 'stopped',
            reason: 'unavailable',
            message: 'No sandbox.',
            line: null,
            output: [],
          },
    ),
  );
  await expect(quick.fetch(program)).rejects.toThrow('No sandbox.');
  isThere = true;
  expect(await quick.fetch(program)).toMatchObject({ kind: 'code', result: { kind: 'ran' } });
});

test('the oldest findings go when there are too many', async () => {
  const { asked, engine } = counting((frame) => ({ kind: 'run', frame }));
  const quick = cached(engine, { most: 2 });
  for (const steps of [1, 2, 3, 3, 2, 1]) await quick.fetch(run(steps));
  expect(asked).toEqual([1, 2, 3, 1]);
});
