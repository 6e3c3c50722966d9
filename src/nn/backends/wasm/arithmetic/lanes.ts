import {
  type Expression,
  type Local,
  load,
  memoryLane,
  type Operand,
  op,
  store,
  vector,
} from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';

/** What a vector of either precision can do in one instruction. */
type LaneOperation =
  | 'abs' | 'neg' | 'sqrt' | 'floor' | 'trunc' | 'nearest'
  | 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'pmin' | 'pmax'
  | 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge'; // biome-ignore format: a list

/** Strict results are the same bits on every machine; fast ones may round a product and sum once. */
export type Mode = 'strict' | 'fast';

/** Vectors of numbers in one precision: four float32 or two float64. */
export class Lanes {
  readonly precision: 'float32' | 'float64';
  readonly mode: Mode;
  /** Bytes of one number, and numbers in one vector of 16 bytes. */
  readonly bytes: 4 | 8;
  readonly count: 4 | 2;
  readonly shape: 'f32x4' | 'f64x2';
  /** The same lanes seen as whole numbers, for work on bits. */
  readonly bits: 'i32x4' | 'i64x2';

  constructor(precision: 'float32' | 'float64', mode: Mode) {
    const isSingle = precision === 'float32';
    this.precision = precision;
    this.mode = mode;
    this.bytes = isSingle ? 4 : 8;
    this.count = isSingle ? 4 : 2;
    this.shape = isSingle ? 'f32x4' : 'f64x2';
    this.bits = isSingle ? 'i32x4' : 'i64x2';
  }

  op(name: LaneOperation, ...operands: Operand[]): Expression {
    return op(`${this.shape}.${name}`, ...operands);
  }

  /** a · b + c; in fast mode rounded once where the machine can. */
  multiplyAdd(a: Operand, b: Operand, c: Operand): Expression {
    if (this.mode === 'fast') return op(`${this.shape}.relaxed_madd`, a, b, c);
    return this.op('add', this.op('mul', a, b), c);
  }

  /** A number in all lanes, kept in a variable from the start of the function on. */
  number(f: FunctionBuilder, value: number): Local {
    const key = `${this.shape} ${Object.is(value, -0) ? '-0' : value}`;
    return f.constant(key, vector(this.shape, value));
  }

  /** Neighbouring numbers. */
  load(address: Operand, offset = 0): Expression {
    return load('v128.load', address, offset);
  }

  /** One number in all lanes. */
  loadSplat(address: Operand, offset = 0): Expression {
    return load(this.bytes === 4 ? 'v128.load32_splat' : 'v128.load64_splat', address, offset);
  }

  /** One number in the first lane, zeros in the others. */
  loadFirst(address: Operand, offset = 0): Expression {
    return load(this.bytes === 4 ? 'v128.load32_zero' : 'v128.load64_zero', address, offset);
  }

  /** A vector with one lane read from memory. */
  loadLane(address: Operand, into: Operand, lane: number, offset = 0): Expression {
    const name = this.bytes === 4 ? 'v128.load32_lane' : 'v128.load64_lane';
    return memoryLane(name, address, into, lane, offset);
  }

  store(address: Operand, value: Operand, offset = 0): Expression {
    return store('v128.store', address, value, offset);
  }

  /** Writes one lane alone. */
  storeLane(address: Operand, value: Operand, lane: number, offset = 0): Expression {
    const name = this.bytes === 4 ? 'v128.store32_lane' : 'v128.store64_lane';
    return memoryLane(name, address, value, lane, offset);
  }
}
