const VERTEX = `#version 300 es
void main() {
  // One triangle that covers everything.
  gl_Position = vec4(gl_VertexID == 1 ? 3 : -1, gl_VertexID == 2 ? 3 : -1, 0, 1);
}`;

/** A program that was compiled, and the whole numbers that it was last given. */
export class Program {
  readonly handle: WebGLProgram;
  private readonly gl: WebGL2RenderingContext;
  private readonly source: string;
  private place: WebGLUniformLocation | null = null;
  private isReady = false;
  given: Int32Array | null = null;

  constructor(gl: WebGL2RenderingContext, vertex: WebGLShader, source: string) {
    this.gl = gl;
    this.source = source;
    const fragment = shader(gl, gl.FRAGMENT_SHADER, source);
    this.handle = gl.createProgram();
    gl.attachShader(this.handle, vertex);
    gl.attachShader(this.handle, fragment);
    gl.linkProgram(this.handle);
    gl.deleteShader(fragment); // as soon as the program goes
  }

  /** Waits until it is compiled, and says which texture unit each of its textures is. */
  ready(): void {
    if (this.isReady) return;
    const { gl, handle, source } = this;
    if (!gl.getProgramParameter(handle, gl.LINK_STATUS) && !gl.isContextLost()) {
      const [, fragment] = gl.getAttachedShaders(handle) ?? [];
      const log = fragment && gl.getShaderInfoLog(fragment);
      throw new Error(`webgl: ${gl.getProgramInfoLog(handle)} ${log}\n${source}`);
    }
    gl.useProgram(handle);
    this.place = gl.getUniformLocation(handle, 'u');
    for (let unit = 0; source.includes(` s${unit};`); unit++) {
      gl.uniform1i(gl.getUniformLocation(handle, `s${unit}`), unit);
    }
    this.isReady = true;
  }

  /** Hands over the numbers of a draw; the program must be in use. */
  give(integers: Int32Array): void {
    if (this.place && integers.length > 0) this.gl.uniform4iv(this.place, integers);
    this.given = integers;
  }
}

function shader(gl: WebGL2RenderingContext, kind: number, source: string): WebGLShader {
  const made = gl.createShader(kind);
  if (!made) throw new Error('webgl: no shader could be made');
  gl.shaderSource(made, source);
  gl.compileShader(made);
  return made;
}

/** Compiled programs by their text. */
export class Programs {
  private readonly gl: WebGL2RenderingContext;
  private readonly vertex: WebGLShader;
  private readonly known = new Map<string, Program>();

  constructor(gl: WebGL2RenderingContext) {
    this.gl = gl;
    // Where it is there, the browser compiles all that was asked for at the same time.
    gl.getExtension('KHR_parallel_shader_compile');
    this.vertex = shader(gl, gl.VERTEX_SHADER, VERTEX);
  }

  /** Asks for a program; nobody waits for it before it is first used. */
  get(source: string): Program {
    const known = this.known.get(source);
    if (known) return known;
    const program = new Program(this.gl, this.vertex, source);
    this.known.set(source, program);
    return program;
  }

  get count(): number {
    return this.known.size;
  }
}
