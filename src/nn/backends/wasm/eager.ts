import type { Tensor } from '../../tensor.ts';
import type { Plan } from '../plan/plan.ts';
import type { Lanes } from './arithmetic/lanes.ts';
import { load } from './assembler/expression.ts';
import { SCRATCH } from './emission.ts';
import { moduleOf, scratchFor, started } from './program.ts';
import { type Group, HeapValues, SingleValue, type Store } from './values.ts';

/** Bytes of one address. */
const ADDRESS = 4;
/** Bytes for a single number that is given anew at each run; a vector of its kind fits. */
const SINGLE = 16;

/**
 * A plan that is run with other tensors each time: where buffers lie stands in a table, from which
 * the code reads it.
 */
export class EagerProgram {
  private readonly plan: Plan;
  private readonly store: Store;
  private readonly run: () => void;
  private readonly table: number;
  private readonly tableBytes: number;
  /** Where single numbers are put, one place for each leaf. */
  private readonly singles: number;
  private readonly arenaBytes: number;
  private readonly scratchBytes: number;

  constructor(plan: Plan, store: Store, lanes: Lanes) {
    this.plan = plan;
    this.store = store;
    this.singles = Math.ceil(((plan.buffers.length + 1) * ADDRESS) / SINGLE) * SINGLE;
    this.tableBytes = this.singles + plan.leaves.length * SINGLE;
    this.table = store.heap.allocate(this.tableBytes);
    this.arenaBytes = Math.ceil((plan.arenaSize * store.bytesPerNumber) / 16) * 16; // scratch memory follows
    this.scratchBytes = scratchFor(plan, lanes);
    const module = moduleOf(plan, lanes, (buffer, f) => ({
      base: f.constant(
        `buffer ${buffer}`,
        load('i32.load', 0, this.table + (buffer === SCRATCH ? plan.buffers.length : buffer) * ADDRESS), // biome-ignore format: one line
      ),
      offset: 0,
    }));
    this.run = started(module, store.heap.memory);
  }

  /** Gives the program's own memory back. */
  free(): void {
    this.store.heap.release(this.table, this.tableBytes);
  }

  /** Computes the roots from the leaves, both in the order that the plan was made with. */
  compute(
    leaves: readonly Tensor[],
    roots: readonly Tensor[],
    valuesOf: (leaf: Tensor) => HeapValues | SingleValue,
  ): void {
    const { plan, store } = this;
    const given = leaves.map(valuesOf);
    const group = store.group();
    const results = this.reserveResults(roots, group);
    const working = store.heap.allocate(this.arenaBytes + this.scratchBytes);
    // From here on memory does not grow: windows on it stay good.
    const table = new Uint32Array(store.heap.memory.buffer, this.table, plan.buffers.length + 1);
    for (const [buffer, place] of plan.places.entries()) {
      if (place >= 0) table[buffer] = working + place * store.bytesPerNumber;
    }
    table[plan.buffers.length] = working + this.arenaBytes;
    for (const [buffer, values] of results) table[buffer] = values.address;
    for (const [i, values] of given.entries()) {
      if (plan.leaves[i]! < 0) continue; // a number in the code
      const own = this.table + this.singles + i * SINGLE;
      if (values instanceof SingleValue) store.window(own, 1).set(values.read());
      table[plan.leaves[i]!] = values instanceof SingleValue ? own : values.address;
    }
    this.run();
    store.heap.release(working, this.arenaBytes + this.scratchBytes);
    for (const [i, root] of roots.entries()) {
      const buffer = plan.roots[i]!;
      const leaf = plan.leaves.indexOf(buffer);
      const values = results.get(buffer) ?? given[leaf]!;
      root.values = values instanceof HeapValues ? values.share(group) : values.share();
    }
    for (const values of results.values()) values.free();
  }

  private reserveResults(roots: readonly Tensor[], group: Group): Map<number, HeapValues> {
    const results = new Map<number, HeapValues>();
    for (const [i] of roots.entries()) {
      const buffer = this.plan.roots[i]!;
      const { purpose, size } = this.plan.buffers[buffer]!;
      if (purpose === 'result' && !results.has(buffer)) {
        results.set(buffer, this.store.reserve(size, group));
      }
    }
    return results;
  }
}
