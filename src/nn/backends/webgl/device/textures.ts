import { LostDevice } from '../../lost-device.ts';
import type { Capabilities } from './device.ts';
import { bytesOf, type Layout, layersOf, print } from './layout.ts';
import type { Painter } from './painter.ts';

/** A texture of float32 texels, in one layer or several. */
export class Texture {
  readonly handle: WebGLTexture;
  readonly layout: Layout;
  /** Tells it from all others of its device. */
  readonly number: number;
  readonly isLayered: boolean;
  /** What WebGL calls its kind. */
  readonly target: number;

  constructor(gl: WebGL2RenderingContext, handle: WebGLTexture, layout: Layout, number: number) {
    this.handle = handle;
    this.layout = layout;
    this.number = number;
    this.isLayered = layout.layerBits > 0;
    this.target = this.isLayered ? gl.TEXTURE_2D_ARRAY : gl.TEXTURE_2D;
  }
}

/** So much may always lie unused. */
const SMALLEST_STOCK_BYTES = 8e6;

/**
 * Makes textures and keeps those that are done with for the next of the same layout: making one
 * costs more than a draw. What lies unused is never more than what was recently in use.
 */
export class Textures {
  private readonly gl: WebGL2RenderingContext;
  private readonly painter: Painter;
  private readonly capabilities: Capabilities;
  private readonly unused = new Map<string, Texture[]>();
  private unusedBytes = 0;
  private usedBytes = 0;
  /** The most that was in use lately; it fades, so that the stock shrinks after a large task. */
  private recentBytes = 0;
  private made = 0;
  /** How many there are, in use or not. */
  count = 0;

  constructor(gl: WebGL2RenderingContext, painter: Painter, capabilities: Capabilities) {
    this.gl = gl;
    this.painter = painter;
    this.capabilities = capabilities;
  }

  /** A texture whose texels may hold anything. */
  take(layout: Layout): Texture {
    const bytes = bytesOf(layout);
    const stock = this.unused.get(print(layout))?.pop();
    if (stock) this.unusedBytes -= bytes;
    this.usedBytes += bytes;
    this.recentBytes = Math.max(this.recentBytes, this.usedBytes);
    return stock ?? this.make(layout);
  }

  /** Takes a texture back that nobody reads any more. */
  giveBack(texture: Texture): void {
    const bytes = bytesOf(texture.layout);
    this.usedBytes -= bytes;
    const name = print(texture.layout);
    const stock = this.unused.get(name);
    if (stock) stock.push(texture);
    else this.unused.set(name, [texture]);
    this.unusedBytes += bytes;
    this.shrink();
  }

  /** Says that a task is over, so that what it needed is forgotten little by little. */
  fade(): void {
    this.recentBytes = Math.max(this.usedBytes, this.recentBytes * 0.98);
    this.shrink();
  }

  private shrink(): void {
    const most = Math.max(SMALLEST_STOCK_BYTES, this.recentBytes);
    for (const [name, stock] of this.unused) {
      while (this.unusedBytes > most && stock.length > 0) {
        const texture = stock.pop()!;
        this.unusedBytes -= bytesOf(texture.layout);
        this.remove(texture);
      }
      if (stock.length === 0) this.unused.delete(name);
    }
  }

  private make(layout: Layout): Texture {
    const { gl } = this;
    const layers = layersOf(layout);
    if (layers > this.capabilities.layers) {
      const { largestTexture, layers: most } = this.capabilities;
      throw new Error(
        `webgl: ${bytesOf(layout) / 16} texels need ${layers} layers of a texture, and this machine has ${most} of at most ${largestTexture} x ${largestTexture}; use smaller tensors or another backend`,
      );
    }
    const handle = gl.createTexture();
    if (!handle) throw new LostDevice('webgl');
    const texture = new Texture(gl, handle, layout, this.made++);
    this.count += 1;
    this.painter.edit(texture);
    const { width, height } = layout;
    if (texture.isLayered) {
      gl.texStorage3D(texture.target, 1, gl.RGBA32F, width, height, layers);
    } else {
      gl.texStorage2D(texture.target, 1, gl.RGBA32F, width, height);
    }
    // Float textures cannot be smoothed everywhere, and are never to be.
    gl.texParameteri(texture.target, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(texture.target, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    // What lies past the edge may be asked for, but never matters.
    gl.texParameteri(texture.target, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(texture.target, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    return texture;
  }

  private remove(texture: Texture): void {
    this.painter.forget(texture);
    this.gl.deleteTexture(texture.handle);
    this.count -= 1;
  }
}
