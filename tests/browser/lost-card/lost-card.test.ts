import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DigitsConfig, DigitsFrame } from '../../../src/experiments/digits/training.ts';
import type { Port } from '../../../src/experiments/runner/client.ts';
import { exact, onProcessor, type WantedDevice } from '../../../src/experiments/runner/device.ts';
import { createRemoteRun } from '../../../src/widgets/kit/run/remote-run.ts';

const config: DigitsConfig = { maps: [2, 3], learningRate: 0.003, batch: 20, examples: 200, tests: 40, seed: 1 }; // biome-ignore format: one line
const steps = 12;
const onCard = { ...onProcessor, backend: 'webgl', mode: 'fast' } as const;

let card: BroadcastChannel;
const sleeps: (() => void)[] = [];
beforeEach(() => {
  card = new BroadcastChannel('card');
});
afterEach(() => {
  card.close();
  for (const sleep of sleeps.splice(0)) sleep();
});

/** A training in a worker whose graphics card obeys `card`. */
function training(device: WantedDevice, name = 'a card') {
  const wanted = signal(true);
  const run = createRemoteRun<DigitsConfig, DigitsFrame>({
    experiment: 'digits',
    config: () => config,
    steps: () => steps,
    wanted: () => wanted.value,
    device: () => device,
    open: () => new Worker(new URL('./losing-worker.ts', import.meta.url), { type: 'module', name }) as Port, // biome-ignore format: one line
  });
  sleeps.push(run.wake());
  return run;
}

const until = (claim: () => void) => vi.waitFor(claim, { timeout: 60_000, interval: 20 });
const whole = (run: ReturnType<typeof training>) =>
  until(() => {
    expect(run.problem.value).toBeNull();
    expect(run.done.value).toBe(steps);
  });

const losses = (run: ReturnType<typeof training>) =>
  run.frames.value.map((frame) => frame.testLoss);

/** As if the card had never been lost, but for the rounding of another device. */
async function expectUndisturbed(run: ReturnType<typeof training>): Promise<void> {
  const undisturbed = training(exact);
  await whole(undisturbed);
  const wanted = losses(undisturbed);
  expect(losses(run)).toHaveLength(wanted.length);
  for (const [i, loss] of losses(run).entries()) expect(Math.abs(loss - wanted[i]!), `after step ${i}`).toBeLessThan(2e-3); // biome-ignore format: one line
}

test('a training whose graphics card is reset goes on from its last checkpoint, and says so', { timeout: 120_000 }, async () => {
  const run = training(onCard);
  await until(() => expect(run.done.value).toBeGreaterThanOrEqual(4));
  expect(run.device.value).toEqual({ device: onCard, reason: null });
  card.postMessage('reset');
  await whole(run);
  expect(run.device.value?.device).toEqual(onCard);
  expect(run.device.value?.reason).toMatch(/was reset, and the run went on from its last checkpoint/); // biome-ignore format: one line
  await expectUndisturbed(run);
}); // biome-ignore format: one line

test('one whose card does not come back goes on on the processor, and says so', { timeout: 120_000 }, async () => {
  const run = training(onCard);
  await until(() => expect(run.done.value).toBeGreaterThanOrEqual(4));
  card.postMessage('take');
  await whole(run);
  expect(run.device.value?.device).toEqual(onProcessor);
  expect(run.device.value?.reason).toMatch(/was taken away in mid-training, and the run goes on here/); // biome-ignore format: one line
  await expectUndisturbed(run);
}); // biome-ignore format: one line

test('a machine without a card computes on the processor, with the reason', { timeout: 120_000 }, async () => {
  const run = training(onCard, 'no card');
  await whole(run);
  expect(run.device.value?.device).toEqual(onProcessor);
  expect(run.device.value?.reason).toBe('webgl: this browser gives no WebGL2 context');
  await expectUndisturbed(run);
}); // biome-ignore format: one line
