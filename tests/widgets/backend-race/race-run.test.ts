import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/experiments/engine/race.ts';
import { budgetMs } from '../../../src/widgets/backend-race/model.ts';
import type { Request } from '../../../src/widgets/backend-race/protocol.ts';
import { createRaceRun, type Port } from '../../../src/widgets/backend-race/race-run.ts';

const running: Outcome = { state: 'running' };
const measured: Outcome = { state: 'measured', perSecond: 5, firstMs: 1, runs: 2, apart: 0 };

/** A worker without a worker: it notes what it was asked, and whether it was ended. */
class QuietPort implements Port {
  onmessage: Port['onmessage'] = null;
  onerror: Port['onerror'] = null;
  readonly asked: Request[] = [];
  isEnded = false;
  postMessage(request: Request): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

function race() {
  const ports: QuietPort[] = [];
  const run = createRaceRun(() => {
    const port = new QuietPort();
    ports.push(port);
    return port;
  });
  return { run, ports };
}

describe('a race in a worker', () => {
  test('asks once, collects the laps, and ends the worker when it is done', () => {
    const { run, ports } = race();
    run.start('tiny');
    const [port] = ports;
    expect(port?.asked).toEqual([{ workload: 'tiny', budgetMs }]);
    expect(run.running.value).toBe('tiny');
    port?.onmessage?.({ data: { kind: 'renderer', name: 'a card' } });
    for (const outcome of [running, measured])
      port?.onmessage?.({ data: { kind: 'lap', lap: { contender: 'reference', outcome } } });
    port?.onmessage?.({ data: { kind: 'done' } });
    expect(run.renderer.value).toBe('a card');
    expect(run.standings.value).toEqual({ tiny: { reference: measured } });
    expect(run.running.value).toBeNull();
    expect(port?.isEnded).toBe(true);
  });

  test('cancelled keeps what was measured and forgets what was running', () => {
    const { run, ports } = race();
    run.start('digits');
    const hear = ports[0]!.onmessage;
    hear?.({ data: { kind: 'lap', lap: { contender: 'reference', outcome: measured } } });
    hear?.({ data: { kind: 'lap', lap: { contender: 'strict', outcome: running } } });
    run.cancel();
    expect(run.standings.value).toEqual({ digits: { reference: measured } });
    expect(run.running.value).toBeNull();
    expect(ports[0]!.isEnded).toBe(true);
    run.cancel();
    expect(run.standings.value).toEqual({ digits: { reference: measured } });
  });

  test('of one workload leaves the numbers of another, and forgets its own earlier ones', () => {
    const { run, ports } = race();
    for (const workload of ['tiny', 'digits'] as const) {
      run.start(workload);
      const lap = { contender: 'strict', outcome: measured } as const;
      ports.at(-1)?.onmessage?.({ data: { kind: 'lap', lap } });
    }
    expect(ports[0]!.isEnded).toBe(true);
    run.start('digits');
    expect(run.standings.value).toEqual({ tiny: { strict: measured }, digits: {} });
  });

  test('says why it stopped, until the next start', () => {
    const { run, ports } = race();
    run.start('tiny');
    ports[0]!.onmessage?.({ data: { kind: 'failed', message: 'no memory' } });
    expect(run.problem.value).toBe('The race stopped: no memory.');
    expect(run.running.value).toBeNull();
    run.start('tiny');
    expect(run.problem.value).toBeNull();
    ports[1]!.onerror?.({ message: '' });
    expect(run.problem.value).toContain('the worker could not be started');
    expect(ports[1]!.isEnded).toBe(true);
  });

  test('without workers says so and does not begin', () => {
    const run = createRaceRun(() => {
      throw new Error('refused');
    });
    run.start('tiny');
    expect(run.problem.value).toContain('gives no worker here');
    expect(run.running.value).toBeNull();
  });
});
