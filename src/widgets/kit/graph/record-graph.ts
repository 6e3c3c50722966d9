import { remember } from '../../../experiments/remember.ts';
import type { Scope, Tensor } from '../../../nn/index.ts';
import type { GraphEdge, GraphFrame, GraphNode, GraphView } from './graph.ts';
import { contributions, drain, localSlopes } from './recording/backward.ts';
import { centralDifferences } from './recording/differences.ts';
import { type Group, groupTensors } from './recording/grouping.ts';
import { idOfName, nameNodes, shownName, symbolOf } from './recording/naming.ts';
import { operationOf } from './recording/operations.ts';
import { printedRules, upstream } from './recording/printed-rules.ts';

/** What the recorder must be told about an output tensor's graph. */
export interface RecordOptions {
  /** Name (math text) of every named tensor, inputs in the order in which they are to stand; see `idOfName`. */
  readonly names: ReadonlyMap<Tensor, string>;
  /** Inputs that training moves. */
  readonly parameters?: ReadonlySet<Tensor>;
  /** Inputs whose gradient nobody asks for, such as targets. */
  readonly quiet?: ReadonlySet<Tensor>;
  /** Weights to draw as wires, each with the tensor that it multiplies inside a closed function. */
  readonly weights?: ReadonlyMap<Tensor, Tensor>;
  /** Ids of the frames to draw open; see `GraphNode.opens`. */
  readonly open?: ReadonlySet<string>;
}

/** What one node sends to one operand in the backward pass. */
export interface Sent {
  readonly edge: string;
  readonly to: string;
  /** The engine's own contribution, whole; null where no gradient flows. */
  readonly gradient: Tensor | null;
  /** Backward through this node alone from upstream 1; null where the rule is no factor per entry. */
  readonly slope: Tensor | null;
  /** The rule in TeX, with the operands' names. */
  readonly rule: string;
  /** The rule is the whole right side, `x^{\top} dz`, not a factor of the upstream gradient. */
  readonly isWhole: boolean;
}

/** A graph as drawn, and every number the engine gave for it. */
export interface RecordedGraph {
  readonly view: GraphView;
  /** Computed nodes, inputs before outputs. */
  readonly order: readonly string[];
  /** The library function behind a node: `mul`, `sigmoid`; for leaves `data` or `constant`. */
  functionOf(id: string): string;
  /** The composed function that a closed node stands for; null for a primitive. */
  scopeOf(id: string): Scope | null;
  value(id: string): Tensor;
  /** The whole gradient at a node, the sum over its branches; null where none flows. */
  gradient(id: string): Tensor | null;
  /** One entry per operand, in their order. */
  sends(id: string): readonly Sent[];
  /** Central difference of the output for every entry of a node's value, run through the engine. */
  difference(id: string): Float64Array;
}

/** Runs the graph of a one-number output forward and backward, and makes it drawable. */
export function recordGraph(output: Tensor, options: RecordOptions): RecordedGraph {
  const root = output.node;
  const names = new Map([...options.names].map(([tensor, name]) => [tensor.node, name]));
  const namedIds = new Map([...names].map(([tensor, name]) => [tensor, idOfName(name)]));
  const quiet = new Set([...(options.quiet ?? [])].map((tensor) => tensor.node));
  const parameters = new Set([...(options.parameters ?? [])].map((tensor) => tensor.node));
  const { groups, scopeIds } = groupTensors(root, namedIds, options.open ?? new Set());
  const pass = drain(root);
  const ids = nameNodes(groups, namedIds, scopeIds);
  const idOf = (tensor: Tensor) => ids.get(tensor)!;
  const byId = new Map(groups.map((group) => [idOf(group.output), group]));
  const groupOf = (id: string): Group => {
    const group = byId.get(id);
    if (!group)
      throw new Error(`recordGraph: no node ${id}; there are ${[...byId.keys()].join(', ')}`);
    return group;
  };
  const isQuiet = (tensor: Tensor) =>
    quiet.has(tensor) || tensor.isConstant || (tensor.inputs.length === 0 && !names.has(tensor));
  const nameOf = (tensor: Tensor) => shownName(tensor, ids.get(tensor) ?? tensor.op, names);
  const wires = wiresOf(groups, options.weights ?? new Map(), idOf);
  const nodes = groups.map((group): GraphNode => {
    const { output: tensor, scope, frame } = group;
    const isLeaf = group.operands.length === 0 && scope === null;
    const operation = operationOf(scope?.name ?? tensor.op);
    const name = nameOf(tensor);
    return {
      id: idOf(tensor),
      kind: !isLeaf
        ? 'computed'
        : parameters.has(tensor)
          ? 'parameter'
          : names.has(tensor)
            ? 'given'
            : 'constant',
      symbol: isLeaf ? name : symbolOf(group),
      name: isLeaf || !names.has(tensor) ? '' : name,
      operation: isLeaf ? '' : operation.words,
      output: tensor === root,
      shape: tensor.shape,
      frame: frame === null ? null : scopeIds.get(frame)!,
      opens: scope === null ? null : scopeIds.get(scope)!,
      receives: !isQuiet(tensor) && pass.has(tensor),
      wire: wires.get(tensor) ?? null,
    };
  });
  const edges = groups.flatMap((group) =>
    group.operands.map((operand, i): GraphEdge => {
      const to = idOf(group.output);
      return { id: `${to}<${i}`, from: idOf(operand), to, operand: i };
    }),
  );
  const frames = framesOf(groups, scopeIds, idOf);
  const rank = new Map([...namedIds.values()].map((id, i) => [id, i]));
  const given = nodes.filter((node) => node.kind !== 'computed');
  given.sort((a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size));
  const computed = nodes.filter((node) => node.kind === 'computed');

  const sends = remember((id: string): readonly Sent[] => {
    const group = groupOf(id);
    const sent = contributions(group, pass);
    const slopes = localSlopes(group);
    const rules = printedRules(group, nameOf);
    return group.operands.map((operand, i) => ({
      edge: `${id}<${i}`,
      to: idOf(operand),
      gradient: isQuiet(operand) ? null : (sent[i] ?? null),
      slope: isQuiet(operand) ? null : (slopes[i] ?? null),
      rule: rules[i] ?? '',
      isWhole: [`d${nameOf(group.output)}`, upstream].some((part) =>
        (rules[i] ?? '').includes(part),
      ),
    }));
  });
  const difference = remember((id: string) => centralDifferences(root, groupOf(id).output));
  return {
    view: { nodes: [...given, ...computed], edges, frames },
    order: computed.map((node) => node.id),
    functionOf: (id) => groupOf(id).scope?.name ?? groupOf(id).output.op,
    scopeOf: (id) => groupOf(id).scope,
    value: (id) => groupOf(id).output,
    gradient: (id) => {
      const { output: tensor } = groupOf(id);
      return isQuiet(tensor) ? null : (pass.get(tensor)?.gradient ?? null);
    },
    sends,
    difference,
  };
}

/** The outermost open functions, each with all that stands in it. */
function framesOf(
  groups: readonly Group[],
  scopeIds: ReadonlyMap<Scope, string>,
  idOf: (tensor: Tensor) => string,
): readonly GraphFrame[] {
  const members = new Map<Scope, string[]>();
  for (const { output, frame } of groups) {
    let outer = frame;
    while (outer?.parent) outer = outer.parent;
    if (outer) members.set(outer, [...(members.get(outer) ?? []), idOf(output)]);
  }
  return [...members].map(([scope, inside]) => ({
    id: scopeIds.get(scope)!,
    name: operationOf(scope.name).symbol,
    members: inside,
  }));
}

/** The edge on which a weight is drawn: from what it multiplies to the one closed function that takes both. */
function wiresOf(
  groups: readonly Group[],
  weights: ReadonlyMap<Tensor, Tensor>,
  idOf: (tensor: Tensor) => string,
): ReadonlyMap<Tensor, string> {
  const wires = new Map<Tensor, string>();
  for (const [weight, input] of weights) {
    const users = groups.filter(({ operands }) => operands.includes(weight.node));
    const [user] = users;
    const operand = user?.operands.indexOf(input.node) ?? -1;
    if (user && users.length === 1 && user.scope !== null && operand >= 0)
      wires.set(weight.node, `${idOf(user.output)}<${operand}`);
  }
  return wires;
}
