import { beforeEach, describe, expect, test } from 'vitest';
import type { Errand } from '../../../src/exercises/engine/errand.ts';
import { engineInWorkers } from '../../../src/exercises/view/page/engine.ts';
import type { Port } from '../../../src/experiments/runner/client.ts';
import type { Request } from '../../../src/experiments/runner/protocol.ts';

/** Workers that answer when they are told to, behind a network that may be away. */
let isOnline: boolean;
let opened: number;
let ended: number;
/** Runs that wait for their last step. */
let held: (() => void)[];

beforeEach(() => {
  isOnline = true;
  opened = ended = 0;
  held = [];
});

function open(): Port {
  opened += 1;
  let isOver = false;
  const isHere = isOnline;
  const port: Port = {
    onmessage: null,
    onerror: null,
    postMessage(request: Request) {
      const say = (answer: unknown) =>
        queueMicrotask(() => !isOver && port.onmessage?.({ data: answer as never }));
      if (!isHere) queueMicrotask(() => port.onerror?.({ message: '' }));
      else if (request.kind === 'start') {
        say({ kind: 'device', step: 0, run: 1 });
        say({ kind: 'frame', step: 0, frame: 0, run: 1 });
      } else if (request.kind === 'seek')
        held.push(() => say({ kind: 'frame', step: request.step, frame: request.step, run: 1 }));
    },
    terminate() {
      isOver = true;
      ended += 1;
    },
  };
  return port;
}

const engine = () =>
  engineInWorkers(
    async () => {
      throw new Error('no programs here');
    },
    { open, most: 3 },
  );
const run = (steps: number, experiment = 'x'): Errand => ({
  kind: 'run',
  experiment,
  config: {},
  steps,
});
/** Everything that can go on without a word has gone on. */
const settle = () => new Promise((go) => setTimeout(go));
async function releaseAll() {
  for (await settle(); held.length > 0; await settle()) for (const go of held.splice(0)) go();
}

describe('workers of a page', () => {
  test('one that is done takes the next run of its experiment; others are let go', async () => {
    const { fetch } = engine();
    const first = Promise.all([fetch(run(1)), fetch(run(2))]);
    await releaseAll();
    expect(await first).toEqual([
      { kind: 'run', frame: 1 },
      { kind: 'run', frame: 2 },
    ]);
    const before = opened;
    expect(before - ended).toBe(1);
    expect(await fetch(run(0))).toEqual({ kind: 'run', frame: 0 });
    expect(opened).toBe(before);
    await fetch(run(0, 'another'));
    expect(opened).toBe(before + 1);
  });

  test('without a network the one that is there does all of them', async () => {
    const { fetch } = engine();
    await fetch(run(0));
    isOnline = false;
    const all = Promise.all([1, 2, 3, 4, 5].map((steps) => fetch(run(steps))));
    await releaseAll();
    expect((await all).map((one) => one.kind === 'run' && one.frame)).toEqual([1, 2, 3, 4, 5]);
    await expect(fetch(run(1, 'another'))).rejects.toThrow(
      'Is there a network? Your answer stands',
    );
    expect(await fetch(run(0))).toEqual({ kind: 'run', frame: 0 });
  });

  test('without any there is no finding, and the next one is another try', async () => {
    const { fetch } = engine();
    isOnline = false;
    await expect(fetch(run(0))).rejects.toThrow('no check was counted');
    isOnline = true;
    expect(await fetch(run(0))).toEqual({ kind: 'run', frame: 0 });
  });

  test('a run that is called off leaves a worker behind, which the next one may have to wait for', async () => {
    const { fetch } = engine();
    await fetch(run(0));
    const abort = new AbortController();
    const stopped = [fetch(run(1), abort.signal), fetch(run(2), abort.signal)];
    await settle();
    abort.abort();
    for (const one of stopped) expect(await one).toMatchObject({ message: 'cancelled' });
    expect(opened - ended).toBe(1);
    isOnline = false;
    const next = fetch(run(3));
    await releaseAll();
    expect(await next).toEqual({ kind: 'run', frame: 3 });
  });
});
