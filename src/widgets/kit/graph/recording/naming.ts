import type { Tensor } from '../../../../nn/index.ts';
import type { Group } from './grouping.ts';
import { operationOf } from './operations.ts';

/** The id of a named node: the name without the signs of TeX, so that `W^{[1]}` is `W1` and `\mathit{rate}` is `rate`. */
export const idOfName = (name: string): string =>
  name.replaceAll('\\mathit{', '').replace(/[^\p{L}\p{N}_]/gu, '');

/** A node's id: its tensor's name, else the frame it stands in and its operation. */
export function nameNodes(
  groups: readonly Group[],
  names: ReadonlyMap<Tensor, string>,
  scopeIds: ReadonlyMap<NonNullable<Group['scope']>, string>,
): ReadonlyMap<Tensor, string> {
  const ids = new Map<Tensor, string>();
  const taken = new Set<string>(names.values());
  for (const { output, scope, frame } of groups) {
    const named = names.get(output);
    const place = frame === null ? '' : `${scopeIds.get(frame)}/`;
    let id = named ?? `${place}${scope?.name ?? output.op}`;
    for (let count = 2; named === undefined && taken.has(id); count++)
      id = `${place}${scope?.name ?? output.op}${count}`;
    taken.add(id);
    ids.set(output, id);
  }
  return ids;
}

/** The sign in a node; a power with a plain exponent shows it. */
export function symbolOf({ scope, output }: Group): string {
  const exponent = scope?.name === 'pow' ? scope.inputs[1] : undefined;
  if (exponent?.op === 'constant') return `(\\cdot)^{${exponent.item()}}`;
  return operationOf(scope?.name ?? output.op).symbol;
}

/** A named tensor's name, a constant's number; what stands unnamed inside a frame is called by its id's end. */
export function shownName(tensor: Tensor, id: string, names: ReadonlyMap<Tensor, string>): string {
  const name = names.get(tensor);
  if (name !== undefined) return name;
  if (tensor.inputs.length === 0 && tensor.size === 1)
    return String(Number(tensor.item().toPrecision(4)));
  return `\\text{${id.slice(id.lastIndexOf('/') + 1)}}`;
}
