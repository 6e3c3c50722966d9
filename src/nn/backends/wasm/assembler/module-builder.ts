import { codeOf, typeBytes } from './bytes.ts';
import { FunctionBuilder } from './function-builder.ts';
import type { ValueType } from './instructions/row.ts';
import { unsigned } from './leb128.ts';
import { functionText } from './text.ts';

/** What the module expects from outside, by these names: the memory that it works on. */
export const MEMORY = { module: 'engine', name: 'memory' } as const;

const FUNCTION_TYPE = 0x60;
const SECTIONS = { types: 1, imports: 2, functions: 3, exports: 7, code: 10 } as const;

const list = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
];

const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes];

const name = (text: string): number[] => sized([...new TextEncoder().encode(text)]);

/** A WebAssembly module in the making: functions that work on one imported memory. */
export class ModuleBuilder {
  private readonly functions: FunctionBuilder[] = [];
  private readonly exported = new Map<FunctionBuilder, string>();

  /** A new function, to be written to; nothing can be said to it after `bytes`. */
  function(
    name: string,
    parameters: Readonly<Record<string, ValueType>> = {},
    result: ValueType | null = null,
  ): FunctionBuilder {
    const builder = new FunctionBuilder(name, parameters, result);
    this.functions.push(builder);
    return builder;
  }

  /** Lets the program outside call a function. */
  export(builder: FunctionBuilder, as: string = builder.name): void {
    this.exported.set(builder, as);
  }

  /** The module in the binary format, as `WebAssembly.Module` takes it. */
  bytes(): Uint8Array<ArrayBuffer> {
    const signatures = this.functions.map(({ parameters, result }) => [
      FUNCTION_TYPE,
      ...list(parameters.map((one) => [typeBytes[one.type]])),
      ...list(result ? [[typeBytes[result]]] : []),
    ]);
    const distinct = new Map(signatures.map((one) => [one.join(), one]));
    const order = [...distinct.keys()];
    const places = new Map(this.functions.map((one, place) => [one, place]));
    const place = (builder: FunctionBuilder) => {
      const found = places.get(builder);
      if (found === undefined) throw new Error(`call: ${builder.name} is not in this module`);
      return found;
    };
    const bodies = this.functions.map((builder) => {
      const locals = builder.locals.map((one) => [1, typeBytes[one.type]]);
      return sized([...list(locals), ...codeOf(builder, place)]);
    });
    const section = (id: number, items: readonly (readonly number[])[]) => [
      id,
      ...sized(list(items)),
    ];
    const memory = [...name(MEMORY.module), ...name(MEMORY.name), 2, 0, 1];
    const exports = [...this.exported].map(([builder, as]) => [
      ...name(as),
      0,
      ...unsigned(place(builder)),
    ]);
    return Uint8Array.from([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
      ...section(SECTIONS.types, [...distinct.values()]),
      ...section(SECTIONS.imports, [memory]),
      ...section(
        SECTIONS.functions,
        signatures.map((one) => unsigned(order.indexOf(one.join()))),
      ),
      ...section(SECTIONS.exports, exports),
      ...section(SECTIONS.code, bodies),
    ]);
  }

  /** The module in the text format, for people. */
  text(): string {
    return [
      '(module',
      `  (import "${MEMORY.module}" "${MEMORY.name}" (memory 1))`,
      ...this.functions.flatMap((builder) =>
        functionText(builder, this.exported.get(builder) ?? null).map((line) => `  ${line}`),
      ),
      ')',
    ].join('\n');
  }
}
