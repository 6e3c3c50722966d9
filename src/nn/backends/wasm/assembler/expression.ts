import type { Callable } from './function-builder.ts';
import { type InstructionName, type InstructionWith, instruction } from './instruction-table.ts';
import type { ValueType } from './instructions/row.ts';

/** A variable of a function. */
export class Local {
  readonly name: string;
  readonly type: ValueType;
  readonly index: number;

  constructor(name: string, type: ValueType, index: number) {
    this.name = name;
    this.type = type;
    this.index = index;
  }
}

/** A place that a branch leads to. */
export interface Label {
  readonly name: string;
}

/** The lanes of a vector constant: how they are seen, and their numbers. */
export interface VectorNumbers {
  readonly shape: 'f32x4' | 'f64x2' | 'i32x4' | 'i64x2';
  readonly numbers: readonly (number | bigint)[];
}

/** An instruction with its operands: WebAssembly's stack code, seen as the tree that it is. */
export interface Expression {
  readonly name: InstructionName;
  readonly operands: readonly Expression[];
  readonly type: ValueType | null;
  readonly local?: Local;
  readonly label?: Label;
  readonly called?: Callable;
  readonly number?: number | bigint;
  readonly vector?: VectorNumbers;
  readonly offset?: number;
  readonly lanes?: readonly number[];
}

/** What instructions take: an expression, a local's value, or a whole number (an i32). */
export type Operand = Expression | Local | number;

export function expressionOf(operand: Operand): Expression {
  if (typeof operand === 'number') {
    return { name: 'i32.const', operands: [], type: 'i32', number: operand };
  }
  if (operand instanceof Local) {
    return { name: 'local.get', operands: [], type: operand.type, local: operand };
  }
  return operand;
}

/** Checks the operands against the table, so that a mistake is found where it was made. */
function apply(
  name: InstructionName,
  operands: readonly Operand[],
  immediates: Partial<Expression> = {},
): Expression {
  const row = instruction(name);
  const expressions = operands.map(expressionOf);
  const isRight =
    expressions.length === row.operands.length &&
    expressions.every((one, i) => one.type === row.operands[i]);
  if (!isRight) {
    const given = expressions.map((one) => one.type).join(', ');
    throw new Error(`${name}: takes (${row.operands.join(', ')}), not (${given})`);
  }
  return { name, operands: expressions, type: row.result, ...immediates };
}

/** An instruction without immediates: `op('f32x4.add', a, b)`. */
export const op = (name: InstructionWith<'none' | 'bulk'>, ...operands: Operand[]): Expression =>
  apply(name, operands);

/** Reads memory at address + offset. */
export const load = (
  name: Extract<InstructionWith<'memory'>, `${string}load${string}`>,
  address: Operand,
  offset = 0,
): Expression => apply(name, [address], { offset });

/** Writes memory at address + offset. */
export const store = (
  name: Extract<InstructionWith<'memory'>, `${string}store`>,
  address: Operand,
  value: Operand,
  offset = 0,
): Expression => apply(name, [address, value], { offset });

/** `vector` with one lane read from memory, or that lane written to memory. */
export const memoryLane = (
  name: InstructionWith<'memory lane'>,
  address: Operand,
  vector: Operand,
  lane: number,
  offset = 0,
): Expression => apply(name, [address, vector], { offset, lanes: [lane] });

/** Takes one lane out, or puts another number in. */
export const lane = (
  name: InstructionWith<'lane'>,
  vector: Operand,
  number: number,
  ...replacement: Operand[]
): Expression => apply(name, [vector, ...replacement], { lanes: [number] });

/** Sixteen bytes chosen among the 32 of two vectors. */
export const shuffle = (a: Operand, b: Operand, bytes: readonly number[]): Expression =>
  apply('i8x16.shuffle', [a, b], { lanes: bytes });

export const number = (type: 'i32' | 'f32' | 'f64', value: number): Expression =>
  apply(`${type}.const`, [], { number: value });

export const bigNumber = (value: bigint): Expression => apply('i64.const', [], { number: value });

/** A vector of given numbers; one number fills all lanes. */
export function vector(
  shape: VectorNumbers['shape'],
  ...numbers: readonly (number | bigint)[]
): Expression {
  const lanes = shape.endsWith('4') ? 4 : 2;
  const all = Array.from({ length: lanes }, (_, i) => numbers[i % numbers.length]!);
  return apply('v128.const', [], { vector: { shape, numbers: all } });
}
