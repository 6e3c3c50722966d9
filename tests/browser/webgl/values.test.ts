import { beforeEach, expect, test } from 'vitest';
import { settleAll } from '../../../src/nn/backends/evaluate.ts';
import { reference } from '../../../src/nn/backends/reference.ts';
import { WebGL } from '../../../src/nn/backends/webgl/webgl.ts';
import { arange, tensor } from '../../../src/nn/index.ts';
import { counting } from './counting.ts';
import { on } from './on-both.ts';

let device: WebGL;
beforeEach(() => {
  device = new WebGL();
});

/** A tensor that was computed on the device. */
const computed = (size = 1000) =>
  on(device, () => {
    const x = arange(size).mul(2);
    settleAll([x]);
    return x;
  });

const doubles = (size = 1000) => Array.from({ length: size }, (_, i) => 2 * i);

test('numbers are read now, later, and now while they are on their way', async () => {
  expect([...computed().dataSync()]).toEqual(doubles());
  expect([...(await computed().data())]).toEqual(doubles());
  const both = computed();
  const later = both.data();
  expect([...both.dataSync()]).toEqual(doubles());
  expect([...(await later)]).toEqual(doubles());
  const three = [computed(), computed(7), computed(1)];
  const all = await Promise.all(three.map((x) => x.data()));
  expect(all.map((numbers) => [...numbers])).toEqual([doubles(), doubles(7), doubles(1)]);
  expect(three[0]!.dataSync()).toBeInstanceOf(Float32Array);
});

test('reading later does not stop the program', async () => {
  const x = computed();
  const counts = await counting(['readPixels', 'getBufferSubData', 'finish'], () => {
    void x.data();
  });
  expect(counts.get('getBufferSubData')).toBe(0); // not yet
  expect([...(await x.data())]).toEqual(doubles());
});

test('a shared hold outlives the other; a disposed tensor says so', () => {
  const x = computed();
  const copy = x.detach();
  x.dispose();
  expect(() => x.dataSync()).toThrow('this tensor was disposed of');
  expect([...copy.dataSync()]).toEqual(doubles());
  copy.dispose();
  expect(device.memory()).toMatchObject({ tensors: 1, bytes: 4000 }); // what x was computed from
});

test('memory() counts what is held, and textures as WebGL counts them', async () => {
  const counts = await counting(['createTexture', 'deleteTexture'], () => {
    const held = Array.from({ length: 20 }, () => computed(5000));
    expect(device.memory()).toMatchObject({ tensors: 40, bytes: 40 * 20000 });
    for (const x of held) x.dispose();
  });
  const { textures } = device.memory();
  expect(textures).toBe(counts.get('createTexture')! - counts.get('deleteTexture')!);
  expect(textures).toBeGreaterThan(0);
});

test('what lies unused is bounded: after a large task it shrinks', async () => {
  const large = Array.from({ length: 12 }, () => computed(1 << 20));
  const small = tensor([1, 2]);
  const before = device.memory().textures;
  for (const x of large) for (const one of [x, ...x.inputs]) one.dispose();
  for (let i = 0; i < 200; i++) {
    on(device, () => {
      const x = small.mul(3);
      settleAll([x]);
      x.dispose();
    });
  }
  expect(device.memory().textures).toBeLessThan(before / 2);
});

test('tensors move between backends when they are needed', () => {
  const x = computed(5);
  const there = x.add(1);
  expect([...on(reference, () => there.dataSync())]).toEqual([1, 3, 5, 7, 9]);
  const back = on(device, () => there.mul(tensor([1, 1, 1, 1, 2])).dataSync());
  expect([...back]).toEqual([1, 3, 5, 7, 18]);
});

test('a tensor too large even for many layers is refused, with the limits', () => {
  const tiny = new WebGL({ largestTexture: 1 });
  expect(() => on(tiny, () => arange(100000).exp().dataSync())).toThrow(
    /webgl: 32768 texels need 32768 layers of a texture, and this machine has \d+ of at most 1 x 1/,
  );
});
