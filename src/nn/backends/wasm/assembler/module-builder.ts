import { joined } from './byte-list.ts';
import { codeOf, typeBytes } from './bytes.ts';
import { type Callable, FunctionBuilder, type ImportedFunction } from './function-builder.ts';
import type { ValueType } from './instructions/row.ts';
import { unsigned } from './leb128.ts';

/** What a module expects from outside: its memory by this name, and functions by theirs. */
export const OUTSIDE = { module: 'engine', memory: 'memory' } as const;

const FUNCTION_TYPE = 0x60;
const SECTIONS = { types: 1, imports: 2, functions: 3, exports: 7, code: 10 } as const;
const MEMORY_OF_ONE_PAGE_OR_MORE = [2, 0, 1];

type Bytes = ArrayLike<number>;

const list = (items: readonly Bytes[]): Bytes => joined(unsigned(items.length), ...items);

const sized = (bytes: Bytes): Bytes => joined(unsigned(bytes.length), bytes);

const name = (text: string): Bytes => sized(new TextEncoder().encode(text));

const section = (id: number, items: readonly Bytes[]): Bytes => joined([id], sized(list(items)));

const signatureOf = ({ parameters, result }: Callable): Uint8Array =>
  joined(
    [FUNCTION_TYPE],
    list(parameters.map((one) => [typeBytes[one.type]])),
    list(result ? [[typeBytes[result]]] : []),
  );

/** A WebAssembly module in the making: functions that work on one imported memory. */
export class ModuleBuilder {
  readonly imported: ImportedFunction[] = [];
  readonly functions: FunctionBuilder[] = [];
  readonly exported = new Map<FunctionBuilder, string>();

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

  /** A function of the program outside. */
  import(name: string, types: readonly ValueType[], result: ValueType): ImportedFunction {
    const known = this.imported.find((one) => one.name === name);
    if (known) return known;
    const outside = { name, parameters: types.map((type) => ({ type })), result };
    this.imported.push(outside);
    return outside;
  }

  /** Lets the program outside call a function. */
  export(builder: FunctionBuilder, as: string = builder.name): void {
    this.exported.set(builder, as);
  }

  /** The module in the binary format, as `WebAssembly.Module` takes it. */
  bytes(): Uint8Array<ArrayBuffer> {
    const callables: readonly Callable[] = [...this.imported, ...this.functions];
    const places = new Map(callables.map((one, place) => [one, place]));
    const placeOf = (callable: Callable): number => {
      const place = places.get(callable);
      if (place === undefined) throw new Error(`call: ${callable.name} is not in this module`);
      return place;
    };
    const types = new Map(callables.map(signatureOf).map((one) => [one.join(), one]));
    const typeOf = (callable: Callable): number[] =>
      unsigned([...types.keys()].indexOf(signatureOf(callable).join()));
    const engine = name(OUTSIDE.module);
    return joined(
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
      section(SECTIONS.types, [...types.values()]),
      section(SECTIONS.imports, [
        joined(engine, name(OUTSIDE.memory), MEMORY_OF_ONE_PAGE_OR_MORE),
        ...this.imported.map((one) => joined(engine, name(one.name), [0], typeOf(one))),
      ]),
      section(SECTIONS.functions, this.functions.map(typeOf)),
      section(
        SECTIONS.exports,
        [...this.exported].map(([builder, as]) => joined(name(as), [0], unsigned(placeOf(builder)))), // biome-ignore format: one line
      ),
      section(
        SECTIONS.code,
        this.functions.map((builder) => {
          const locals = builder.locals.map((one) => [1, typeBytes[one.type]]);
          return sized(joined(list(locals), codeOf(builder, placeOf)));
        }),
      ),
    );
  }
}
