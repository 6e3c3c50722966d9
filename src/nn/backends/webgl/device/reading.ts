import { LostDevice } from '../../lost-device.ts';
import type { Device } from './device.ts';
import { bytesOf } from './layout.ts';
import type { Texture } from './textures.ts';
import { assemble, readLayers } from './transfer.ts';

/** A NaN has many forms, and machines differ in which they make. */
function canonical(numbers: Float32Array): Float32Array {
  for (let i = 0; i < numbers.length; i++) if (Number.isNaN(numbers[i])) numbers[i] = Number.NaN;
  return numbers;
}

/** Waits for the machine, and reads. */
export function read({ gl, painter }: Device, texture: Texture, size: number): Float32Array {
  const layers = new Float32Array(bytesOf(texture.layout) / 4);
  readLayers(gl, painter, texture, layers);
  if (gl.isContextLost()) throw new LostDevice('dataSync');
  return canonical(assemble(texture.layout, layers, size));
}

/** Lets other tasks of the page run, then goes on; without the 4 ms that timers wait. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Looks quickly at first, then leaves the processor to others. */
const QUICK_LOOKS = 20;
const later = (look: number): Promise<void> =>
  look < QUICK_LOOKS ? nextTask() : new Promise((resolve) => setTimeout(resolve, 2));

/** Numbers on their way: the machine copies them out when it comes to it, and nobody waits. */
export class Reading {
  private readonly device: Device;
  private readonly buffer: WebGLBuffer;
  private readonly fence: WebGLSync | null;
  private readonly texture: Texture;
  private readonly size: number;
  private numbers: Float32Array | null = null;

  constructor(device: Device, texture: Texture, size: number) {
    const { gl, painter } = device;
    this.device = device;
    this.texture = texture;
    this.size = size;
    this.buffer = gl.createBuffer();
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, bytesOf(texture.layout), gl.STREAM_READ);
    readLayers(gl, painter, texture, null);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    this.fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  }

  /** The numbers now, waiting for the machine if they are not there yet. */
  now(): Float32Array {
    if (this.numbers) return this.numbers;
    const { gl } = this.device;
    const layers = new Float32Array(bytesOf(this.texture.layout) / 4);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.buffer);
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, layers);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    if (gl.isContextLost()) throw new LostDevice('data');
    gl.deleteBuffer(this.buffer);
    gl.deleteSync(this.fence);
    this.numbers = canonical(assemble(this.texture.layout, layers, this.size));
    return this.numbers;
  }

  async done(): Promise<Float32Array> {
    const { gl } = this.device;
    for (let look = 0; !this.numbers && !this.isThere(gl); look++) await later(look);
    return this.now();
  }

  private isThere(gl: WebGL2RenderingContext): boolean {
    if (!this.fence || gl.isContextLost()) return true; // and `now` says so
    return gl.clientWaitSync(this.fence, 0, 0) !== gl.TIMEOUT_EXPIRED;
  }
}
