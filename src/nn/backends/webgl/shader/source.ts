import { isFull, type Layout } from '../device/layout.ts';
import type { Shader } from './shader.ts';

/** A buffer as a program reads it: by place, by texel, or by element. */
export class Source {
  readonly layout: Layout;
  private readonly shader: Shader;
  private readonly unit: number;
  private readonly written = new Set<string>();

  constructor(shader: Shader, layout: Layout, unit: number) {
    this.shader = shader;
    this.layout = layout;
    this.unit = unit;
    shader.define(`uniform ${layout.layerBits > 0 ? 'sampler2DArray' : 'sampler2D'} s${unit};`);
  }

  /** The texel at column x of row y. */
  at(x: string, y: string): string {
    const { unit, layout } = this;
    if (layout.layerBits === 0) return `texelFetch(s${unit}, ivec2(${x}, ${y}), 0)`;
    return this.call('vec4', 'At', 'int x, int y', `${x}, ${y}`, () => {
      const bits = this.shader.integer(layout.layerBits);
      return `return texelFetch(s${unit}, ivec3(x, y >> ${bits}, y & ((1 << ${bits}) - 1)), 0);`;
    });
  }

  /**
   * The same by its middle in a texture that is 1 wide and high: a product reads little else, and
   * some drivers are twice as fast so, because they check nothing.
   */
  sampled(x: string, y: string): string {
    const { unit, layout } = this;
    return this.call('vec4', 'Sampled', 'int x, int y', `${x}, ${y}`, () => {
      this.shader.define(`vec2 one${unit};`);
      this.shader.first(`one${unit} = 1.0 / vec2(textureSize(s${unit}, 0).xy);`);
      const middle = (y: string) => `(vec2(x, ${y}) + 0.5) * one${unit}`;
      if (layout.layerBits === 0) return `return texture(s${unit}, ${middle('y')});`;
      const bits = this.shader.integer(layout.layerBits);
      return `return texture(s${unit}, vec3(${middle(`y >> ${bits}`)}, y & ((1 << ${bits}) - 1)));`;
    });
  }

  /** Texel number t, in the order of the elements, of which there are four in each. */
  texel(t: string): string {
    const { width } = this.layout;
    return this.call('vec4', 'Texel', 'int t', t, () => {
      if ((width & (width - 1)) !== 0) {
        const row = this.shader.integer(width);
        return `int y = t / ${row}; return ${this.at(`t - y * ${row}`, 'y')};`;
      }
      const bits = this.shader.integer(31 - Math.clz32(width));
      return `return ${this.at(`t & ((1 << ${bits}) - 1)`, `t >> ${bits}`)};`;
    });
  }

  /** Element number i. */
  element(i: string): string {
    return this.call('float', 'Element', 'int i', i, () => {
      if (isFull(this.layout)) return `return ${this.texel('i >> 2')}[i & 3];`;
      const length = this.shader.integer(this.layout.length);
      return `int y = i / ${length}; int c = i - y * ${length}; return ${this.at('c >> 2', 'y')}[c & 3];`;
    });
  }

  /** Elements i … i + 3 of a buffer without gaps. */
  run(i: string): string {
    return this.call('vec4', 'Run', 'int i', i, () => {
      const shifted = this.shader.function('shifted');
      return `int t = i >> 2; return ${shifted}(${this.texel('t')}, ${this.texel('t + 1')}, i & 3);`;
    });
  }

  /** The elements from number x of row y on. */
  runAt(x: string, y: string): string {
    return this.call('vec4', 'RunAt', 'int i, int y', `${x}, ${y}`, () => {
      const shifted = this.shader.function('shifted');
      return `int x = i >> 2; return ${shifted}(${this.at('x', 'y')}, ${this.at('x + 1', 'y')}, i & 3);`;
    });
  }

  /** A call of a function of this buffer, which is defined when it is first called. */
  private call(
    type: string,
    name: string,
    heads: string,
    args: string,
    body: () => string,
  ): string {
    const own = `fetch${name}${this.unit}`;
    if (!this.written.has(own)) {
      this.written.add(own);
      this.shader.define(`${type} ${own}(${heads}) { ${body()} }`);
    }
    return `${own}(${args})`;
  }
}
