import type { Lanes } from '../arithmetic/lanes.ts';
import { type Local, memoryLane, vector } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import { type Pointer, throughout } from './pointers.ts';

/** Some rows of the first factor times some columns of the second, all sums kept in registers. */
export interface Tile {
  /** How many bytes each row of the first factor is from the first row. */
  readonly rows: readonly number[];
  /** How many columns, side by side in memory. */
  readonly columns: number;
  /** The axes along which terms are added up, in the order in which they are. */
  readonly inner: readonly number[];
  /** The first factor, the second, and the result, each at the tile's first number. */
  readonly a: Pointer;
  readonly b: Pointer;
  readonly c: Local;
  /** Bytes from one row of the result to the next. */
  readonly pitch: number;
  /** Whether sums go on from what the result holds; null where they never do. */
  readonly isContinued: Local | null;
}

/** Variables that a function uses for one tile after the other. */
export class Registers {
  readonly sums: Local[][];
  readonly right: Local[];
  readonly left: Local;

  constructor(f: FunctionBuilder, rows: number, vectors: number) {
    const many = (name: string, count: number) =>
      Array.from({ length: count }, () => f.local(name, 'v128'));
    this.sums = Array.from({ length: rows }, () => many('sum', vectors));
    this.right = many('b', vectors);
    this.left = f.local('a', 'v128');
  }
}

/** Writes the multiplication of a tile: each entry's terms are added in order, one at a time, from 0 on. */
export function writeTile(
  f: FunctionBuilder,
  lanes: Lanes,
  registers: Registers,
  tile: Tile,
): void {
  const { rows, columns, inner, a, b, c, pitch, isContinued } = tile;
  const vectors = Math.ceil(columns / lanes.count);
  const sums = rows.map((_, row) => registers.sums[row]!.slice(0, vectors));
  const each = (write: (sum: Local, offset: number, vector: number) => void) => {
    for (const [row, own] of sums.entries()) {
      for (const [v, sum] of own.entries()) write(sum, row * pitch + 16 * v, v);
    }
  };
  const clear = () => each((sum) => f.set(sum, vector(lanes.shape, 0)));
  if (isContinued) {
    f.if(isContinued, () => each((sum, offset) => f.set(sum, lanes.load(c, offset))), clear);
  } else {
    clear();
  }

  // One term a turn: compilers move all reading to the front of a longer one, and sums to memory.
  throughout(f, inner, [a, b], () => {
    for (let v = 0; v < vectors; v++) f.set(registers.right[v]!, lanes.load(b.at, 16 * v));
    for (const [row, offset] of rows.entries()) {
      f.set(registers.left, lanes.loadSplat(a.at, offset));
      for (const [v, sum] of sums[row]!.entries()) {
        f.set(sum, lanes.multiplyAdd(registers.left, registers.right[v]!, sum));
      }
    }
  });
  each((sum, offset, v) => {
    const count = Math.min(lanes.count, columns - v * lanes.count);
    storeFirst(f, lanes, c, sum, count, offset);
  });
}

/** Stores the first lanes of a vector. */
function storeFirst(
  f: FunctionBuilder,
  lanes: Lanes,
  address: Local,
  value: Local,
  count: number,
  offset: number,
): void {
  if (count === lanes.count) {
    f.do(lanes.store(address, value, offset));
    return;
  }
  let done = 0;
  if (lanes.count === 4 && count >= 2) {
    f.do(memoryLane('v128.store64_lane', address, value, 0, offset));
    done = 2;
  }
  if (done < count) f.do(lanes.storeLane(address, value, done, offset + done * lanes.bytes));
}
