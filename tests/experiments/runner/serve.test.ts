import { describe, expect, test } from 'vitest';
import { connect, type Port } from '../../../src/experiments/runner/client.ts';
import { exact } from '../../../src/experiments/runner/device.ts';
import type { Answer, Request } from '../../../src/experiments/runner/protocol.ts';
import { serve } from '../../../src/experiments/runner/serve.ts';
import { counting } from './counting.ts';

function host() {
  const answers: Answer<unknown>[] = [];
  const handle = serve({
    find: async (id) => {
      if (id !== 'counting') throw new Error(`no experiment is called ${id}`);
      return counting;
    },
    send: (answer) => answers.push(answer),
    prepare: async (device) => ({ device: device === 'fastest' ? exact : device, reason: null }),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
  return { answers, handle };
}

const start: Request = {
  kind: 'start',
  run: 1,
  experiment: 'counting',
  config: { from: 0 },
  checkpointEvery: 3,
  device: exact,
};
const frames = (answers: readonly Answer<unknown>[]) =>
  answers.flatMap((answer) => (answer.kind === 'frame' ? [answer.frame] : []));

describe('the runner', () => {
  test('sends the first frame, then one every so many steps, then that it is done', async () => {
    const { answers, handle } = host();
    await handle(start);
    await handle({ kind: 'stream', to: 10, every: 4 });
    expect(frames(answers)).toEqual([0, 4, 8, 10]);
    expect(answers.at(-1)).toEqual({ kind: 'done', step: 10, run: 1 });
  });

  test('a stream asked for while its experiment is still loading waits for it', async () => {
    const { answers, handle } = host();
    void handle(start);
    await handle({ kind: 'stream', to: 2, every: 1 });
    expect(frames(answers)).toEqual([0, 1, 2]);
  });

  test('stops between two steps when cancelled, and can go on', async () => {
    const { answers, handle } = host();
    await handle(start);
    const streaming = handle({ kind: 'stream', to: 12, every: 1 });
    await new Promise((resolve) => setImmediate(resolve));
    await handle({ kind: 'cancel' });
    await streaming;
    const stopped = answers.at(-1);
    expect(stopped?.kind).toBe('done');
    expect(stopped?.step).toBeLessThan(12);
    await handle({ kind: 'stream', to: 12, every: 12 });
    expect(frames(answers).at(-1)).toBe(12);
  });

  test('steps back', async () => {
    const { answers, handle } = host();
    await handle(start);
    await handle({ kind: 'seek', step: 8 });
    await handle({ kind: 'seek', step: 7 });
    expect(frames(answers)).toEqual([0, 8, 7]);
  });

  test('says what went wrong inside an experiment, and at which step', async () => {
    const { answers, handle } = host();
    await handle(start);
    await handle({ kind: 'stream', to: 20, every: 1 });
    expect(answers.at(-1)).toEqual({
      run: 1,
      kind: 'failed',
      step: 12,
      message: 'thirteen is not counted',
    });
  });

  test('names an experiment that does not exist, and a request that came too early', async () => {
    const { answers, handle } = host();
    await handle({ ...start, experiment: 'alchemy' });
    await handle({ kind: 'seek', step: 3 });
    expect(answers).toMatchObject([
      { kind: 'failed', message: 'no experiment is called alchemy' },
      { kind: 'failed', message: 'runner: seek came before start' },
    ]);
  });

  test('the client hands each answer to its listener', async () => {
    const { answers, handle } = host();
    const sent: Promise<void>[] = [];
    const port: Port = {
      onmessage: null,
      onerror: null,
      postMessage: (request) => void sent.push(handle(request)),
      terminate: () => undefined,
    };
    const seen: string[] = [];
    const run = connect<{ from: number }, number>(
      port,
      { experiment: 'counting', config: { from: 11 } },
      {
        onFrame: (frame, step) => seen.push(`frame ${frame} at ${step}`),
        onDone: (step) => seen.push(`done at ${step}`),
        onFailure: (message) => seen.push(message),
      },
    );
    run.stream(1);
    await Promise.all(sent);
    run.stream(2);
    await Promise.all(sent);
    for (const data of answers) port.onmessage?.({ data: data as never });
    expect(seen).toEqual([
      'frame 11 at 0',
      'frame 12 at 1',
      'done at 1',
      'thirteen is not counted',
    ]);
  });
});
