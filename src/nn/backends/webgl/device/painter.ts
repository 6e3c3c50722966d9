import type { Program } from './programs.ts';
import type { Texture } from './textures.ts';

/** One layer of a texture, to be drawn into. */
export interface Target {
  readonly texture: Texture;
  readonly layer: number;
}

/** A draw with everything it needs at hand. */
export interface Job {
  readonly program: Program;
  readonly integers: Int32Array;
  readonly inputs: readonly Texture[];
  readonly frame: WebGLFramebuffer;
  readonly width: number;
  readonly height: number;
}

/** A unit that no program reads from, for textures that are made and filled. */
const EDITING_UNIT = 31;

/** Draws, and tells WebGL only what is different from the draw before. */
export class Painter {
  private readonly gl: WebGL2RenderingContext;
  private readonly frames = new Map<string, WebGLFramebuffer>();
  private readonly framesOf = new Map<Texture, Set<string>>();
  private readonly bound: (Texture | null)[] = [];
  private unit = -1;
  private program: Program | null = null;
  private frame: WebGLFramebuffer | null = null;
  private width = -1;
  private height = -1;

  constructor(gl: WebGL2RenderingContext) {
    this.gl = gl;
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
    gl.disable(gl.DITHER);
  }

  /** The framebuffer that draws into these, made when it is first asked for. */
  frameFor(targets: readonly Target[]): WebGLFramebuffer {
    const name = targets.map(({ texture, layer }) => `${texture.number}/${layer}`).join();
    const known = this.frames.get(name);
    if (known) return known;
    const { gl } = this;
    const frame = gl.createFramebuffer();
    this.bindFrame(frame);
    for (const [i, { texture, layer }] of targets.entries()) {
      const point = gl.COLOR_ATTACHMENT0 + i;
      if (texture.isLayered) {
        gl.framebufferTextureLayer(gl.FRAMEBUFFER, point, texture.handle, 0, layer);
      } else {
        gl.framebufferTexture2D(gl.FRAMEBUFFER, point, gl.TEXTURE_2D, texture.handle, 0);
      }
      const names = this.framesOf.get(texture) ?? new Set();
      this.framesOf.set(texture, names.add(name));
    }
    gl.drawBuffers(targets.map((_, i) => gl.COLOR_ATTACHMENT0 + i));
    this.frames.set(name, frame);
    return frame;
  }

  /** Deletes the framebuffers of a texture that is about to go. */
  forget(texture: Texture): void {
    for (const name of this.framesOf.get(texture) ?? []) {
      const frame = this.frames.get(name);
      if (frame) this.gl.deleteFramebuffer(frame);
      if (frame === this.frame) this.frame = null;
      this.frames.delete(name);
    }
    this.framesOf.delete(texture);
    for (const [unit, bound] of this.bound.entries()) {
      if (bound === texture) this.bound[unit] = null;
    }
  }

  bindFrame(frame: WebGLFramebuffer): void {
    if (this.frame === frame) return;
    this.gl.bindFramebuffer(this.gl.FRAMEBUFFER, frame);
    this.frame = frame;
  }

  private bind(texture: Texture, unit: number): void {
    if (this.bound[unit] === texture) return;
    const { gl } = this;
    if (this.unit !== unit) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      this.unit = unit;
    }
    gl.bindTexture(texture.target, texture.handle);
    this.bound[unit] = texture;
  }

  /** Makes a texture the one that uploads go to. */
  edit(texture: Texture): void {
    this.bind(texture, EDITING_UNIT);
    if (this.unit === EDITING_UNIT) return;
    this.gl.activeTexture(this.gl.TEXTURE0 + EDITING_UNIT);
    this.unit = EDITING_UNIT;
  }

  draw({ program, integers, inputs, frame, width, height }: Job): void {
    const { gl } = this;
    if (this.program !== program) {
      program.ready();
      gl.useProgram(program.handle);
      this.program = program;
    }
    if (program.given !== integers) program.give(integers);
    for (let unit = 0; unit < inputs.length; unit++) this.bind(inputs[unit]!, unit);
    this.bindFrame(frame);
    if (this.width !== width || this.height !== height) {
      gl.viewport(0, 0, width, height);
      this.width = width;
      this.height = height;
    }
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }
}
