import { beforeEach, expect, test } from 'vitest';
import type { Values } from '../../../src/nn/backends/backend.ts';
import { settleAll } from '../../../src/nn/backends/evaluate.ts';
import { LostDevice } from '../../../src/nn/backends/lost-device.ts';
import { WebGL } from '../../../src/nn/backends/webgl/webgl.ts';
import { gradients, matmul, mean, parameter, tanh, tensor } from '../../../src/nn/index.ts';
import { contextsOpenedIn } from './counting.ts';
import { expectClose, on } from './on-both.ts';
import { expectedAfter, recordingOf, START, X, Y } from './step.ts';

let device: WebGL;
let context: WebGL2RenderingContext;
beforeEach(() => {
  [context] = contextsOpenedIn(() => {
    device = new WebGL();
  }) as [WebGL2RenderingContext];
});

const lose = () => context.getExtension('WEBGL_lose_context')!.loseContext();

test('what is computed from numbers that the program has is computed again', () => {
  on(device, () => {
    const [x, y] = [tensor([1, 2, 3, 4], [2, 2]), tensor([1, 0, 0, 1], [2, 2])];
    const product = matmul(x, y);
    expect([...product.dataSync()]).toEqual([1, 2, 3, 4]);
    lose();
    expect([...matmul(x, x).dataSync()]).toEqual([7, 10, 15, 22]);
    // It was read before, so the program has it.
    expect([...product.mul(2).dataSync()]).toEqual([2, 4, 6, 8]);
  });
});

test('what was only on the device is gone, and says so', async () => {
  const onlyThere = on(device, () => {
    const one = tensor([1, 2]).mul(3);
    settleAll([one]);
    return one;
  });
  lose();
  expect(() => onlyThere.dataSync()).toThrow(LostDevice);
  expect(() => onlyThere.dataSync()).toThrow('the graphics card was reset');
  await expect(onlyThere.data()).rejects.toThrow(LostDevice);
});

/** A layer of two tanh and its step of gradient descent, one call after the other. */
function steps() {
  const [x, y] = [tensor(X, [2, 3]), tensor(Y, [2, 2])];
  const w = parameter(tensor(START.w, [3, 2]));
  const step = () => {
    const loss = mean(tanh(matmul(x, w)).sub(y).square());
    w.assign(w.sub(gradients(loss, [w])[0]!.mul(0.1)));
    return loss.item();
  };
  return { w, run: (count: number) => Array.from({ length: count }, step) };
}

test('a training that is not compiled says so, and goes on from the weights that were last read', async () => {
  const expected = steps().run(8);
  const { w, run } = on(device, steps);
  const losses = on(device, () => run(3));
  const kept = await w.data();
  losses.push(...on(device, () => run(2)));
  lose();
  expect(() => on(device, () => run(1))).toThrow(LostDevice);
  on(device, () => w.assign(tensor(kept, [3, 2])));
  expectClose([...losses.slice(0, 3), ...on(device, () => run(5))], expected, 'losses');
});

test('numbers on their way when it happens are gone too, and nobody waits for ever', async () => {
  const x = on(device, () => tensor([1, 2]).mul(3));
  on(device, () => settleAll([x]));
  const reading = x.data();
  lose();
  await reading.then(
    (numbers) => expect([...numbers]).toEqual([3, 6]), // they had arrived
    (error) => expect(error).toBeInstanceOf(LostDevice),
  );
});

test('a replay goes on from its last checkpoint, and the losses are the same', async () => {
  const replay = device.record(recordingOf(device));
  const losses: number[] = [];
  const run = (step: number) => {
    replay.run(step);
    losses[step] = replay.result(0).read()[0]!;
  };
  for (let step = 0; step < 4; step++) run(step);
  const kept: Values[] = [replay.state(0), replay.state(1)];
  await Promise.all(kept.map((values) => values.readLater()));
  for (let step = 4; step < 6; step++) run(step);
  lose();
  expect(() => replay.run(6)).toThrow(LostDevice);
  for (const [i, values] of kept.entries()) replay.setState(i, values);
  for (let step = 4; step < 9; step++) run(step);
  const expected = expectedAfter(9);
  expectClose(losses, expected.losses, 'losses');
  expectClose(replay.state(0).read(), expected.w, 'w');
  expect(device.memory().textures).toBeGreaterThan(0);
});

test('a result that nobody had read is gone, and does not hinder the replay', () => {
  const replay = device.record(recordingOf(device));
  const start = [replay.state(0), replay.state(1)];
  for (const values of start) values.read();
  replay.run(0);
  const unread = replay.result(0);
  lose();
  expect(() => unread.read()).toThrow(LostDevice);
  for (const [i, values] of start.entries()) replay.setState(i, values);
  replay.run(0);
  unread.free();
  expectClose(replay.result(0).read(), expectedAfter(1).losses, 'loss');
});

test('losing it again and again is no problem', async () => {
  const replay = device.record(recordingOf(device));
  let kept: Values[] = [];
  for (let step = 0; step < 12; step++) {
    if (step % 3 === 2) {
      const gl = context;
      const [next] = contextsOpenedIn(() => {
        gl.getExtension('WEBGL_lose_context')!.loseContext();
        for (const [i, values] of kept.entries()) replay.setState(i, values);
      });
      context = next!;
    }
    replay.run(step);
    kept = [replay.state(0), replay.state(1)];
    for (const values of kept) values.read();
  }
  expectClose(kept[0]!.read(), expectedAfter(12).w, 'w');
});
