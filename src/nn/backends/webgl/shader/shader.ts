import { type Layout, layersOf } from '../device/layout.ts';
import { definitionsOf } from './functions.ts';
import { Source } from './source.ts';

/** A layer of a buffer that a program writes. */
export interface Written {
  readonly buffer: number;
  readonly layer: number;
}

/** What an output of a program is given. */
export interface Stored extends Written {
  readonly value: string;
}

/** One program and what it is run on: how a step becomes something to draw. */
export interface Draw {
  readonly source: string;
  /** What the program is told besides: sizes, strides, offsets, and numbers by their bits. */
  readonly integers: Int32Array;
  /** The buffers that it reads, by texture unit. */
  readonly inputs: readonly number[];
  readonly outputs: readonly Written[];
  readonly width: number;
  readonly height: number;
  /** Single numbers that are given anew at each run: whose they are, and which integer holds the bits. */
  readonly numbers: readonly { readonly buffer: number; readonly at: number }[];
}

const HEADER = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp sampler2DArray;`;

const word = new DataView(new ArrayBuffer(4));

/** The bits of a float32. */
export function bitsOf(value: number): number {
  word.setFloat32(0, value);
  return word.getInt32(0);
}

/** Up to here floats divide whole numbers without an error. */
const MOST_IN_FLOATS = 1 << 20;

/**
 * The text of a program while it is written. Whatever may differ from one step to the next of its
 * kind is an entry of `u` instead of text, so that few programs serve many steps.
 */
export class Shader {
  /** How a buffer lies in its texture; null for a single number that is given by value. */
  readonly layoutOf: (buffer: number) => Layout | null;
  private readonly integers: number[] = [];
  private readonly numbers: { buffer: number; at: number }[] = [];
  private readonly sources = new Map<number, Source>();
  private readonly functions = new Set<string>();
  private readonly definitions: string[] = [];
  private readonly beginning: string[] = [];
  private readonly lines: string[] = [];
  private names = 0;

  constructor(layoutOf: (buffer: number) => Layout | null) {
    this.layoutOf = layoutOf;
  }

  /** A whole number that the text does not name. */
  integer(value: number): string {
    return this.entry(this.integers.push(value) - 1);
  }

  private entry(at: number): string {
    return `u[${at >> 2}].${'xyzw'[at & 3]}`;
  }

  /** A number likewise: not even NaN is lost, and no compiler computes with it ahead. */
  number(value: number): string {
    return `intBitsToFloat(${this.integer(bitsOf(value))})`;
  }

  /** What reads a buffer. */
  source(buffer: number): Source {
    const known = this.sources.get(buffer);
    if (known) return known;
    const source = new Source(this, this.layoutOf(buffer)!, this.sources.size);
    this.sources.set(buffer, source);
    return source;
  }

  /** The number of a buffer that is given by value, or null if it lies in a texture. */
  given(buffer: number): string | null {
    if (this.layoutOf(buffer)) return null;
    const known = this.numbers.find((one) => one.buffer === buffer);
    const at = known?.at ?? this.integers.push(0) - 1;
    if (!known) this.numbers.push({ buffer, at });
    return `intBitsToFloat(${this.entry(at)})`;
  }

  /** Makes a function of functions.ts available, and gives its name. */
  function(name: string): string {
    this.functions.add(name);
    return name;
  }

  /** n / d in whole numbers, where n is not negative and below `most`. */
  over(n: string, d: string, most: number): string {
    return most <= MOST_IN_FLOATS ? `${this.function('over')}(${n}, ${d})` : `(${n} / ${d})`;
  }

  define(text: string): void {
    this.definitions.push(text);
  }

  /** Done before everything else. */
  first(text: string): void {
    this.beginning.push(text);
  }

  line(text: string): void {
    this.lines.push(text);
  }

  /** A variable with a name of its own. */
  let(type: string, value: string, name = 'v'): string {
    const own = `${name}${this.names++}`;
    this.lines.push(`${type} ${own} = ${value};`);
    return own;
  }

  /** Writes something inside braces. */
  block(head: string, write: () => void): void {
    this.line(`${head} {`);
    write();
    this.line('}');
  }

  /** What `write` writes, kept apart. */
  apart(write: () => void): string[] {
    const start = this.lines.length;
    write();
    return this.lines.splice(start);
  }

  /**
   * Where a fragment stands in buffers of this layout: column x of row y, which is texel t. There
   * is a draw for each layer.
   */
  standIn(layout: Layout): number | null {
    this.line('int x = int(gl_FragCoord.x);');
    if (layout.layerBits === 0) {
      this.line('int y = int(gl_FragCoord.y);');
      this.line(`int t = y * ${this.integer(layout.width)} + x;`);
      return null;
    }
    const at = this.integers.length;
    const layer = this.integer(0);
    this.line(`int y = (int(gl_FragCoord.y) << ${this.integer(layout.layerBits)}) | ${layer};`);
    this.line(`int t = y * ${this.integer(layout.width)} + x;`);
    return at;
  }

  /** The draws of a program that began with `standIn`. */
  drawsIn(
    layout: Layout,
    layerAt: number | null,
    outputs: readonly { readonly buffer: number; readonly value: string }[],
  ): Draw[] {
    return Array.from({ length: layersOf(layout) }, (_, layer) => {
      if (layerAt !== null) this.integers[layerAt] = layer;
      return this.draw(
        layout,
        outputs.map((output) => ({ ...output, layer })),
      );
    });
  }

  /** The draw of a program that writes each of these. */
  draw({ width, height }: Layout, outputs: readonly Stored[]): Draw {
    return {
      source: this.text(outputs.map(({ value }) => value)),
      integers: Int32Array.from({ length: this.vectors * 4 }, (_, i) => this.integers[i] ?? 0),
      inputs: [...this.sources.keys()],
      outputs: outputs.map(({ buffer, layer }) => ({ buffer, layer })),
      width,
      height,
      numbers: this.numbers,
    };
  }

  private get vectors(): number {
    return Math.ceil(this.integers.length / 4);
  }

  private text(values: readonly string[]): string {
    return [
      HEADER,
      ...(this.vectors > 0 ? [`uniform ivec4 u[${this.vectors}];`] : []),
      ...values.map((_, i) => `layout(location = ${i}) out vec4 o${i};`),
      ...definitionsOf(this.functions),
      ...this.definitions,
      'void main() {',
      ...this.beginning,
      ...this.lines,
      ...values.map((value, i) => `o${i} = ${value};`),
      '}',
    ].join('\n');
  }
}
