import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { Heap } from '../../../../src/nn/backends/wasm/heap.ts';
import { SingleValue, Store } from '../../../../src/nn/backends/wasm/values.ts';

const newStore = (precision: 'float32' | 'float64' = 'float32') => new Store(new Heap(), precision);

/** Collects garbage until something has happened; the engine decides when. */
async function collectUntil(hasHappened: () => boolean): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  while (!hasHappened()) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('values in the heap', () => {
  test('are copies, in the precision of the store', () => {
    const values = newStore().upload([0.1, 2]);
    expect(values.read()).toEqual(Float32Array.of(0.1, 2));
    values.read()[0] = 7;
    expect(values.read()[0]).toBe(Math.fround(0.1));
    expect(newStore('float64').upload([0.1]).read()).toEqual(Float64Array.of(0.1));
  });

  test('are counted until they are freed, each share for itself', () => {
    const store = newStore();
    const values = store.upload([1, 2, 3]);
    const share = values.share();
    expect(store.memory()).toEqual({ tensors: 2, bytes: 24, textures: 0 });
    values.free();
    values.free(); // the second time nothing happens
    expect(store.memory()).toEqual({ tensors: 1, bytes: 12, textures: 0 });
    expect([...share.read()]).toEqual([1, 2, 3]);
    expect(() => values.read()).toThrow('dataSync: this tensor was disposed of');
    expect(() => values.share()).toThrow('disposed of');
    share.free();
    expect(store.heap.used).toBe(0);
  });

  test('that are released are counted no longer, but stay', () => {
    const store = newStore();
    const values = store.upload([1, 2]);
    values.release();
    expect(store.memory()).toEqual({ tensors: 0, bytes: 0, textures: 0 });
    expect([...values.read()]).toEqual([1, 2]);
    values.free();
    expect(store.memory()).toEqual({ tensors: 0, bytes: 0, textures: 0 });
    expect(store.heap.used).toBe(0);
  });

  test('that nobody can reach any more give their memory back', async () => {
    const store = newStore();
    const kept = store.upload([1, 2]);
    for (let i = 0; i < 100; i++) store.upload(new Float32Array(1000));
    store.upload([5]).release();
    await collectUntil(() => store.heap.used === 16);
    expect(store.memory()).toEqual({ tensors: 1, bytes: 8, textures: 0 });
    expect([...kept.read()]).toEqual([1, 2]);
  });

  test('have one kind of NaN when they are read', () => {
    const store = newStore();
    const odd = store.upload([0, 1]);
    new Uint32Array(store.heap.memory.buffer, odd.address, 1)[0] = 0xffffffff;
    expect(new Uint32Array(odd.read().buffer)[0]).toBe(0x7fc00000);
  });
});

describe('a single number', () => {
  test('takes no memory, and is not counted', async () => {
    const one = new SingleValue(0.1, 'float32');
    const share = one.share();
    one.free();
    expect(() => one.read()).toThrow('disposed of');
    expect(await share.readLater()).toEqual(Float32Array.of(0.1));
  });
});
