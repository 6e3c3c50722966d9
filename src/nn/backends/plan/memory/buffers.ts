import type { LeafNode, Node } from '../graph/node.ts';
import type { Buffer, Purpose } from '../plan.ts';
import { isStraight } from '../reading/access.ts';
import { type Content, type Draft, partsOf, type Read, type Row, readsOf, writesOf } from '../steps/draft.ts'; // biome-ignore format: one line
import { settled } from './arena.ts';

/** A node whose numbers take a leaf's place in the end. */
export interface Update {
  readonly leaf: LeafNode;
  readonly node: Node;
}

/** What buffers must hold besides what steps read and write. */
export interface Holding {
  readonly drafts: readonly Draft[];
  readonly leaves: readonly (LeafNode | null)[];
  readonly updates: readonly Update[];
  /** Nodes to be read after the plan has run. */
  readonly results: ReadonlySet<Node>;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Which buffer holds what, from when to when, and where. */
export class Buffers {
  readonly all: Mutable<Buffer>[] = [];
  /** Updates that need a copy in the end. */
  readonly copies: { readonly from: number; readonly to: number }[] = [];
  places: readonly number[] = [];
  arenaSize = 0;
  private readonly known = new Map<Content, number>();
  private readonly drafts: readonly Draft[];
  private readonly reads: readonly (readonly Read[])[];

  constructor({ drafts, leaves, updates, results }: Holding) {
    this.drafts = drafts;
    this.reads = drafts.map(readsOf);
    for (const leaf of leaves) if (leaf) this.known.set(leaf, this.add(leaf.size, 'given'));
    for (const [i, draft] of drafts.entries()) {
      for (const { content } of this.reads[i]!) if (content.kind === 'row') this.putSideBySide(content); // biome-ignore format: one line
      for (const content of writesOf(draft)) if (content.kind === 'row') this.putSideBySide(content.over!); // biome-ignore format: one line
    }
    this.replace(updates);
    for (const draft of drafts) {
      for (const content of writesOf(draft)) {
        if (this.known.has(content)) continue;
        if (content.kind === 'row') {
          this.known.set(content, this.of(content.over!));
          continue;
        }
        this.known.set(content, this.add(content.size, results.has(content) ? 'result' : 'temporary')); // biome-ignore format: one line
      }
    }
    for (const { leaf, node } of updates) {
      const [from, to] = [this.of(node), this.of(leaf)];
      if (from !== to) this.copies.push({ from, to });
    }
    this.live();
    this.settle();
  }

  /** The buffer that holds something. */
  of(content: Content): number {
    const buffer = this.known.get(content);
    if (buffer === undefined) throw new Error(`planOf: no step writes node ${content.kind}`);
    return buffer;
  }

  /** The same; null for what no step writes. */
  find(content: Content): number | null {
    return this.known.get(content) ?? null;
  }

  add(size: number, purpose: Purpose): number {
    return this.all.push({ size, purpose, first: -1, last: -1, within: null }) - 1;
  }

  /** Puts the buffers of a row's parts into one that a loop can run over. */
  private putSideBySide(row: Row): void {
    if (this.known.has(row)) return;
    const isGiven = row.parts[0]!.kind === 'leaf';
    const outer = this.add(row.size, isGiven ? 'given' : 'temporary');
    this.known.set(row, outer);
    let offset = 0;
    for (const part of row.parts) {
      const inner = this.known.get(part) ?? this.add(part.size, 'temporary');
      this.known.set(part, inner);
      this.all[inner]!.within = { buffer: outer, offset };
      offset += part.size;
    }
  }

  /** Lets new numbers be written over old ones where nobody needs the old ones any more. */
  private replace(updates: readonly Update[]): void {
    const readers = new Map<Content, number[]>();
    for (const [i, reads] of this.reads.entries()) {
      for (const { content } of reads) {
        for (const part of partsOf(content)) {
          const list = readers.get(part);
          if (list) list.push(i);
          else readers.set(part, [i]);
        }
      }
    }
    const writers = new Map<Content, number>();
    for (const [i, draft] of this.drafts.entries()) {
      for (const content of writesOf(draft)) for (const part of partsOf(content)) writers.set(part, i); // biome-ignore format: one line
    }
    for (const { leaf, node } of updates) {
      const writer = writers.get(node);
      if (writer === undefined || this.known.has(node)) continue;
      const isOver = (readers.get(leaf) ?? []).every(
        (reader) => reader < writer || (reader === writer && this.isReadInStep(writer, leaf, node)),
      );
      if (isOver) this.known.set(node, this.of(leaf));
    }
  }

  /** Whether a step reads each number of something only just before it writes the one of `written` in its place. */
  private isReadInStep(step: number, content: Content, written: Content): boolean {
    const { node, loop, kind } = this.drafts[step]!;
    const isElementwise = kind === 'map' || (kind === 'matmul' && written !== node);
    return (
      isElementwise &&
      this.reads[step]!.every(
        (read) =>
          !partsOf(read.content).some((part) => part === content) ||
          (!read.isOperand && isStraight(read.access) && read.content.size === loop),
      )
    );
  }

  /** Finds out from when to when each buffer is in use. */
  private live(): void {
    const touch = (buffer: number, step: number) => {
      for (let at = buffer; ; at = this.all[at]!.within!.buffer) {
        const one = this.all[at]!;
        if (one.purpose !== 'given' && one.first < 0) one.first = step;
        one.last = Math.max(one.last, step);
        if (!one.within) return;
      }
    };
    const touchAll = (content: Content, step: number) => {
      touch(this.of(content), step);
      if (content.kind === 'row') for (const part of content.parts) touch(this.of(part), step);
    };
    for (const [i, draft] of this.drafts.entries()) {
      for (const { content } of this.reads[i]!) touchAll(content, i);
      for (const content of writesOf(draft)) touchAll(content, i);
    }
    for (const [i, { from, to }] of this.copies.entries()) {
      touch(from, this.drafts.length + i);
      touch(to, this.drafts.length + i);
    }
  }

  /** Places the temporary ones; results of arithmetic go where an input was that nobody needs any more. */
  private settle(): void {
    const isMovable = ({ purpose, within }: Buffer) => purpose === 'temporary' && !within;
    /** The buffer in whose place another lies. */
    const host = this.all.map((_, i) => i);
    const last = this.all.map((buffer) => buffer.last);
    for (const [i, draft] of this.drafts.entries()) {
      const taken = new Set<number>();
      for (const { content: written } of draft.results) {
        const buffer = this.of(written);
        if (!isMovable(this.all[buffer]!) || this.all[buffer]!.first !== i) continue;
        const read = this.reads[i]!.find(({ content }) => {
          const other = this.of(content);
          const { size, last } = this.all[other]!;
          return (
            isMovable(this.all[other]!) &&
            last === i &&
            size === this.all[buffer]!.size &&
            !taken.has(other) &&
            this.isReadInStep(i, content, written)
          );
        });
        if (!read) continue;
        const other = this.of(read.content);
        taken.add(other);
        host[buffer] = host[other]!;
        last[host[buffer]!] = this.all[buffer]!.last;
      }
    }
    const hosts = this.all.map((_, i) => i).filter((i) => host[i] === i && isMovable(this.all[i]!));
    const tenants = hosts.map((i) => ({ ...this.all[i]!, last: last[i]! }));
    const arena = settled(tenants);
    const placeOf = new Map(hosts.map((buffer, k) => [buffer, arena.places[k]!]));
    this.places = this.all.map((buffer, i) => (isMovable(buffer) ? placeOf.get(host[i]!)! : -1));
    this.arenaSize = arena.size;
  }
}
