import { LostDevice } from '../lost-device.ts';
import { copyTexture } from './copy-texture.ts';
import type { Device } from './device/device.ts';
import { type Layout, layoutOf } from './device/layout.ts';
import { Reading, read } from './device/reading.ts';
import type { Texture } from './device/textures.ts';
import { roomFor, upload } from './device/transfer.ts';

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

  /** The texture on this device; made in the given layout if there is none. */
  bringTo(device: Device, wanted: Layout | null): Texture {
    const known = this.on(device);
    if (known) return known;
    const numbers = this.now();
    const layout = wanted ?? layoutOf(this.size, device.capabilities.largestTexture);
    const texture = device.textures.take(layout);
    upload(device.gl, device.painter, texture, numbers, roomFor(layout));
    this.put(texture, device);
    return texture;
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
