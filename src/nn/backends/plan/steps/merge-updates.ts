import type { Node } from '../graph/node.ts';
import type { Update } from '../memory/buffers.ts';
import { accessOf, isStraight, straight } from '../reading/access.ts';
import { axesOf, NONE } from '../reading/cuts.ts';
import { type Content, type Draft, partsOf, type Row, readsOf, writesOf } from './draft.ts';

/** A loop over more elements than this is worth running on its own. */
export const LARGE = 16384;

/** An update whose arithmetic is the same for every element, however many there are. */
interface Rule {
  readonly draft: Draft;
  /** Equal for updates that one loop can do. */
  readonly form: string;
  /** What it reads and writes element by element; rows take their place. */
  readonly columns: readonly Node[];
}

/**
 * Makes one loop of the updates of several parameters by the same rule. Parameters, gradients and
 * what the rule remembers lie side by side for that.
 */
export function mergeUpdates(
  drafts: readonly Draft[],
  updates: readonly Update[],
  isResult: (node: Node) => boolean,
): Draft[] {
  const rules = new Rules(drafts, updates, isResult);
  const families = new Map<string, Rule[]>();
  const others: Draft[] = [];
  for (const draft of drafts) {
    const rule = rules.of(draft);
    if (!rule) {
      others.push(draft);
      continue;
    }
    const family = families.get(rule.form);
    if (family) family.push(rule);
    else families.set(rule.form, [rule]);
  }
  const merged = [...families.values()].map((family) =>
    family.length === 1 ? family[0]!.draft : together(family, rules.successors),
  );
  return [...others, ...merged];
}

/** Finds out what can be merged. */
class Rules {
  /** Which leaf a node takes the place of. */
  readonly successors = new Map<Node, Node>();
  private readonly isResult: (node: Node) => boolean;
  /** How often each node is read, by whatever step. */
  private readonly readers = new Map<Node, number>();
  /** Nodes that have a place in a row already. */
  private readonly placed = new Set<Node>();

  constructor(
    drafts: readonly Draft[],
    updates: readonly Update[],
    isResult: (node: Node) => boolean,
  ) {
    const twice = new Set<Node>();
    for (const { node, leaf } of updates) {
      if (this.successors.has(node)) twice.add(node);
      this.successors.set(node, leaf);
    }
    for (const node of twice) this.successors.delete(node);
    this.isResult = isResult;
    for (const draft of drafts) {
      for (const content of new Set(readsOf(draft).map((read) => read.content))) {
        for (const node of partsOf(content)) this.readers.set(node, (this.readers.get(node) ?? 0) + 1); // biome-ignore format: one line
      }
    }
  }

  of(draft: Draft): Rule | null {
    const { loop, kind, results } = draft;
    if (kind !== 'map' || loop > LARGE) return null;
    const columns: Node[] = [];
    const old = new Set<Node>();
    for (const node of writesOf(draft).flatMap(partsOf)) {
      const leaf = this.successors.get(node);
      if (!leaf || this.readers.has(node) || this.isResult(node)) return null;
      columns.push(node);
      old.add(leaf);
    }
    let form = results.map(({ instruction }) => instruction).join();
    for (const one of draft.arithmetic) {
      switch (one.kind) {
        case 'number':
          form += ` ${Object.is(one.value, -0) ? '-0' : one.value}`;
          break;
        case 'apply':
          form += ` ${one.fn}(${one.args})`;
          break;
        case 'load': {
          const column = this.columnOf(one.content, old);
          if (column && isStraight(one.access) && column.size === loop) {
            if (!columns.includes(column)) columns.push(column);
            form += ` [${columns.indexOf(column)}]`;
          } else if (
            one.access.strides.every((stride) => stride === 0) &&
            one.content.kind !== 'row'
          ) {
            form += ` ${one.content.id}@${one.access.offset}`;
          } else {
            return null;
          }
        }
      }
    }
    // Which old numbers give way to which new ones.
    form += `:${columns.map((node) => columns.indexOf(this.successors.get(node) ?? node))}`;
    return this.claim({ draft, form, columns });
  }

  /** What can be read from a row: old numbers that the draft replaces, or what a step has computed. */
  private columnOf(content: Content, old: ReadonlySet<Node>): Node | null {
    if (content.kind === 'row' || content.kind === 'number') return null;
    if (content.kind === 'leaf') return old.has(content) ? content : null;
    return this.isResult(content) || this.successors.has(content) ? null : content;
  }

  /** Takes places for what a rule reads and writes, if they are still free. */
  private claim(rule: Rule): Rule | null {
    const nodes = rule.columns.flatMap((node) => [node, this.successors.get(node) ?? node]);
    if (nodes.some((node) => this.placed.has(node))) return null;
    for (const node of nodes) this.placed.add(node);
    return rule;
  }
}

/** One draft that does what all of a family do. */
function together(family: readonly Rule[], successors: ReadonlyMap<Node, Node>): Draft {
  // Whole vectors first, so that they begin where vectors begin.
  const order = [...family].sort((a, b) => (a.draft.loop % 4 === 0 ? 0 : 1) - (b.draft.loop % 4 === 0 ? 0 : 1)); // biome-ignore format: one line
  const loop = order.reduce((sum, { draft }) => sum + draft.loop, 0);
  const { draft, columns } = order[0]!;
  const rows = new Map<Content, Row>();
  const rowOf = (parts: readonly Node[], over: Row | null): Row => {
    const row: Row = { kind: 'row', size: loop, parts, over };
    rows.set(parts[0]!, row);
    return row;
  };
  // Old numbers first: new ones take the place of a whole row.
  for (const [i, column] of columns.entries()) {
    if (!successors.has(column))
      rowOf(
        order.map((rule) => rule.columns[i]!),
        null,
      );
  }
  for (const [i, column] of columns.entries()) {
    const leaf = successors.get(column);
    if (!leaf) continue;
    const old = rows.get(leaf) ?? rowOf(order.map((rule) => successors.get(rule.columns[i]!)!), null); // biome-ignore format: one line
    rowOf(
      order.map((rule) => rule.columns[i]!),
      old,
    );
  }
  const cell = (content: Content): Content => rows.get(content) ?? content;
  return {
    kind: draft.kind,
    node: draft.node,
    loop,
    axes: axesOf(NONE, loop),
    arithmetic: draft.arithmetic.map((one) => {
      if (one.kind !== 'load') return one;
      const row = rows.get(one.content);
      const access = row ? straight(loop) : accessOf([loop], [0], one.access.offset);
      return { ...one, content: cell(one.content), access };
    }),
    results: draft.results.map((result) => ({ ...result, content: cell(result.content) })),
  };
}
