import type { Expression } from './expression.ts';
import type { FunctionBuilder, Statement } from './function-builder.ts';
import { type ModuleBuilder, OUTSIDE } from './module-builder.ts';

const WIDTH = 96;

/** A number as WebAssembly's text format has it. */
function numberText(value: number | bigint): string {
  if (typeof value === 'bigint') return `${value}`;
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Object.is(value, -0) ? '-0' : `${value}`;
}

/** The name of an instruction with all that is fixed about it. */
function headOf(one: Expression): string {
  const { name, local, label, called, vector, offset, lanes } = one;
  const parts: (string | number)[] = [name];
  if (local) parts.push(`$${local.name}`);
  if (label) parts.push(`$${label.name}`);
  if (called) parts.push(`$${called.name}`);
  if (one.number !== undefined) parts.push(numberText(one.number));
  if (vector) parts.push(vector.shape, ...vector.numbers.map(numberText));
  if (offset) parts.push(`offset=${offset}`);
  if (lanes) parts.push(...lanes);
  return parts.join(' ');
}

/** An expression as lines: one if it fits, else its operands indented below it. */
function linesOf(one: Expression, room: number): string[] {
  const parts = one.operands.map((operand) => linesOf(operand, room - 2));
  const flat = `(${[headOf(one), ...parts.flat()].join(' ')})`;
  const isShort = flat.length <= room && parts.every((lines) => lines.length === 1);
  if (isShort || parts.length === 0) return [flat];
  return [`(${headOf(one)}`, ...closed(parts.flat().map((line) => `  ${line}`))];
}

/** Lines with a closing parenthesis after the last. */
const closed = (lines: readonly string[]): string[] =>
  lines.map((line, i) => (i === lines.length - 1 ? `${line})` : line));

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function statementLines(statement: Statement, room: number): string[] {
  if (!('structure' in statement)) return linesOf(statement, room);
  const inside = (body: readonly Statement[], by: number) =>
    body.flatMap((one) => statementLines(one, room - by));
  if (statement.structure !== 'if') {
    const { structure, label, body } = statement;
    return [`(${structure} $${label.name}`, ...indented(inside(body, 2)), ')'];
  }
  const { condition, body, otherwise } = statement;
  return [
    '(if',
    ...indented(linesOf(condition, room - 2)),
    ...indented(['(then', ...indented(inside(body, 4)), ')']),
    ...(otherwise.length === 0 ? [] : indented(['(else', ...indented(inside(otherwise, 4)), ')'])),
    ')',
  ];
}

/** A function in WebAssembly's text format. */
function functionText(builder: FunctionBuilder, exportedAs: string | null): string[] {
  const { name, parameters, result, locals, body } = builder;
  const head = [
    `(func $${name}`,
    ...(exportedAs === null ? [] : [`(export "${exportedAs}")`]),
    ...parameters.map((one) => `(param $${one.name} ${one.type})`),
    ...(result ? [`(result ${result})`] : []),
  ].join(' ');
  return [
    head,
    ...locals.map((one) => `  (local $${one.name} ${one.type})`),
    ...indented(body.flatMap((one) => statementLines(one, WIDTH))),
    ')',
  ];
}

/** A module in the text format, for people; nothing that computes needs it. */
export function moduleText({ imported, functions, exported }: ModuleBuilder): string {
  const imports = imported.map(({ name, parameters, result }) => {
    const types = parameters.map((one) => ` ${one.type}`).join('');
    return `(import "${OUTSIDE.module}" "${name}" (func $${name} (param${types}) (result ${result})))`;
  });
  const memory = `(import "${OUTSIDE.module}" "${OUTSIDE.memory}" (memory 1))`;
  const texts = functions.flatMap((one) => functionText(one, exported.get(one) ?? null));
  return ['(module', ...indented([memory, ...imports, ...texts]), ')'].join('\n');
}
