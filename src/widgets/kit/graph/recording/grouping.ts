import { type Scope, scopesOf, type Tensor, topologicalOrder } from '../../../../nn/index.ts';

/** Tensors drawn as one node: a primitive alone, or a composed function with all its inside. */
export interface Group {
  /** The node's own tensor: what comes out. */
  readonly output: Tensor;
  /** The composed function, where it is one. */
  readonly scope: Scope | null;
  readonly members: readonly Tensor[];
  /** What goes in, in the order of the function's arguments; one tensor may stand twice. */
  readonly operands: readonly Tensor[];
  /** The innermost open scope around it. */
  readonly frame: Scope | null;
}

export interface Grouping {
  /** Inputs before outputs; leaves are groups without operands. */
  readonly groups: readonly Group[];
  /** A name for every scope that does not depend on the numbers: `f`, or `f/div`. */
  readonly scopeIds: ReadonlyMap<Scope, string>;
}

/** Draws every composed function closed, except those whose id is in `open` and those that cannot be. */
export function groupTensors(
  root: Tensor,
  names: ReadonlyMap<Tensor, string>,
  open: ReadonlySet<string>,
): Grouping {
  const order = topologicalOrder(root);
  const chains = new Map(order.map((tensor) => [tensor, scopesOf(tensor).reverse()]));
  const scopeIds = nameScopes(order, chains, names);
  const opened = new Map<Scope, boolean>();
  const isOpen = (scope: Scope) => {
    const known = opened.get(scope);
    if (known !== undefined) return known;
    const found = open.has(scopeIds.get(scope)!) || !isClosable(scope, order, chains);
    opened.set(scope, found);
    return found;
  };
  const closedAround = new Map<Tensor, Scope | null>();
  for (const tensor of order)
    closedAround.set(
      tensor,
      isLeaf(tensor) && names.has(tensor)
        ? null
        : (chains.get(tensor)!.find((scope) => !isOpen(scope)) ?? null),
    );

  const groups: Group[] = [];
  for (const tensor of order) {
    const scope = closedAround.get(tensor)!;
    if (scope !== null && scope.output !== tensor) continue;
    const members =
      scope === null ? [tensor] : order.filter((other) => closedAround.get(other) === scope);
    const frame =
      chains
        .get(tensor)!
        .filter((around) => around !== scope && isOpen(around))
        .at(-1) ?? null;
    groups.push({
      output: tensor,
      scope,
      members,
      operands: operandsOf(tensor, scope, members),
      frame,
    });
  }
  return { groups, scopeIds };
}

const isLeaf = (tensor: Tensor) => tensor.inputs.length === 0;

/** A function's declared inputs, then whatever else its inside takes from outside. */
function operandsOf(
  tensor: Tensor,
  scope: Scope | null,
  members: readonly Tensor[],
): readonly Tensor[] {
  if (scope === null) return tensor.inputs;
  const inside = new Set(members);
  const taken = new Set(
    members.flatMap((member) => member.inputs.filter((input) => !inside.has(input))),
  );
  const declared = scope.inputs.filter((input) => taken.delete(input));
  return [...declared, ...taken];
}

/** Closed, a function is one node with one value: nothing inside may be used outside, no operand twice. */
function isClosable(
  scope: Scope,
  order: readonly Tensor[],
  chains: ReadonlyMap<Tensor, readonly Scope[]>,
): boolean {
  if (!chains.get(scope.output)?.includes(scope)) return false;
  if (new Set(scope.inputs).size < scope.inputs.length) return false;
  return order.every(
    (user) =>
      chains.get(user)!.includes(scope) ||
      user.inputs.every((input) => input === scope.output || !chains.get(input)!.includes(scope)),
  );
}

function nameScopes(
  order: readonly Tensor[],
  chains: ReadonlyMap<Tensor, readonly Scope[]>,
  names: ReadonlyMap<Tensor, string>,
): ReadonlyMap<Scope, string> {
  const ids = new Map<Scope, string>();
  const taken = new Set<string>();
  for (const tensor of order)
    for (const scope of chains.get(tensor)!) {
      if (ids.has(scope)) continue;
      const parent = scope.parent;
      const own = parent?.output === scope.output ? undefined : names.get(scope.output);
      const wish = own ?? `${parent ? `${ids.get(parent)}/` : ''}${scope.name}`;
      let id = wish;
      for (let count = 2; taken.has(id); count++) id = `${wish}${count}`;
      taken.add(id);
      ids.set(scope, id);
    }
  return ids;
}
