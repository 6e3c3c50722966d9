import { describe, expect, test } from 'vitest';
import { activate } from '../../../src/nn/backends/evaluate.ts';
import { reference } from '../../../src/nn/backends/reference.ts';
import { WebGL } from '../../../src/nn/backends/webgl/webgl.ts';
import { compile, type Tensor } from '../../../src/nn/index.ts';
import { counting } from './counting.ts';
import { expectClose, on } from './on-both.ts';
import { losses, trainings } from './trainings.ts';

const device = new WebGL();

describe.each(Object.entries(trainings))('%s, 20 steps of Adam', (_name, build) => {
  test('has the losses of the reference, step by step and compiled', () => {
    const expected = losses(build(), 20);
    expectClose(on(device, () => losses(build(), 20)), expected, 'losses'); // biome-ignore format: one line
    const compiled = on(device, () => {
      const { step, x, y } = build();
      return losses({ step: compile(step).run, x, y }, 20);
    });
    expectClose(compiled, expected, 'losses of the compiled step');
    expect(expected.at(-1)).toBeLessThan(expected[0]!);
  });
});

/** What is held before and after, and how WebGL's own count of textures and frames differs. */
async function differences(action: () => void) {
  const before = device.memory();
  const made = ['createTexture', 'deleteTexture', 'createFramebuffer', 'deleteFramebuffer'] as const; // biome-ignore format: one line
  const counts = await counting(made, () => on(device, action));
  return { before, after: device.memory(), counts: [...counts.values()] };
}

describe('500 steps later, as much memory and as many textures are in use, counted from outside too', () => {
  const readings: Record<string, (result: Tensor) => void> = {
    'where each loss is read': (loss) => void loss.item(),
    'where it is left unread': (loss) => loss.dispose(),
  };
  test.each(Object.entries(readings))('%s', async (_name, use) => {
    const { step, x, y } = on(device, trainings['a small net']!);
    const compiled = on(device, () => compile(step));
    const run = (steps: number) => {
      for (let i = 0; i < steps; i++) use(compiled.run(x, y));
    };
    on(device, () => run(3));
    const { before, after, counts } = await differences(() => run(500));
    expect(after).toEqual(before);
    expect(counts).toEqual([0, 0, 0, 0]);
  });

  test('where it is read at every 50th step, and the page goes on meanwhile', async () => {
    const { step, x, y } = on(device, trainings['a small net']!);
    const compiled = on(device, () => compile(step));
    const run = async () => {
      activate(device);
      for (const { result } of compiled.repeat([x, y], { steps: 500, every: 50 })) {
        await result.data();
        activate(device);
      }
      activate(reference);
    };
    await run();
    const { textures } = device.memory();
    const counts = await counting(['createTexture', 'deleteTexture'], run);
    expect(device.memory().textures).toBe(textures);
    expect([...counts.values()]).toEqual([0, 0]);
  });
});
