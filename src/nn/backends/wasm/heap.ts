const PAGE = 65536;
/** Room for a vector that is read past the end of the last block. */
const MARGIN = 64;
/** Nothing lies at address 0. */
const START = 1024;
const UNIT = 16;

/** Memory is handed out in multiples of this, so that vectors never begin inside another block's vector. */
const rounded = (bytes: number): number => Math.max(Math.ceil(bytes / UNIT), 1) * UNIT;

/** Blocks of one WebAssembly memory, handed out and taken back. The memory grows when it is full. */
export class Heap {
  readonly memory = new WebAssembly.Memory({ initial: 16 });
  /** Bytes handed out at present. */
  used = 0;
  /** Everything from here on was never handed out. */
  private top = START;
  /** Blocks that were given back, by size. */
  private readonly free = new Map<number, number[]>();

  /** The address of a block of so many bytes, a multiple of 16. It holds anything. */
  allocate(bytes: number): number {
    const size = rounded(bytes);
    const address = this.take(size) ?? this.extend(size) ?? this.split(size) ?? this.join(size);
    if (address !== null) {
      this.used += size;
      return address;
    }
    this.grow(size);
    return this.allocate(bytes);
  }

  /** Takes a block back. @param bytes as it was asked for */
  release(address: number, bytes: number): void {
    const size = rounded(bytes);
    this.used -= size;
    this.put(address, size);
  }

  private put(address: number, size: number): void {
    const list = this.free.get(size);
    if (list) list.push(address);
    else this.free.set(size, [address]);
  }

  private take(size: number): number | null {
    const list = this.free.get(size);
    const address = list?.pop();
    if (list?.length === 0) this.free.delete(size);
    return address ?? null;
  }

  private extend(size: number): number | null {
    if (this.top + size + MARGIN > this.memory.buffer.byteLength) return null;
    const address = this.top;
    this.top += size;
    return address;
  }

  /** The beginning of the smallest block that is large enough. */
  private split(size: number): number | null {
    let smallest = Number.POSITIVE_INFINITY;
    for (const other of this.free.keys()) {
      if (other > size && other < smallest) smallest = other;
    }
    if (smallest === Number.POSITIVE_INFINITY) return null;
    const address = this.take(smallest)!;
    this.put(address + size, smallest - size);
    return address;
  }

  /** Makes one block of all neighbours that are free, and tries once more. */
  private join(size: number): number | null {
    const blocks = [...this.free]
      .flatMap(([bytes, addresses]) => addresses.map((address) => ({ address, bytes })))
      .sort((a, b) => a.address - b.address);
    const joined: typeof blocks = [];
    for (const block of blocks) {
      const before = joined.at(-1);
      if (before && before.address + before.bytes === block.address) before.bytes += block.bytes;
      else joined.push(block);
    }
    const last = joined.at(-1);
    if (last && last.address + last.bytes === this.top) {
      this.top = last.address;
      joined.pop();
    }
    this.free.clear();
    for (const { address, bytes } of joined) this.put(address, bytes);
    return this.take(size) ?? this.extend(size) ?? this.split(size);
  }

  private grow(size: number): void {
    const now = this.memory.buffer.byteLength;
    const needed = this.top + size + MARGIN - now;
    const pages = Math.ceil(Math.max(needed, now / 4) / PAGE);
    try {
      this.memory.grow(pages);
    } catch (cause) {
      throw new Error(
        `wasm: no room for ${size} bytes more beside the ${this.used} that tensors hold now; dispose of tensors that are no longer needed, or use smaller batches`,
        { cause },
      );
    }
  }
}
