import { ByteList } from './byte-list.ts';
import type { Expression, Label, VectorNumbers } from './expression.ts';
import type { Callable, FunctionBuilder, Statement } from './function-builder.ts';
import { instruction } from './instruction-table.ts';
import type { ValueType } from './instructions/row.ts';
import { signed, unsigned } from './leb128.ts';

export const typeBytes: Record<ValueType, number> = {
  i32: 0x7f,
  i64: 0x7e,
  f32: 0x7d,
  f64: 0x7c,
  v128: 0x7b,
};

const NO_RESULT = 0x40;
const END = 0x0b;

/** The bytes of a number as it lies in memory. */
function numberBytes(type: string, value: number | bigint): Uint8Array {
  const view = new DataView(new ArrayBuffer(type === 'i32' || type === 'f32' ? 4 : 8));
  if (type === 'f32') view.setFloat32(0, Number(value), true);
  else if (type === 'f64') view.setFloat64(0, Number(value), true);
  else if (type === 'i32') view.setInt32(0, Number(value), true);
  else view.setBigInt64(0, BigInt(value), true);
  return new Uint8Array(view.buffer);
}

const laneBytes = ({ shape, numbers }: VectorNumbers): readonly Uint8Array[] =>
  numbers.map((one) => numberBytes(shape.slice(0, 3), one));

/** The code of one function's body, as the binary format has it: operands first, then what uses them. */
export function codeOf(
  builder: FunctionBuilder,
  indexOf: (called: Callable) => number,
): Uint8Array {
  const code = new ByteList();
  /** The structures around the present place, the innermost last: a branch says how many it leaves. */
  const around: (Label | null)[] = [];

  const whole = (value: number) => {
    if (value < 128) code.add(value);
    else code.addAll(unsigned(value));
  };

  function statements(body: readonly Statement[], label: Label | null): void {
    around.push(label);
    for (const statement of body) write(statement);
    around.pop();
  }

  function write(statement: Statement): void {
    if (!('structure' in statement)) {
      expression(statement);
    } else if (statement.structure === 'if') {
      expression(statement.condition);
      code.addAll([0x04, NO_RESULT]);
      statements(statement.body, null);
      if (statement.otherwise.length > 0) {
        code.add(0x05);
        statements(statement.otherwise, null);
      }
      code.add(END);
    } else {
      code.addAll([statement.structure === 'block' ? 0x02 : 0x03, NO_RESULT]);
      statements(statement.body, statement.label);
      code.add(END);
    }
  }

  function expression(one: Expression): void {
    for (const operand of one.operands) expression(operand);
    const row = instruction(one.name);
    code.addAll(row.opcode);
    if (one.local) whole(one.local.index);
    if (one.label) whole(around.length - 1 - around.lastIndexOf(one.label));
    if (one.called) whole(indexOf(one.called));
    if (one.vector) for (const bytes of laneBytes(one.vector)) code.addAll(bytes);
    if (one.number !== undefined) {
      // Addresses from 2³¹ on are negative numbers of 32 bits.
      if (row.result === 'i32') code.addAll(signed(Number(one.number)));
      else if (row.result === 'i64') code.addAll(signed(BigInt(one.number)));
      else code.addAll(numberBytes(row.result!, one.number));
    }
    // The alignment, as a power of two, is only a hint: any address works.
    if (one.offset !== undefined)
      code.addAll([31 - Math.clz32(row.bytes), ...unsigned(one.offset)]);
    if (one.lanes) code.addAll(one.lanes);
  }

  for (const statement of builder.body) write(statement);
  code.add(END);
  return code.present;
}
