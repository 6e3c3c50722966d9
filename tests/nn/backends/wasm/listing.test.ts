import { describe, expect, test } from 'vitest';
import { listing } from '../../../../src/nn/backends/wasm/listing.ts';
import { parameter, tensor } from '../../../../src/nn/index.ts';

describe('the listing of a graph', () => {
  test('is the code that computes it, of parameters and numbers alike', () => {
    const w = parameter(tensor([1, 2, 3, 4]));
    const { text, bytes } = listing([w.mul(3).add(w).relu()]);
    expect(WebAssembly.validate(new Uint8Array(bytes))).toBe(true);
    for (const piece of [
      '(func $run (export "run")',
      'v128.load offset=1024',
      'f32x4.mul',
      'f32x4.add',
      'v128.const f32x4 3 3 3 3',
    ]) {
      // biome-ignore format: one line
      expect(text).toContain(piece);
    }
  });

  test('comes in the precision that is asked for', () => {
    expect(listing([tensor([1, 2]).tanh()], { precision: 'float64' }).text).toContain('f64x2.div');
  });
});
