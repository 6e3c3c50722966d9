import type { View } from '../../plan/step.ts';
import { type Expression, type Local, type Operand, op } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import type { Emission } from '../emission.ts';

/** An address: the operand of a load or store, and the constant that the instruction adds to it. */
export type Address = readonly [base: Operand, offset: number];

/** Views with the same strides move together: one variable says how many bytes all of them are from their start. */
interface Mover {
  readonly strides: readonly number[]; // in bytes
  readonly position: Local;
  /** The variable's value at the first element: not 0 where a stride is negative, so that it never is. */
  readonly start: number;
  /** What is missing in the variable: known here, so added to addresses instead. */
  pending: number;
  /** The variable's value where that is known; null inside loops. */
  known: number | null;
}

/** Where a loop stands in everything that it reads and writes, while its code is written. */
export class Walk {
  private readonly f: FunctionBuilder;
  private readonly emission: Emission;
  private readonly views: readonly View[];
  private readonly movers: Mover[] = [];
  private readonly moverOf: readonly (Mover | null)[];

  /** @param views with strides along the axes of the walk, which are `sizes` long */
  constructor(
    emission: Emission,
    f: FunctionBuilder,
    sizes: readonly number[],
    views: readonly View[],
  ) {
    this.f = f;
    this.emission = emission;
    this.views = views;
    const { bytes } = emission.lanes;
    this.moverOf = views.map(({ strides }) => {
      if (strides.every((stride) => stride === 0)) return null;
      const inBytes = strides.map((stride) => stride * bytes);
      const known = this.movers.find((one) => one.strides.every((s, i) => s === inBytes[i]));
      if (known) return known;
      const start = inBytes.reduce((sum, s, axis) => sum + Math.max(-s * sizes[axis]!, 0), 0);
      const position = f.let('at', start);
      const mover = { strides: inBytes, position, start, pending: -start, known: start };
      this.movers.push(mover);
      return mover;
    });
  }

  /** The address of the element that is so many elements away from where a view stands now. */
  address(view: number, elements: number): Address {
    const { buffer, offset } = this.views[view]!;
    const mover = this.moverOf[view]!;
    const place = this.emission.place(buffer, this.f);
    // In straight-line code every address is a plain number.
    const known = (mover?.pending ?? 0) + (mover?.known ?? 0);
    const constant = place.offset + (offset + elements) * this.emission.lanes.bytes + known;
    const isMoving = mover !== null && mover.known === null;
    const base = isMoving ? sum(place.base, mover.position) : place.base;
    return constant >= 0 ? [base, constant] : [op('i32.add', base, constant), 0];
  }

  /** Writes something that happens further along an axis. */
  shifted(axis: number, steps: number, write: () => void): void {
    for (const one of this.movers) one.pending += one.strides[axis]! * steps;
    write();
    for (const one of this.movers) one.pending -= one.strides[axis]! * steps;
  }

  /** Repeats something along an axis, `steps` elements further each time, and comes back. */
  along(axis: number, times: number, steps: number, write: () => void): void {
    if (times <= 0) return;
    if (times === 1) {
      write();
      return;
    }
    const driver = this.movers.find((one) => one.strides[axis] !== 0);
    const far = (one: Mover) => one.strides[axis]! * steps;
    const counter = driver ? null : this.f.let('counter', times);
    const end = driver ? this.endOf(driver, far(driver) * times) : null;
    const starts = this.movers.map((one) => ({ pending: one.pending, known: one.known }));
    for (const one of this.movers) one.known = null;
    this.f.loop('along', (again) => {
      write();
      for (const [i, one] of this.movers.entries()) {
        const distance = far(one) + one.pending - starts[i]!.pending;
        if (distance !== 0) this.f.increase(one.position, distance);
      }
      if (driver) {
        this.f.branchIf(again, op('i32.ne', driver.position, end!));
      } else {
        this.f.increase(counter!, -1);
        this.f.branchIf(again, counter!);
      }
    });
    for (const [i, one] of this.movers.entries()) {
      const { pending, known } = starts[i]!;
      const distance = far(one) * times;
      // A variable that went backward comes back at once: the next loop must not take it below zero.
      const isBack = distance < 0;
      if (isBack) this.f.increase(one.position, -distance);
      one.pending = isBack ? pending : pending - distance;
      one.known = known === null || isBack ? known : known + distance;
    }
  }

  private endOf(driver: Mover, distance: number): Operand {
    if (driver.known !== null) return driver.known + distance;
    return this.f.let('end', op('i32.add', driver.position, distance));
  }

  /** Goes to an element that is known only when the code runs: number `index` over the first axes together. */
  moveTo(index: Local, sizes: readonly number[]): void {
    for (const one of this.movers) {
      let inner = 1;
      let position: Operand = one.start;
      for (let axis = sizes.length - 1; axis >= 0; axis--) {
        const stride = one.strides[axis]!;
        if (stride !== 0) {
          const above = inner === 1 ? index : op('i32.div_u', index, inner);
          const own = axis === 0 ? above : op('i32.rem_u', above, sizes[axis]!);
          position = sum(position, op('i32.mul', own, stride));
        }
        inner *= sizes[axis]!;
      }
      this.f.set(one.position, position);
      one.pending = -one.start;
      one.known = null;
    }
  }
}

/** a + b, without the addition where one of them is 0. */
function sum(a: Operand, b: Operand): Expression | Operand {
  if (a === 0) return b;
  return b === 0 ? a : op('i32.add', a, b);
}
