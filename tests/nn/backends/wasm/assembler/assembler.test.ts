import { describe, expect, test } from 'vitest';
import {
  bigNumber,
  lane,
  load,
  memoryLane,
  number,
  op,
  shuffle,
  store,
  vector,
} from '../../../../../src/nn/backends/wasm/assembler/expression.ts';
import { callOf } from '../../../../../src/nn/backends/wasm/assembler/function-builder.ts';
import { signed, unsigned } from '../../../../../src/nn/backends/wasm/assembler/leb128.ts';
import { ModuleBuilder } from '../../../../../src/nn/backends/wasm/assembler/module-builder.ts';
import { moduleText } from '../../../../../src/nn/backends/wasm/assembler/text.ts';
import { started } from './started.ts';

describe('whole numbers in LEB128', () => {
  test('as the specification has them', () => {
    expect(unsigned(0)).toEqual([0]);
    expect(unsigned(127)).toEqual([127]);
    expect(unsigned(624485)).toEqual([0xe5, 0x8e, 0x26]);
    expect(unsigned(2 ** 32 - 1)).toEqual([0xff, 0xff, 0xff, 0xff, 0x0f]);
    expect(signed(-123456n)).toEqual([0xc0, 0xbb, 0x78]);
    expect(signed(63n)).toEqual([63]);
    expect(signed(64n)).toEqual([0xc0, 0]);
    expect(signed(-1n)).toEqual([0x7f]);
    for (const word of [0, 63, 64, -64, -65, -123456, 2 ** 31 - 1, -(2 ** 31)])
      expect(signed(word)).toEqual(signed(BigInt(word)));
    // An address from 2³¹ on is a negative word.
    expect(signed(2 ** 31)).toEqual(signed(-(2n ** 31n)));
  });
});

/** Σ of whole numbers below n. */
function sumBelow() {
  const module = new ModuleBuilder();
  const f = module.function('sumBelow', { n: 'i32' }, 'i32');
  const i = f.local('i', 'i32');
  const sum = f.let('sum', 0);
  f.each(i, 0, f.parameters[0]!, 1, () => f.increase(sum, i));
  f.return(sum);
  module.export(f);
  return module;
}

describe('a module', () => {
  test('runs', () => {
    const { call } = started(sumBelow());
    expect(call('sumBelow', 10)).toBe(45);
    expect(call('sumBelow', 0)).toBe(0);
  });

  test('is printed as WebAssembly text', () => {
    expect(moduleText(sumBelow())).toBe(`(module
  (import "engine" "memory" (memory 1))
  (func $sumBelow (export "sumBelow") (param $n i32) (result i32)
    (local $i i32)
    (local $sum i32)
    (local.set $sum (i32.const 0))
    (local.set $i (i32.const 0))
    (if
      (i32.lt_s (local.get $i) (local.get $n))
      (then
        (loop $each_i
          (local.set $sum (i32.add (local.get $sum) (local.get $i)))
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br_if $each_i (i32.lt_s (local.get $i) (local.get $n)))
        )
      )
    )
    (return (local.get $sum))
  )
)`);
  });

  test('calls functions of its own, nested blocks are left by name', () => {
    const module = new ModuleBuilder();
    const isSmall = module.function('isSmall', { x: 'f64' }, 'i32');
    isSmall.return(op('f64.lt', isSmall.parameters[0]!, number('f64', 1e-3)));
    const f = module.function('steps', {}, 'i32');
    const x = f.let('x', number('f64', 1));
    const steps = f.let('steps', 0);
    f.block('done', (done) =>
      f.loop('halve', (again) => {
        f.if(callOf(isSmall, x), () => f.branch(done));
        f.set(x, op('f64.mul', x, number('f64', 0.5)));
        f.increase(steps, 1);
        f.branch(again);
      }),
    );
    f.return(steps);
    module.export(f);
    expect(started(module).call('steps')).toBe(10);
    expect(moduleText(module)).toContain('(if\n          (call $isSmall (local.get $x))');
  });

  test('works on vectors in memory', () => {
    const module = new ModuleBuilder();
    const f = module.function('vectors');
    const x = f.let('x', load('v128.load', 0, 16));
    const two = f.constant('two', vector('f32x4', 2));
    f.do(store('v128.store', 0, op('f32x4.mul', x, two), 32));
    f.do(store('f32.store', 48, lane('f32x4.extract_lane', x, 3)));
    f.do(memoryLane('v128.store32_lane', 52, x, 1));
    f.do(store('v128.store', 64, shuffle(x, x, [12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3]))); // biome-ignore format: one line
    f.do(store('i64.store', 80, bigNumber(-5n)));
    module.export(f);
    const { call, memory } = started(module);
    const numbers = new Float32Array(memory.buffer);
    numbers.set([1, 2, 3, 4], 4);
    call('vectors');
    expect([...numbers.subarray(8, 20)]).toEqual([2, 4, 6, 8, 4, 2, 0, 0, 4, 3, 2, 1]);
    expect(new BigInt64Array(memory.buffer)[10]).toBe(-5n);
    expect(moduleText(module)).toContain('(local.set $c (v128.const f32x4 2 2 2 2))');
  });

  test('says at once which operand is of a wrong type', () => {
    expect(() => op('f32x4.add', vector('f32x4', 1), 3)).toThrow(
      'f32x4.add: takes (v128, v128), not (v128, i32)',
    );
  });
});

test('an address in the upper half of memory is a number of 32 bits like any other', () => {
  const module = new ModuleBuilder();
  const f = module.function('address', {}, 'i32');
  f.return(2 ** 31 + 16);
  module.export(f);
  expect(Number(started(module).call('address')) >>> 0).toBe(2 ** 31 + 16);
});
