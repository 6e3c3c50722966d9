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
    const { unit, layout, shader } = this;
    if (layout.layerBits === 0) return `texelFetch(s${unit}, ivec2(${x}, ${y}), 0)`;
    this.once('at', () => {
      const bits = shader.integer(layout.layerBits);
      return `vec4 fetchAt${unit}(int x, int y) {
  return texelFetch(s${unit}, ivec3(x, y >> ${bits}, y & ((1 << ${bits}) - 1)), 0);
}`;
    });
    return `fetchAt${unit}(${x}, ${y})`;
  }

  /** Texel number t, in the order of the elements, of which there are four in each. */
  texel(t: string): string {
    const { unit, layout, shader } = this;
    const { width } = layout;
    this.once('texel', () => {
      const isPowerOfTwo = (width & (width - 1)) === 0;
      if (!isPowerOfTwo) {
        const row = shader.integer(width);
        return `vec4 fetchTexel${unit}(int t) {
  int y = t / ${row};
  return ${this.at(`t - y * ${row}`, 'y')};
}`;
      }
      const bits = shader.integer(31 - Math.clz32(width));
      return `vec4 fetchTexel${unit}(int t) {
  return ${this.at(`t & ((1 << ${bits}) - 1)`, `t >> ${bits}`)};
}`;
    });
    return `fetchTexel${unit}(${t})`;
  }

  /** Element number i. */
  element(i: string): string {
    const { unit, layout, shader } = this;
    this.once('element', () => {
      if (isFull(layout)) {
        return `float fetchElement${unit}(int i) {
  return ${this.texel('i >> 2')}[i & 3];
}`;
      }
      const length = shader.integer(layout.length);
      return `float fetchElement${unit}(int i) {
  int y = i / ${length};
  int c = i - y * ${length};
  return ${this.at('c >> 2', 'y')}[c & 3];
}`;
    });
    return `fetchElement${unit}(${i})`;
  }

  private once(name: string, write: () => string): void {
    if (this.written.has(name)) return;
    this.written.add(name);
    this.shader.define(write());
  }
}
