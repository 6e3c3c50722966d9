/** The types of WebAssembly's values. A v128 is 16 bytes: four float32 or two float64, say. */
export type ValueType = 'i32' | 'i64' | 'f32' | 'f64' | 'v128';

/** What stands beside an instruction's name, fixed when the code is written. */
export type Immediate =
  | 'none'
  | 'local'
  | 'label'
  | 'function'
  | 'constant'
  /** A number of bytes to add to the address. */
  | 'memory'
  /** That, and which lane of a vector. */
  | 'memory lane'
  | 'lane'
  | 'sixteen lanes'
  /** Which memories; there is only one. */
  | 'bulk';

/** One instruction: its bytes, what it takes from the stack, and what it leaves there. */
export interface Row<Kind extends Immediate = Immediate> {
  readonly opcode: readonly number[];
  readonly operands: readonly ValueType[];
  readonly result: ValueType | null;
  readonly immediate: Kind;
  /** Bytes read or written, where it touches memory. */
  readonly bytes: number;
}

export const row = <Kind extends Immediate>(
  opcode: readonly number[],
  operands: readonly ValueType[],
  result: ValueType | null,
  immediate: Kind,
  bytes = 0,
): Row<Kind> => ({ opcode, operands, result, immediate, bytes });

export const unary = (opcode: number, from: ValueType, to: ValueType = from): Row<'none'> =>
  row([opcode], [from], to, 'none');

export const binary = (opcode: number, type: ValueType, to: ValueType = type): Row<'none'> =>
  row([opcode], [type, type], to, 'none');

/** Comparisons leave 1 or 0. */
export const compare = (opcode: number, type: ValueType): Row<'none'> =>
  binary(opcode, type, 'i32');

export const load = (opcode: number, type: ValueType, bytes: number): Row<'memory'> =>
  row([opcode], ['i32'], type, 'memory', bytes);

export const store = (opcode: number, type: ValueType, bytes: number): Row<'memory'> =>
  row([opcode], ['i32', type], null, 'memory', bytes);
