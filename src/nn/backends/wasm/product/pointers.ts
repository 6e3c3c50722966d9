import type { Local } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';

/** A variable that holds an address, and how many bytes it moves along each axis of a nest of loops. */
export interface Pointer {
  readonly at: Local;
  readonly strides: readonly number[];
}

/** Does something so many times. */
export function repeat(f: FunctionBuilder, times: number, write: () => void): void {
  if (times === 1) write();
  if (times <= 1) return;
  const left = f.let('left', times);
  f.loop('repeat', (again) => {
    write();
    f.increase(left, -1);
    f.branchIf(again, left);
  });
}

export function move(f: FunctionBuilder, pointer: Local, bytes: number): void {
  if (bytes !== 0) f.increase(pointer, bytes);
}

/** Goes through all elements of axes of such sizes, row-major. The pointers end where they began. */
export function throughout(
  f: FunctionBuilder,
  sizes: readonly number[],
  pointers: readonly Pointer[],
  write: () => void,
  axis = 0,
): void {
  const size = sizes[axis];
  if (size === undefined) {
    write();
    return;
  }
  repeat(f, size, () => {
    throughout(f, sizes, pointers, write, axis + 1);
    for (const { at, strides } of pointers) if (size > 1) move(f, at, strides[axis]!);
  });
  for (const { at, strides } of pointers) if (size > 1) move(f, at, -size * strides[axis]!);
}
