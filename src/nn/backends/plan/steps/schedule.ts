import type { Node } from '../graph/node.ts';
import { type Draft, partsOf, readsOf, writesOf } from './draft.ts';

/** What one step must wait for. */
class Waiting {
  /** Steps that write what it reads. */
  readonly needs = new Set<number>();
  /** Steps that read numbers which it would like to write over. */
  readonly readers = new Set<number>();

  get isReady(): boolean {
    return this.needs.size === 0 && this.readers.size === 0;
  }
}

/** Which steps write and read each node, by position. */
function traffic(drafts: readonly Draft[]) {
  const writers = new Map<Node, number>();
  const readers = new Map<Node, number[]>();
  for (const [i, draft] of drafts.entries()) {
    for (const content of writesOf(draft))
      for (const node of partsOf(content)) writers.set(node, i);
    for (const { content } of readsOf(draft)) {
      for (const node of partsOf(content)) {
        const list = readers.get(node);
        if (list) list.push(i);
        else readers.set(node, [i]);
      }
    }
  }
  return { writers, readers };
}

/** Steps that need none of the others, each put just before the first that needs it. */
function justInTime(drafts: readonly Draft[]): Draft[] {
  const { writers, readers } = traffic(drafts);
  const turns = drafts.map((draft, i) => {
    const needsNone = readsOf(draft).every(({ content }) => partsOf(content).every((node) => !writers.has(node))); // biome-ignore format: one condition
    const results = writesOf(draft).flatMap(partsOf);
    const first = Math.min(...results.flatMap((node) => readers.get(node) ?? []).filter((reader) => reader !== i)); // biome-ignore format: one line
    return needsNone && Number.isFinite(first) ? first - 0.5 : i;
  });
  const order = drafts.map((_, i) => i).sort((a, b) => turns[a]! - turns[b]! || a - b);
  return order.map((i) => drafts[i]!);
}

/**
 * An order in which each step finds what it needs, as near to the given one as it can be, and in
 * which old numbers are read before new ones take their place, as far as that goes.
 *
 * @param successors which leaf a node takes the place of
 */
export function schedule(given: readonly Draft[], successors: ReadonlyMap<Node, Node>): Draft[] {
  const drafts = justInTime(given);
  const { writers, readers } = traffic(drafts);
  const waiting = drafts.map(() => new Waiting());
  const waitedFor: number[][] = drafts.map(() => []);
  for (const [i, draft] of drafts.entries()) {
    for (const { content } of readsOf(draft)) {
      for (const node of partsOf(content)) {
        const writer = writers.get(node);
        if (writer === undefined || writer === i || waiting[i]!.needs.has(writer)) continue;
        waiting[i]!.needs.add(writer);
        waitedFor[writer]!.push(i);
      }
    }
    for (const content of writesOf(draft)) {
      for (const node of partsOf(content)) {
        const leaf = successors.get(node);
        for (const reader of (leaf && readers.get(leaf)) ?? []) {
          if (reader === i) continue;
          waiting[i]!.readers.add(reader);
          waitedFor[reader]!.push(i);
        }
      }
    }
  }
  return inTurn(drafts, waiting, waitedFor);
}

function inTurn(
  drafts: readonly Draft[],
  waiting: readonly Waiting[],
  waitedFor: readonly (readonly number[])[],
): Draft[] {
  const order: Draft[] = [];
  const ready = new Queue(drafts.length);
  const isDone = drafts.map(() => false);
  for (const [i, one] of waiting.entries()) if (one.isReady) ready.add(i);
  /** No step before this one is left. */
  let first = 0;
  while (order.length < drafts.length) {
    let next = ready.take();
    while (next === null) {
      // Readers that wait for what this one computes: the old numbers stay until the end.
      while (isDone[first]) first += 1;
      const stuck = waiting.findIndex((one, i) => i >= first && !isDone[i] && one.needs.size === 0);
      waiting[stuck]!.readers.clear();
      next = stuck;
    }
    order.push(drafts[next]!);
    isDone[next] = true;
    for (const i of waitedFor[next]!) {
      if (isDone[i]) continue;
      waiting[i]!.needs.delete(next);
      waiting[i]!.readers.delete(next);
      if (waiting[i]!.isReady) ready.add(i);
    }
  }
  return order;
}

/** Numbers up to a limit, taken out in ascending order. */
class Queue {
  private readonly isIn: Uint8Array;
  private first = 0;

  constructor(limit: number) {
    this.isIn = new Uint8Array(limit);
  }

  add(number: number): void {
    this.isIn[number] = 1;
    this.first = Math.min(this.first, number);
  }

  take(): number | null {
    while (this.first < this.isIn.length && this.isIn[this.first] === 0) this.first += 1;
    if (this.first === this.isIn.length) return null;
    this.isIn[this.first] = 0;
    return this.first;
  }
}
