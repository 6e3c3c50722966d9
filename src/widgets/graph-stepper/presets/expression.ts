import { type Expression, namesIn } from '../../../experiments/expression/expression.ts';
import { parse } from '../../../experiments/expression/parse.ts';
import { toTensors } from '../../../experiments/expression/to-tensors.ts';
import { nameTex, toTex } from '../../../experiments/expression/to-tex.ts';
import { type Tensor, tensor } from '../../../nn/index.ts';
import { type Input, marked, type Program } from './program.ts';

/** Names for what lies between the inputs and the output, in order. */
const betweenNames = [...'abcdghkmpqrstuvw'];

/** Where inputs of an unknown expression start; none is 0 or 1, where rules look alike. */
const usualValues = [0.5, 2, -0.5, 3, -1, 1.5, 4];

interface ExpressionOptions {
  /** Names of the operations in the order in which they run, the output last. */
  readonly between?: readonly string[];
  readonly values?: readonly number[];
  readonly label?: string;
}

/** A typed expression as a program: each name an input, each operation a node. */
export function expressionProgram(text: string, options: ExpressionOptions = {}): Program {
  const parsed = parse(text);
  if ('mistake' in parsed)
    throw new Error(
      `expressionProgram: ${parsed.mistake.message}, at column ${parsed.mistake.column}`,
    );
  const { expression } = parsed;
  const keys = namesIn(expression);
  const inputs = keys.map(
    (key, i): Input => ({
      key,
      name: nameTex(key),
      kind: 'given',
      shape: [],
      values: [options.values?.[i] ?? usualValues[i % usualValues.length]!],
    }),
  );
  const names = nameParts(expression, keys, parsed.output, options.between);
  const quantity = (part: Expression) =>
    part.kind === 'name' ? part.name : (names.get(part) ?? null);
  const output = names.get(expression)!;
  return {
    inputs,
    label: options.label ?? text,
    formula: `${marked(output, nameTex(output))} = ${toTex(expression, quantity)}`,
    open: [],
    build(values) {
      const named = new Map<Tensor, string>();
      const given = new Map<string, Tensor>();
      for (const { key, name } of inputs) {
        const made = tensor(values.get(key)![0]!);
        given.set(key, made);
        named.set(made, name);
      }
      const root = toTensors(expression, given, (part, made) =>
        named.set(made, nameTex(names.get(part)!)),
      );
      return { output: root, names: named };
    },
  };
}

/** Every operation of the expression with its name, operands first. */
function nameParts(
  expression: Expression,
  taken: readonly string[],
  output: string | null,
  between: readonly string[] = [],
): ReadonlyMap<Expression, string> {
  const operations: Expression[] = [];
  const visit = (part: Expression) => {
    if (part.kind !== 'operation') return;
    part.operands.forEach(visit);
    operations.push(part);
  };
  visit(expression);
  const last =
    [output, 'f', 'F', 'result'].find((name) => name !== null && !taken.includes(name)) ?? 'output';
  const free = betweenNames.filter((name) => !taken.includes(name) && name !== last);
  const indexed = (i: number) => free[i] ?? `n_${i - free.length + 1}`;
  return new Map(
    operations.map((part, i) => [
      part,
      between[i] ?? (i === operations.length - 1 ? last : indexed(i)),
    ]),
  );
}
