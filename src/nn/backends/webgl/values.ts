import type { Values } from '../backend.ts';
import { copyTexture } from './copy-texture.ts';
import type { Device } from './device/device.ts';
import { type Layout, layoutOf } from './device/layout.ts';
import { LostDevice } from './device/lost-device.ts';
import { Reading, read } from './device/reading.ts';
import type { Texture } from './device/textures.ts';
import { roomFor, upload } from './device/transfer.ts';

const DISPOSED = 'dataSync: this tensor was disposed of; read it before dispose(), or keep a copy';

/** Numbers in a texture, in ordinary memory, or in both: they never change, so both are the same. */
export class Stored {
  readonly size: number;
  private host: Float32Array | null;
  private texture: Texture | null = null;
  private device: Device | null = null;
  private reading: Reading | null = null;
  /** Whether the texture is somebody else's, who will write it again. */
  private isLent = false;
  users = 0;

  constructor(size: number, host: Float32Array | null) {
    this.size = size;
    this.host = host;
  }

  put(texture: Texture, device: Device, isLent = false): void {
    this.texture = texture;
    this.device = device;
    this.isLent = isLent;
  }

  /** Gives a lent texture back before it is written again: copied, if nobody has read or left it. */
  giveBackLent(): void {
    const { texture, device } = this;
    if (!this.isLent || !texture || !device) return;
    this.texture = null;
    this.isLent = false;
    if (this.host || this.reading || this.users === 0 || device.isLost) return;
    const copy = device.textures.take(texture.layout);
    copyTexture(device, texture, copy);
    this.put(copy, device);
  }

  /** The texture on this device, if there is one. */
  on(device: Device): Texture | null {
    return this.device === device && !device.isLost ? this.texture : null;
  }

  get inMemory(): Float32Array | null {
    return this.host;
  }

  /** The device that alone has the numbers. */
  private source(): { texture: Texture; device: Device } {
    const { texture, device } = this;
    if (!texture || !device || device.isLost) throw new LostDevice('dataSync');
    return { texture, device };
  }

  now(): Float32Array {
    if (!this.host && this.reading) this.keep(this.reading.now());
    if (!this.host) {
      const { texture, device } = this.source();
      this.keep(read(device, texture, this.size));
    }
    return this.host!;
  }

  async later(): Promise<Float32Array> {
    if (!this.host && !this.reading) {
      const { texture, device } = this.source();
      this.reading = new Reading(device, texture, this.size);
    }
    if (this.reading) this.keep(await this.reading.done());
    return this.host!;
  }

  private keep(numbers: Float32Array): void {
    this.host = numbers;
    this.reading = null;
  }

  /** Gives the texture back; what is in memory goes by itself. */
  drop(): void {
    const { texture, device } = this;
    if (texture && device && !this.isLent && !device.isLost) device.textures.giveBack(texture);
    this.texture = null;
    this.host = null;
  }
}

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

  /** Numbers in a texture that belongs to a replay, which says when it will be written again. */
  lent(stored: Stored): TextureValues {
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

  isSameAs(other: TextureValues): boolean {
    return this.stored === other.stored;
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
    const { stored } = this;
    const known = stored.on(device);
    if (known) return known;
    const numbers = stored.now();
    const layout = wanted ?? layoutOf(stored.size, device.capabilities.largestTexture);
    const texture = device.textures.take(layout);
    upload(device.gl, device.painter, texture, numbers, roomFor(layout));
    stored.put(texture, device);
    return texture;
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
