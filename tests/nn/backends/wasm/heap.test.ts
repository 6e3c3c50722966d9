import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Heap } from '../../../../src/nn/backends/wasm/heap.ts';

describe('the heap', () => {
  test('hands out blocks that begin at multiples of 16 and never overlap', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.nat({ max: 30 })), {
          maxLength: 80,
        }),
        (turns) => {
          const heap = new Heap();
          const held: { address: number; bytes: number }[] = [];
          for (const [bytes, which] of turns) {
            if (which < held.length && which % 2 === 0) {
              for (const one of held.splice(which, 1)) heap.release(one.address, one.bytes);
            }
            const address = heap.allocate(bytes);
            expect(address % 16).toBe(0);
            for (const other of held) {
              const isApart =
                address + bytes <= other.address || other.address + other.bytes <= address;
              expect(isApart).toBe(true);
            }
            held.push({ address, bytes });
          }
          for (const { address, bytes } of held) heap.release(address, bytes);
          expect(heap.used).toBe(0);
        },
      ),
    ));

  test('uses again what was given back, whole or in part, alone or with its neighbours', () => {
    const heap = new Heap();
    const size = 500_000; // two of them fill the memory there is at first
    const [a, b] = [heap.allocate(size), heap.allocate(size)];
    const before = heap.memory.buffer.byteLength;
    heap.release(a, size);
    expect(heap.allocate(size)).toBe(a);
    heap.release(a, size);
    expect(heap.allocate(size / 2)).toBe(a);
    heap.release(a, size / 2);
    heap.release(b, size);
    expect(heap.allocate(2 * size)).toBe(a);
    expect(heap.memory.buffer.byteLength).toBe(before);
  });

  test('grows when it is full, and keeps what is written', () => {
    const heap = new Heap();
    const address = heap.allocate(16);
    new Float64Array(heap.memory.buffer, address, 2).set([1, 2]);
    const before = heap.memory.buffer.byteLength;
    const large = heap.allocate(10 * before);
    expect(heap.memory.buffer.byteLength).toBeGreaterThan(10 * before);
    expect([...new Float64Array(heap.memory.buffer, address, 2)]).toEqual([1, 2]);
    heap.release(large, 10 * before);
  });

  test('says how much is held when there is no more', () => {
    const heap = new Heap();
    heap.allocate(1000);
    expect(() => heap.allocate(2 ** 33)).toThrow(
      /no room for 8589934592 bytes more beside the 1008 that tensors hold/,
    );
  });
});
