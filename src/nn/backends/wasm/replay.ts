import type { Refill, Tensor } from '../../tensor.ts';
import type { Numbers, Recording, Replay, Values } from '../backend.ts';
import { planOf } from '../plan/plan-of.ts';
import { requestOf } from '../plan/request-of.ts';
import type { Lanes } from './arithmetic/lanes.ts';
import type { ModuleBuilder } from './assembler/module-builder.ts';
import { Blocks } from './blocks.ts';
import { SCRATCH } from './emission.ts';
import { moduleOf, outermost, scratchFor, started } from './program.ts';
import { HeapValues, SingleValue, type Store } from './values.ts';

/** The numbers of a fixed place, to be seen from outside. */
class Place {
  readonly address: number;
  readonly count: number;
  private readonly store: Store;
  private numbers: Numbers;

  constructor(store: Store, address: number, count: number) {
    this.store = store;
    this.address = address;
    this.count = count;
    this.numbers = store.window(address, count);
  }

  /** Makes nothing new unless memory has grown. */
  get present(): Numbers {
    if (this.numbers.buffer !== this.store.heap.memory.buffer) {
      this.numbers = this.store.window(this.address, this.count);
    }
    return this.numbers;
  }
}

/** Gives memory back when nobody can reach a replay any more that was not freed. */
const forgotten = new FinalizationRegistry<() => void>((giveBack) => giveBack());

/** A recorded step at work: every buffer has its place for good, and running it makes nothing. */
export class WasmReplay implements Replay {
  /** The code, for those who want to see it. */
  readonly module: ModuleBuilder;
  private readonly store: Store;
  private readonly step: () => void;
  private readonly giveBack: () => void;
  private readonly inputs: readonly Place[];
  private readonly states: readonly Place[];
  private readonly results: readonly Place[];
  private readonly refilled: readonly { readonly fill: Refill; readonly place: Place }[];

  constructor(recording: Recording, store: Store, lanes: Lanes) {
    const { inputs, states, results, refilled } = recording;
    const request = requestOf(recording, true);
    const { leaves } = request;
    const leafOf = (tensor: Tensor) => leaves.indexOf(tensor);
    const plan = planOf(request);
    const blocks = new Blocks(store);
    const changing = new Set([...inputs, ...refilled, ...states.map(({ before }) => before)]);
    const addresses = new Map<number, number>([[SCRATCH, blocks.add(scratchFor(plan, lanes))]]);
    for (const [i, leaf] of leaves.entries()) {
      const { values } = leaf;
      const isOurs = values instanceof HeapValues && values.isOf(store);
      // Numbers that never change are read where they are.
      if (isOurs && !changing.has(leaf)) addresses.set(plan.leaves[i]!, blocks.keep(values));
    }
    const arena = blocks.add(plan.arenaSize * store.bytesPerNumber);
    for (const [buffer, { size, within }] of plan.buffers.entries()) {
      if (within || addresses.has(buffer)) continue;
      const place = plan.places[buffer]!;
      const isTemporary = place >= 0;
      addresses.set(
        buffer,
        isTemporary
          ? arena + place * store.bytesPerNumber
          : blocks.add(size * store.bytesPerNumber),
      );
    }
    const placeOf = (buffer: number) => {
      const outer = outermost(plan, buffer);
      const address = addresses.get(outer.buffer)! + outer.offset * store.bytesPerNumber;
      return new Place(store, address, plan.buffers[buffer]!.size);
    };
    const placeOfLeaf = (tensor: Tensor) => placeOf(plan.leaves[leafOf(tensor)]!);
    this.store = store;
    this.giveBack = blocks.giveBack;
    this.module = moduleOf(plan, lanes, (buffer) => ({ base: 0, offset: addresses.get(buffer)! }));
    this.step = started(this.module, store.heap.memory);
    this.inputs = inputs.map(placeOfLeaf);
    this.states = states.map(({ before }) => placeOfLeaf(before));
    this.results = results.map((_, i) => placeOf(plan.roots[states.length + i]!));
    this.refilled = refilled.map((leaf) => ({ fill: leaf.refill!, place: placeOfLeaf(leaf) }));
    for (const [i, leaf] of leaves.entries()) {
      if (leaf.values && plan.leaves[i]! >= 0) this.put(placeOf(plan.leaves[i]!), leaf.values);
    }
    forgotten.register(this, blocks.giveBack, this);
  }

  private put(place: Place, values: Values): void {
    if (values instanceof HeapValues && values.isOf(this.store)) {
      if (values.address !== place.address) {
        this.store.copy(values.address, place.address, place.count);
      }
    } else {
      place.present.set(values.read());
    }
  }

  private copyOf(place: Place): Values {
    if (place.count === 1) return new SingleValue(place.present[0]!, this.store.precision);
    const values = this.store.reserve(place.count, this.store.group());
    this.store.copy(place.address, values.address, place.count);
    return values;
  }

  setInput(index: number, values: Values): void {
    this.put(this.inputs[index]!, values);
  }

  setState(index: number, values: Values): void {
    this.put(this.states[index]!, values);
  }

  run(elapsed: number): void {
    for (let i = 0; i < this.refilled.length; i++) {
      const { fill, place } = this.refilled[i]!;
      fill(place.present, elapsed);
    }
    this.step();
  }

  result(index: number): Values {
    return this.copyOf(this.results[index]!);
  }

  state(index: number): Values {
    return this.copyOf(this.states[index]!);
  }

  free(): void {
    forgotten.unregister(this);
    this.giveBack();
  }
}
