import { describe, expect, test } from 'vitest';
import { explain } from '../../../../src/nn/backends/explain/explain.ts';
import { moduleText } from '../../../../src/nn/backends/wasm/assembler/text.ts';
import { WasmReplay } from '../../../../src/nn/backends/wasm/replay.ts';
import { wasmBackend } from '../../../../src/nn/backends/wasm/wasm.ts';
import { recordStep } from '../../../../src/nn/compile/record-step.ts';
import {
  type Explanation,
  gradients,
  linear,
  meanSquaredError,
  optimizers,
  parameter,
  relu,
  type Tensor,
  tanh,
  tensor,
} from '../../../../src/nn/index.ts';

/** A net of two layers and one step of training it, with the tensors to ask about. */
function net(activation = tanh, rule = optimizers.gradientDescent({ learningRate: 0.5 })) {
  const w = parameter(tensor([0.5, -1, 0.25, 1, 2, -0.5], [2, 3]), { name: 'w' });
  const v = parameter(tensor([1, -1, 0.5], [3, 1]), { name: 'v' });
  const seen: { z?: Tensor; h?: Tensor; loss?: Tensor } = {};
  const step = (x: Tensor, y: Tensor) => {
    seen.z = linear(x, w);
    seen.h = activation(seen.z);
    seen.loss = meanSquaredError(linear(seen.h, v), y);
    optimizers.apply(rule, [w, v], gradients(seen.loss, [w, v]));
    return seen.loss;
  };
  const inputs: [Tensor, Tensor] = [tensor([1, 2, 3, 4], [2, 2]), tensor([0, 1], [2, 1])];
  return { step, inputs, w, v, seen };
}

const both = ['wasm', 'webgl'] as const;
const explained = (backend: (typeof both)[number]): Explanation => {
  const { step, inputs } = net();
  return explain(step, inputs, { backend });
};

test('explaining a step changes no parameter', () => {
  const { step, inputs, w } = net();
  const before = [...w.dataSync()];
  explain(step, inputs);
  expect([...w.dataSync()]).toEqual(before);
});

test('the code is that of the compiled step, but for addresses', () => {
  const { step, inputs } = net();
  const { programs, run } = explain(step, inputs);
  const { recording } = recordStep(step, inputs, () => {});
  const replay = wasmBackend('float32', 'strict').record!(recording);
  if (!(replay instanceof WasmReplay)) throw new Error('wasm has another kind of replay now');
  const bare = (text: string) => text.replace(/offset=\d+|i32\.const -?\d+/g, '').split('\n').map((line) => line.trim()).filter((line) => line !== ''); // biome-ignore format: one line
  const ran = bare(moduleText(replay.module));
  replay.free();
  for (const text of [...programs.flatMap(({ code }) => code), run]) {
    for (const line of bare(text)) expect(ran).toContain(line);
  }
});

describe.each(both)('on %s', (backend) => {
  test('every tensor of the step has a fate, and the programs it names compute it', () => {
    const { tensors, fateOf, programs } = explained(backend);
    expect(tensors.length).toBeGreaterThan(20);
    for (const tensor of tensors) {
      const fate = fateOf(tensor);
      if (fate.kind === 'stored') expect(programs[fate.program]!.computes).toContain(tensor);
      if (fate.kind !== 'inside') continue;
      expect(fate.programs.length).toBeGreaterThan(0);
      for (const i of fate.programs) expect(programs[i]!.computes).toContain(tensor);
    }
  });

  test('every program has code and a line that says what it does', () => {
    for (const { code, print, kind } of explained(backend).programs) {
      expect(print()).not.toBe('');
      if (kind !== 'copy') expect(code.join('')).not.toBe('');
    }
  });

  test('a buffer is touched from its first program to its last', () => {
    const { programs, buffers } = explained(backend);
    for (const [i, { reads, writes }] of programs.entries()) {
      for (const buffer of [...reads, ...writes]) {
        expect(buffers[buffer]!.first).toBeLessThanOrEqual(i);
        expect(buffers[buffer]!.last).toBeGreaterThanOrEqual(i);
      }
    }
  });
});

test('a pre-activation is finished where its product is and never stored for another loop', () => {
  const { step, inputs, seen } = net();
  const { fateOf } = explain(step, inputs);
  expect(fateOf(seen.h!)).toMatchObject({ kind: 'stored', program: 0, reason: 'factor' });
  expect(fateOf(seen.z!)).toMatchObject({ kind: 'stored', program: 0, reason: 'collected' });
});

test('a loss is stored because it is read, a weight because it is a state', () => {
  const { step, inputs, seen, w } = net();
  const { fateOf, tensors } = explain(step, inputs);
  const loss = fateOf(seen.loss!);
  const source = loss.kind === 'view' ? fateOf(loss.of) : loss;
  expect(source).toMatchObject({ kind: 'stored', reason: 'result' });
  const fresh = tensors.filter((one) => one.owner === w).map(fateOf);
  expect(fresh).toHaveLength(1);
});

test('fast code differs from strict code, and float64 from float32', () => {
  const { step, inputs } = net();
  const text = (options: Parameters<typeof explain>[2]) =>
    explain(step, inputs, options).programs.flatMap(({ code }) => code).join('\n'); // biome-ignore format: one line
  expect(text({ mode: 'fast' })).toContain('relaxed_madd');
  expect(text({})).not.toContain('relaxed');
  expect(text({ precision: 'float64' })).toContain('f64x2');
});

test('shaders are WebGL2 programs that store their results', () => {
  for (const { code } of explained('webgl').programs) {
    for (const shader of code) {
      expect(shader).toMatch(/^#version 300 es/);
      expect(shader).toMatch(/\bo0 = /);
    }
  }
});

test('asking for a tensor of another step says what would be right', () => {
  const { step, inputs } = net(relu);
  const { fateOf } = explain(step, inputs);
  expect(() => fateOf(tensor([1]))).toThrow('explain: data is no tensor of this step');
});
