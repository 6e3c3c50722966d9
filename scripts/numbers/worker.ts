import { parentPort } from 'node:worker_threads';
import { measurements } from '../../src/experiments/measurements.ts';
import { computeOn } from '../../src/experiments/runner/compute-on.ts';
import { exact } from '../../src/experiments/runner/device.ts';

/** One thread of `scripts/numbers`: is sent a family of ids and answers with their values. */
if (parentPort === null) throw new Error('worker: it must be started by scripts/numbers');
const port = parentPort;

const { reason } = await computeOn(exact);
if (reason !== null) throw new Error(`This machine cannot compute as the book does: ${reason}`);
port.on('message', (ids: readonly string[]) =>
  port.postMessage(ids.map((id) => [id, measurements[id]!.value()] as const)),
);
