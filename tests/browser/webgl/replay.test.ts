import { expect, test } from 'vitest';
import { WebGL } from '../../../src/nn/backends/webgl/webgl.ts';
import { tensor } from '../../../src/nn/index.ts';
import { counting } from './counting.ts';
import { expectClose, on } from './on-both.ts';
import { expectedAfter, recordingOf, START, Y } from './step.ts';

const device = new WebGL();

test('a recorded step does what the step does: states change, and numbers by the step', () => {
  const replay = device.record(recordingOf(device));
  const losses: number[] = [];
  for (let step = 0; step < 7; step++) {
    replay.run(step);
    losses.push(replay.result(0).read()[0]!);
  }
  const expected = expectedAfter(7);
  expectClose(losses, expected.losses, 'losses');
  expectClose(replay.state(0).read(), expected.w, 'w');
  replay.free();
});

test('inputs and states can be set, from memory and from the device', () => {
  const replay = device.record(recordingOf(device));
  const start = [replay.state(0), replay.state(1)];
  replay.run(0);
  const first = replay.result(0).read()[0]!;
  const after = [...replay.state(0).read()];
  replay.run(1);
  for (const [i, values] of start.entries()) replay.setState(i, values);
  replay.run(0);
  expect(replay.result(0).read()[0]).toBe(first);
  expect([...replay.state(0).read()]).toEqual(after);
  const other = on(device, () => tensor(Y, [2, 2]).mul(2));
  on(device, () => other.dataSync());
  replay.setInput(1, other.values!);
  for (const [i, values] of start.entries()) replay.setState(i, values);
  replay.run(0);
  expect(replay.result(0).read()[0]).not.toBe(first);
  replay.free();
});

test('running makes nothing, waits for nothing and checks nothing', async () => {
  const replay = device.record(recordingOf(device));
  for (let step = 0; step < 3; step++) replay.run(step);
  const forbidden = ['createTexture', 'createFramebuffer', 'createProgram', 'createBuffer', 'readPixels', 'getError', 'checkFramebufferStatus', 'getProgramParameter', 'getUniformLocation'] as const; // biome-ignore format: a list
  const counts = await counting([...forbidden, 'drawArrays'], () => {
    for (let step = 3; step < 53; step++) replay.run(step);
  });
  expect(counts.get('drawArrays')).toBeGreaterThanOrEqual(50);
  for (const name of forbidden) expect(counts.get(name), name).toBe(0);
  replay.free();
});

test('a freed replay gives its textures to the next', () => {
  device.record(recordingOf(device)).free();
  const { textures } = device.memory();
  for (let i = 0; i < 5; i++) {
    const replay = device.record(recordingOf(device));
    replay.run(0);
    replay.free();
  }
  expect(device.memory().textures).toBe(textures);
});

test('what is not read before the next run is still what it was', () => {
  const replay = device.record(recordingOf(device));
  const held = [replay.state(0), replay.state(1)];
  const losses = Array.from({ length: 5 }, (_, step) => {
    replay.run(step);
    return replay.result(0);
  });
  const after = replay.state(0);
  replay.free();
  const expected = expectedAfter(5);
  expectClose(held[0]!.read(), START.w, 'w before');
  expectClose(held[1]!.read(), START.m, 'm before');
  expectClose(losses.flatMap((loss) => [...loss.read()]), expected.losses, 'losses'); // biome-ignore format: one line
  expectClose(after.read(), expected.w, 'w');
});

test('what is read or left before the next run is never copied', async () => {
  const replay = device.record(recordingOf(device));
  replay.run(0);
  replay.result(0).read();
  const counts = await counting(['createTexture', 'drawArrays'], () => {
    replay.run(1);
  });
  const copying = await counting(['createTexture', 'drawArrays'], () => {
    replay.result(0).read();
    replay.state(0).free();
    void replay.state(1).readLater();
    replay.run(2);
  });
  expect(copying).toEqual(counts);
  replay.free();
});
