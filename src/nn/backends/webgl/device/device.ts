import { Painter } from './painter.ts';
import { Programs } from './programs.ts';
import { Textures } from './textures.ts';

export interface DeviceOptions {
  /** Textures are taken to be no wider and no higher than this, however large they may be. */
  readonly largestTexture?: number;
}

/** What a machine can do, as far as programs depend on it. */
export interface Capabilities {
  /** How many texels a texture may be wide, and high. */
  readonly largestTexture: number;
  readonly layers: number;
  /** How many textures a program may write, and read. */
  readonly outputs: number;
  readonly inputs: number;
}

/** On a canvas that nobody sees: in a worker there is no other. */
function openContext(): WebGL2RenderingContext {
  const surface = new OffscreenCanvas(1, 1);
  const context = surface.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
  });
  if (!(context instanceof WebGL2RenderingContext)) {
    throw new Error('webgl: this browser gives no WebGL2 context');
  }
  // A lost context is not waited for: work goes on with a new one.
  surface.addEventListener('webglcontextlost', (event) => event.preventDefault());
  return context;
}

/**
 * One WebGL2 context and all that was made in it. When the machine takes the context away, the
 * device is lost with everything on it, and another one takes its place.
 */
export class Device {
  readonly gl: WebGL2RenderingContext;
  readonly capabilities: Capabilities;
  readonly programs: Programs;
  readonly textures: Textures;
  readonly painter: Painter;

  /** @throws where the machine cannot compute in float32, with the reason */
  constructor({ largestTexture = Number.POSITIVE_INFINITY }: DeviceOptions = {}) {
    const gl = openContext();
    this.gl = gl;
    if (!gl.getExtension('EXT_color_buffer_float')) {
      throw new Error(
        'webgl: this machine cannot draw into float32 textures (EXT_color_buffer_float is missing)',
      );
    }
    const precision = gl.getShaderPrecisionFormat(gl.FRAGMENT_SHADER, gl.HIGH_FLOAT);
    if (!precision || precision.precision < 23) {
      throw new Error(
        `webgl: this machine's shaders keep ${precision?.precision ?? 0} bits of a number, and float32 needs 23`,
      );
    }
    const limit = (name: number): number => Number(gl.getParameter(name));
    this.capabilities = {
      largestTexture: Math.min(largestTexture, limit(gl.MAX_TEXTURE_SIZE)),
      layers: limit(gl.MAX_ARRAY_TEXTURE_LAYERS),
      outputs: Math.min(limit(gl.MAX_DRAW_BUFFERS), limit(gl.MAX_COLOR_ATTACHMENTS)),
      inputs: limit(gl.MAX_TEXTURE_IMAGE_UNITS),
    };
    this.programs = new Programs(gl);
    this.painter = new Painter(gl);
    this.textures = new Textures(gl, this.painter, this.capabilities);
  }

  get isLost(): boolean {
    return this.gl.isContextLost();
  }
}
