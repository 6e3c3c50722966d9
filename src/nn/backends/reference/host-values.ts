import type { Values } from '../backend.ts';
import { recycle } from './pool.ts';

/** What is held by tensors that were computed together, and forgotten together. */
interface Ledger {
  tensors: number;
  bytes: number;
}

/** All that is held now. */
export const total: Ledger = { tensors: 0, bytes: 0 };

/** Stands for a group of tensors: when the garbage collector takes it, all of them are gone. */
export class Group {
  readonly ledger: Ledger = { tensors: 0, bytes: 0 };

  constructor() {
    forgotten.register(this, this.ledger);
  }
}

const forgotten = new FinalizationRegistry<Ledger>((ledger) => {
  total.tensors -= ledger.tensors;
  total.bytes -= ledger.bytes;
});

/** An array, and how many tensors see it: a reshape shares the array of its input. */
interface SharedArray {
  readonly numbers: Float64Array;
  users: number;
}

/** Numbers in an ordinary array. */
export class HostValues implements Values {
  private array: SharedArray | null;
  /** Null for single numbers, which are not worth counting. */
  private group: Group | null;

  private constructor(array: SharedArray, group: Group | null) {
    this.array = array;
    this.group = group;
    this.count(1, array.numbers.byteLength);
  }

  static of(numbers: Float64Array, group: Group | null): HostValues {
    return new HostValues({ numbers, users: 1 }, group);
  }

  share(group: Group | null = this.group): HostValues {
    this.read(); // says so if there is nothing to share any more
    this.array!.users += 1;
    return new HostValues(this.array!, group);
  }

  private count(tensors: number, bytes: number): void {
    if (!this.group) return;
    for (const ledger of [total, this.group.ledger]) {
      ledger.tensors += tensors;
      ledger.bytes += bytes;
    }
  }

  read(): Float64Array {
    if (!this.array) {
      throw new Error(
        'dataSync: this tensor was disposed of; read it before dispose(), or keep a copy',
      );
    }
    return this.array.numbers;
  }

  async readLater(): Promise<Float64Array> {
    return this.read();
  }

  free(): void {
    if (!this.array) return;
    this.release();
    this.array.users -= 1;
    if (this.array.users === 0) recycle(this.array.numbers);
    this.array = null;
  }

  release(): void {
    if (this.array) this.count(-1, -this.array.numbers.byteLength);
    this.group = null;
  }
}
