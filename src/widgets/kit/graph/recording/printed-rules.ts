import { localRule, type Scope, type Tensor } from '../../../../nn/index.ts';
import type { Group } from './grouping.ts';
import { operationOf } from './operations.ts';

/** The rules of a group in TeX, one per operand, empty where it has none to print. */
export function printedRules(
  { scope, output, operands }: Group,
  nameOf: (tensor: Tensor) => string,
): readonly string[] {
  if (scope === null)
    return localRule(output, nameOf).map((rule) => upstreamNamed(rule, nameOf(output)));
  const rules =
    operationOf(scope.name).rule?.(scope.inputs.map(nameOf), nameOf(output), rowsOf(scope)) ?? [];
  return operands.map((operand) => rules[scope.inputs.indexOf(operand)] ?? '');
}

/** How many examples go in: the rows of the first operand. */
const rowsOf = ({ inputs: [first] }: Scope) =>
  first && first.shape.length > 1 ? first.shape[0]! : 1;

/** In the library's rules the upstream gradient is `\\bar y`; on the page it is `dz`, after the node. */
const upstreamNamed = (rule: string, name: string) =>
  rule.replace(/\\bar y/g, () => (name.startsWith('\\text') ? upstream : `d${name}`));

/** What comes from above, where the node has no name of its own. */
export const upstream = '\\text{upstream}';
