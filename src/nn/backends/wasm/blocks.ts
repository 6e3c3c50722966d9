import type { HeapValues, Store } from './values.ts';

/** Memory that is given back all at once. */
export class Blocks {
  /** Gives everything back; nothing happens the second time. */
  readonly giveBack: () => void;
  private readonly store: Store;
  private readonly own: { readonly address: number; readonly bytes: number }[] = [];
  private readonly kept: HeapValues[] = [];

  constructor(store: Store) {
    const { own, kept } = this;
    this.store = store;
    this.giveBack = () => {
      for (const { address, bytes } of own.splice(0)) {
        store.heap.release(address, bytes);
        store.total.bytes -= bytes;
      }
      for (const values of kept.splice(0)) values.free();
    };
  }

  /** The address of a new block. */
  add(bytes: number): number {
    const address = this.store.heap.allocate(bytes);
    this.own.push({ address, bytes });
    this.store.total.bytes += bytes;
    return address;
  }

  /** Keeps the memory of values as long as this; their address. */
  keep(values: HeapValues): number {
    const share = values.share();
    share.release();
    this.kept.push(share);
    return share.address;
  }
}
