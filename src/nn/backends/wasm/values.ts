import type { Memory, Numbers, Values } from '../backend.ts';
import { placeOfNonFinite } from '../finite.ts';
import type { Heap } from './heap.ts';

/** A block of memory, and how many tensors see it. */
interface Block {
  readonly address: number;
  readonly bytes: number;
  users: number;
}

/** One tensor's hold on a block: what it gives back, at the latest when nobody can reach it any more. */
interface Hold {
  readonly block: Block;
}

/** What is held by tensors that were computed together, and forgotten together. */
interface Ledger {
  tensors: number;
  bytes: number;
  readonly holds: Set<Hold>;
}

/** Stands for a group of tensors: when the garbage collector takes it, all of them are gone. */
export interface Group {
  readonly ledger: Ledger;
}

/** The numbers of one precision in a heap, and who holds them. */
export class Store {
  readonly heap: Heap;
  readonly precision: 'float32' | 'float64';
  readonly bytesPerNumber: 4 | 8;
  /** What tensors hold now. */
  readonly total = { tensors: 0, bytes: 0 };
  private everything = new Uint8Array(0);
  private readonly forgotten = new FinalizationRegistry<Ledger>((ledger) => {
    this.total.tensors -= ledger.tensors;
    this.total.bytes -= ledger.bytes;
    for (const hold of ledger.holds) this.letGo(hold);
  });

  constructor(heap: Heap, precision: 'float32' | 'float64') {
    this.heap = heap;
    this.precision = precision;
    this.bytesPerNumber = precision === 'float32' ? 4 : 8;
  }

  group(): Group {
    const ledger = { tensors: 0, bytes: 0, holds: new Set<Hold>() };
    const group = { ledger };
    this.forgotten.register(group, ledger);
    return group;
  }

  /** A window on memory, until it grows. */
  window(address: number, count: number): Numbers {
    const { buffer } = this.heap.memory;
    return this.precision === 'float32'
      ? new Float32Array(buffer, address, count)
      : new Float64Array(buffer, address, count);
  }

  /** Room for numbers that are about to be written. */
  reserve(count: number, group: Group): HeapValues {
    const bytes = count * this.bytesPerNumber;
    const block = { address: this.heap.allocate(bytes), bytes, users: 0 };
    return new HeapValues(this, block, group);
  }

  /** Takes numbers that the program has. */
  upload(numbers: ArrayLike<number>, group = this.group()): HeapValues {
    const values = this.reserve(numbers.length, group);
    this.window(values.address, numbers.length).set(numbers);
    return values;
  }

  /** Copies numbers from one place of memory to another. */
  copy(from: number, to: number, count: number): void {
    const { buffer } = this.heap.memory;
    if (this.everything.buffer !== buffer) this.everything = new Uint8Array(buffer);
    this.everything.copyWithin(to, from, from + count * this.bytesPerNumber);
  }

  letGo({ block }: Hold): void {
    block.users -= 1;
    if (block.users === 0) this.heap.release(block.address, block.bytes);
  }

  memory(): Memory {
    return { ...this.total, textures: 0 };
  }
}

const DISPOSED = 'dataSync: this tensor was disposed of; read it before dispose(), or keep a copy';

/** Numbers in WebAssembly's memory. */
export class HeapValues implements Values {
  private readonly store: Store;
  private readonly group: Group;
  private hold: Hold | null;
  private isCounted = false;

  constructor(store: Store, block: Block, group: Group) {
    this.store = store;
    this.group = group;
    this.hold = { block };
    block.users += 1;
    group.ledger.holds.add(this.hold);
    this.count(true);
  }

  private get block(): Block {
    if (!this.hold) throw new Error(DISPOSED);
    return this.hold.block;
  }

  /** Where the numbers begin. */
  get address(): number {
    return this.block.address;
  }

  isOf(store: Store): boolean {
    return this.store === store;
  }

  share(group: Group = this.group): HeapValues {
    return new HeapValues(this.store, this.block, group);
  }

  private count(isCounted: boolean): void {
    if (this.isCounted === isCounted || !this.hold) return;
    this.isCounted = isCounted;
    const sign = isCounted ? 1 : -1;
    for (const ledger of [this.store.total, this.group.ledger]) {
      ledger.tensors += sign;
      ledger.bytes += sign * this.hold.block.bytes;
    }
  }

  read(): Numbers {
    const { address, bytes } = this.block;
    const numbers = this.store.window(address, bytes / this.store.bytesPerNumber).slice();
    // A NaN has many forms, and machines differ in which they make.
    for (let i = 0; i < numbers.length; i++) if (Number.isNaN(numbers[i])) numbers[i] = Number.NaN;
    return numbers;
  }

  async readLater(): Promise<Numbers> {
    return this.read();
  }

  areFinite(): boolean {
    const { address, bytes } = this.block;
    return placeOfNonFinite(this.store.window(address, bytes / this.store.bytesPerNumber)) < 0;
  }

  free(): void {
    if (!this.hold) return;
    this.release();
    this.group.ledger.holds.delete(this.hold);
    this.store.letGo(this.hold);
    this.hold = null;
  }

  release(): void {
    this.count(false);
  }
}

/** A single number: kept where it is, not worth memory or counting. */
export class SingleValue implements Values {
  readonly precision: 'float32' | 'float64';
  private numbers: Numbers | null;

  constructor(value: number, precision: 'float32' | 'float64') {
    this.precision = precision;
    this.numbers = precision === 'float32' ? Float32Array.of(value) : Float64Array.of(value);
  }

  read(): Numbers {
    if (!this.numbers) throw new Error(DISPOSED);
    return this.numbers;
  }

  async readLater(): Promise<Numbers> {
    return this.read();
  }

  share(): SingleValue {
    return new SingleValue(this.read()[0]!, this.precision);
  }

  free(): void {
    this.numbers = null;
  }

  release(): void {}
}
