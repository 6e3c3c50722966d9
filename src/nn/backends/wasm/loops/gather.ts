import { type Shape, sizeOf } from '../../../shape.ts';
import { load, type Operand, op } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import { addressIn, type Emission, type Emitter } from '../emission.ts';
import { clear } from './pad.ts';

/** The sizes before, at and after an axis: an array seen as [outer, length, inner]. */
const around = (shape: Shape, axis: number) => ({
  outer: sizeOf(shape.slice(0, axis)),
  length: shape[axis]!,
  inner: sizeOf(shape.slice(axis + 1)),
});

/**
 * Goes through [outer, indices]: for each index that exists, writes what happens with the entries
 * at `far` (on the indexed side) and `near` (on the side that has one entry per index).
 */
function eachIndex(
  emission: Emission,
  f: FunctionBuilder,
  sizes: ReturnType<typeof around>,
  step: { readonly indices: number; readonly count: number; far: number; near: number },
  write: (far: Operand, near: Operand) => void,
  otherwise?: (near: Operand) => void,
): void {
  const { bytes, precision } = emission.lanes;
  const { outer, length, inner } = sizes;
  if (outer * step.count * inner === 0) return;
  const entry = inner * bytes;
  const far = f.let('far', addressIn(emission, f, step.far));
  const near = f.let('near', addressIn(emission, f, step.near));
  const indices = addressIn(emission, f, step.indices);
  const k = f.local('k', 'i32');
  const o = f.local('o', 'i32');
  f.each(o, 0, outer, 1, () => {
    f.each(k, 0, step.count * bytes, bytes, () => {
      const address = op('i32.add', indices, k);
      const index = f.let(
        'index',
        precision === 'float32'
          ? op('i32.trunc_sat_f32_s', load('f32.load', address))
          : op('i32.trunc_sat_f64_s', load('f64.load', address)),
      );
      // An index that is none reaches nothing.
      f.if(
        op('i32.lt_u', index, length),
        () => write(op('i32.add', far, op('i32.mul', index, entry)), near),
        () => otherwise?.(near),
      );
      f.increase(near, entry);
    });
    f.increase(far, length * entry);
  });
}

/** A byte of a number all of whose bits are set: NaN. */
const ALL_BITS = 0xff;

export const gatherEmitter: Emitter<'gather'> = {
  emit(emission, { from, axis, x, indices, count, buffer }, name) {
    const f = emission.begin(name);
    const sizes = around(from, axis);
    const bytes = sizes.inner * emission.lanes.bytes;
    eachIndex(
      emission,
      f,
      sizes,
      { indices, count, far: x, near: buffer },
      (far, near) => f.do(op('memory.copy', near, far, bytes)),
      (near) => f.do(op('memory.fill', near, ALL_BITS, bytes)),
    );
    return f;
  },
};

export const scatterAddEmitter: Emitter<'scatterAdd'> = {
  emit(emission, { to, axis, x, indices, count, buffer }, name) {
    const { lanes } = emission;
    const f = emission.begin(name);
    const sizes = around(to, axis);
    clear(emission, f, buffer, sizeOf(to));
    const whole = Math.floor(sizes.inner / lanes.count) * 16;
    const end = sizes.inner * lanes.bytes;
    const at = f.local('at', 'i32');
    eachIndex(emission, f, sizes, { indices, count, far: buffer, near: x }, (far, near) => {
      const to = f.let('to', far);
      const sum = (size: 'load' | 'loadFirst') => {
        const there = op('i32.add', to, at);
        return lanes.op('add', lanes[size](there), lanes[size](op('i32.add', near, at)));
      };
      f.each(at, 0, whole, 16, () => f.do(lanes.store(op('i32.add', to, at), sum('load'))));
      f.each(at, whole, end, lanes.bytes, () =>
        f.do(lanes.storeLane(op('i32.add', to, at), sum('loadFirst'), 0)),
      );
    });
    return f;
  },
};
