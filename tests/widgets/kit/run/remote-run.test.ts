import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import type { Port } from '../../../../src/experiments/runner/client.ts';
import type { Request } from '../../../../src/experiments/runner/protocol.ts';
import { serve } from '../../../../src/experiments/runner/serve.ts';
import { createRemoteRun } from '../../../../src/widgets/kit/run/remote-run.ts';
import { counting } from '../../../experiments/runner/counting.ts';

/** A worker without a worker. */
function openPort(): Port & { isOpen: boolean } {
  const port = {
    isOpen: true,
    onmessage: null,
    onerror: null,
    postMessage: (request: Request) => void handle(request),
    terminate() {
      port.isOpen = false;
    },
  } as Port & { isOpen: boolean };
  const handle = serve({
    find: async () => counting,
    send: (answer) => {
      if (port.isOpen) port.onmessage?.({ data: answer as never });
    },
    prepare: async (device) => {
      if (device === 'fastest') throw new Error('not here');
      return { device, reason: null };
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
  return port;
}

function figure({ isHeavy = false, isPatient = false } = {}) {
  const [from, wanted] = [signal(0), signal(false)];
  const ports: (Port & { isOpen: boolean })[] = [];
  const run = createRemoteRun<{ from: number }, number>({
    experiment: 'counting',
    config: () => ({ from: from.value }),
    steps: () => 6,
    every: 2,
    wanted: () => wanted.value,
    isHeavy,
    isPatient,
    open: () => {
      const port = openPort();
      ports.push(port);
      return port;
    },
  });
  return { from, wanted, ports, run, sleep: run.wake() };
}

const end = (run: { isRunning: { value: boolean } }) =>
  vi.waitFor(() => expect(run.isRunning.value).toBe(false));

describe('a run in a worker, as a figure sees it', () => {
  test('waits until somebody wants it, then its frames arrive one after another', async () => {
    const { run, wanted, ports } = figure();
    expect(ports).toHaveLength(0);
    wanted.value = true;
    expect(run.isRunning.value).toBe(true);
    await end(run);
    expect(run.frames.value).toEqual([0, 2, 4, 6]);
    expect(run.done.value).toBe(6);
    expect(run.device.value?.device.backend).toBe('wasm');
  });

  test('begins again with another configuration, in the same worker', async () => {
    const { run, wanted, from, ports } = figure();
    wanted.value = true;
    await end(run);
    from.value = 3;
    await end(run);
    expect(run.frames.value).toEqual([3, 5, 7, 9]);
    expect(ports.map(({ isOpen }) => isOpen)).toEqual([true]);
  });

  test('asked something new in the middle of a run, shows nothing of the old one', async () => {
    const { run, wanted, from } = figure();
    wanted.value = true;
    await vi.waitFor(() => expect(run.frames.value.length).toBeGreaterThan(0));
    from.value = 100;
    expect(run.frames.value).toEqual([]);
    await end(run);
    expect(run.frames.value).toEqual([100, 102, 104, 106]);
  });

  test('a patient one ends its answer first; of what was asked meanwhile only the last counts', async () => {
    const { run, wanted, from, ports } = figure({ isPatient: true });
    const asked: unknown[] = [];
    wanted.value = true;
    const send = ports[0]!.postMessage;
    ports[0]!.postMessage = (request) => {
      if (request.kind === 'start') asked.push(request.config);
      send(request);
    };
    const seen: number[] = [];
    const stop = run.frames.subscribe((frames) => seen.push(frames.length));
    for (from.value = 10; from.value < 90; ) from.value += 10;
    await end(run);
    stop();
    expect(run.frames.value).toEqual([90, 92, 94, 96]);
    expect(asked).toEqual([{ from: 90 }]);
    expect(seen.filter((count) => count === 4)).toHaveLength(2);
  });

  test('a heavy run lets its worker go at its end, and what it found stays', async () => {
    const { run, wanted, from, ports } = figure({ isHeavy: true });
    wanted.value = true;
    await end(run);
    expect(ports.map(({ isOpen }) => isOpen)).toEqual([false]);
    expect(run.frames.value).toEqual([0, 2, 4, 6]);
    from.value = 3;
    await end(run);
    expect(run.frames.value).toEqual([3, 5, 7, 9]);
  });

  test('a worker that does not answer is replaced', async () => {
    const { run, wanted, from, ports } = figure();
    wanted.value = true;
    await end(run);
    ports[0]!.postMessage = () => {};
    from.value = 3;
    await end(run);
    expect(run.frames.value).toEqual([3, 5, 7, 9]);
    expect(ports.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  });

  test('says why it stopped, and keeps what had arrived', async () => {
    const { run, wanted, from } = figure();
    from.value = 9;
    wanted.value = true;
    await vi.waitFor(() => expect(run.problem.value).toContain('thirteen is not counted'));
    expect(run.frames.value).toEqual([9, 11]);
    expect(run.isRunning.value).toBe(false);
  });

  test('stops where it is when cancelled, and its worker ends with the figure', async () => {
    const { run, wanted, ports, sleep } = figure();
    wanted.value = true;
    await vi.waitFor(() => expect(run.frames.value.length).toBeGreaterThan(0));
    run.cancel();
    expect(run.isRunning.value).toBe(false);
    sleep();
    expect(ports[0]!.isOpen).toBe(false);
  });
});
