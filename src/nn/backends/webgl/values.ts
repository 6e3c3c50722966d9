import type { Values } from '../backend.ts';
import type { Device } from './device/device.ts';
import type { Layout } from './device/layout.ts';
import type { Texture } from './device/textures.ts';
import { Stored } from './stored.ts';

const DISPOSED = 'dataSync: this tensor was disposed of; read it before dispose(), or keep a copy';

/** One tensor's hold on numbers, as far as it is needed to let go of them. */
interface Hold {
  readonly stored: Stored;
  isCounted: boolean;
}

/** Who holds which numbers, and how much that is. */
export class Store {
  readonly total = { tensors: 0, bytes: 0 };
  /** Tensors that nobody can reach any more give back what they held. */
  readonly forgotten = new FinalizationRegistry<Hold>((hold) => this.letGo(hold));

  /** Takes numbers that the program has: they reach a texture when something is computed from them. */
  upload(numbers: ArrayLike<number>): TextureValues {
    return new TextureValues(this, new Stored(numbers.length, Float32Array.from(numbers)));
  }

  /** Takes over a texture that was computed. */
  computed(texture: Texture, size: number, device: Device): TextureValues {
    const stored = new Stored(size, null);
    stored.put(texture, device);
    return new TextureValues(this, stored);
  }

  count(hold: Hold, isCounted: boolean): void {
    if (hold.isCounted === isCounted) return;
    hold.isCounted = isCounted;
    this.total.tensors += isCounted ? 1 : -1;
    this.total.bytes += (isCounted ? 4 : -4) * hold.stored.size;
  }

  letGo(hold: Hold): void {
    this.count(hold, false);
    hold.stored.users -= 1;
    if (hold.stored.users === 0) hold.stored.drop();
  }
}

/** Numbers that are computed with on a graphics card. */
export class TextureValues implements Values {
  private readonly store: Store;
  private hold: Hold | null;

  constructor(store: Store, stored: Stored) {
    this.store = store;
    this.hold = { stored, isCounted: false };
    stored.users += 1;
    if (stored.size !== 1 || !stored.inMemory) {
      store.count(this.hold, true);
      store.forgotten.register(this, this.hold, this);
    }
  }

  private get stored(): Stored {
    if (!this.hold) throw new Error(DISPOSED);
    return this.hold.stored;
  }

  isOf(store: Store): boolean {
    return this.store === store;
  }

  /** The numbers, if they are in memory already. */
  get inMemory(): Float32Array | null {
    return this.stored.inMemory;
  }

  /** The layout that the numbers have on a device, if they are there. */
  layoutOn(device: Device): Layout | null {
    return this.stored.on(device)?.layout ?? null;
  }

  /** A texture with the numbers, which stays theirs; made in the given layout if there is none. */
  textureOn(device: Device, wanted: Layout | null = null): Texture {
    return this.stored.bringTo(device, wanted);
  }

  read(): Float32Array {
    const numbers = this.stored.now();
    this.countNoSingle();
    return numbers;
  }

  async readLater(): Promise<Float32Array> {
    const numbers = await this.stored.later();
    this.countNoSingle();
    return numbers;
  }

  /** A single number that is in memory is not worth counting. */
  private countNoSingle(): void {
    if (this.hold?.stored.size === 1) this.store.count(this.hold, false);
  }

  share(): TextureValues {
    return new TextureValues(this.store, this.stored);
  }

  free(): void {
    if (!this.hold) return;
    this.store.forgotten.unregister(this);
    this.store.letGo(this.hold);
    this.hold = null;
  }

  release(): void {
    if (this.hold) this.store.count(this.hold, false);
  }
}
