import { describe, expect, test } from 'vitest';
import { smallNet } from '../../../src/experiments/engine/small-net.ts';
import { takeApart } from '../../../src/experiments/engine/taken-apart.ts';
import { compile, setBackend } from '../../../src/nn/index.ts';

const config = { width: 3, activation: 'tanh', batch: 4 } as const;
const device = { device: 'strict', precision: 'float32' } as const;

test('the net that is taken apart learns when the same step runs', async () => {
  await setBackend('wasm', { precision: 'float64' });
  const { step, inputs } = smallNet(config);
  const compiled = compile((X, y) => step(X, y));
  const first = compiled.run(...inputs).item();
  for (let i = 0; i < 100; i++) compiled.run(...inputs);
  expect(compiled.run(...inputs).item()).toBeLessThan(first);
  await setBackend('reference');
});

describe.each(['strict', 'fast', 'webgl'] as const)('%s', (one) => {
  const apart = takeApart(config, { ...device, device: one });
  const { explanation, names } = apart;

  test('what the page calls by name has its name in the plan', () => {
    for (const name of ['X', 'y', 'W¹', 'b¹', 'W²', 'b²', 'H', 'dP', 'dZ', 'L'])
      expect(names).toContain(name);
  });

  test('no two buffers have the same name', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(explanation.buffers.length);
  });

  test('tanh runs in the same program as the product it follows', () => {
    const { moment } = apart;
    const fate = explanation.fateOf(moment.H);
    expect(fate).toMatchObject({ kind: 'stored', program: 0 });
    expect(explanation.fateOf(moment.Z)).toEqual({ kind: 'inside', programs: [0] });
  });
});

test('on wasm all parameters move in one loop; on webgl each moves where its gradient is made', () => {
  const wasm = takeApart(config, device);
  const { programs, buffers } = wasm.explanation;
  expect(wasm.names[programs.at(-1)!.writes[0]!]).toBe('θ');
  expect(buffers[wasm.names.indexOf('θ')]!.size).toBe(13);
  expect(takeApart(config, { ...device, device: 'webgl' }).names).not.toContain('θ');
});

test('two buffers share a place in the arena only if one of them takes over from the other', () => {
  const { explanation } = takeApart({ ...config, width: 8, batch: 16 }, device);
  const placed = explanation.buffers.flatMap((one) => (one.place === null ? [] : [{ ...one, place: one.place }])); // biome-ignore format: one line
  for (const [i, a] of placed.entries())
    for (const b of placed.slice(i + 1)) {
      const overlap = a.place < b.place + b.size && b.place < a.place + a.size;
      const together = Math.min(a.last, b.last) - Math.max(a.first, b.first);
      if (!overlap || together < 0) continue;
      // Taken over in place: the same numbers, in the one program that reads the old and writes the new.
      expect([a.place, a.size]).toEqual([b.place, b.size]);
      expect(together).toBeGreaterThanOrEqual(0);
      const writer = Math.max(a.first, b.first);
      expect(explanation.programs[writer]!.kind).toMatch(/map|matmul/);
    }
});
