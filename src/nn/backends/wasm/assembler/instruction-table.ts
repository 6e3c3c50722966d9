import type { Immediate, Row } from './instructions/row.ts';
import { scalarInstructions } from './instructions/scalar.ts';
import { vectorInstructions } from './instructions/vector.ts';

/**
 * Every WebAssembly instruction that the engine uses, by its name in the text format.
 *
 * @see https://webassembly.github.io/spec/core/appendix/index-instructions.html
 */
const table = { ...scalarInstructions, ...vectorInstructions };

type Table = typeof table;

/** The names of the instructions that have a certain kind of immediate. */
export type InstructionWith<Kind extends Immediate> = {
  [Name in keyof Table]: Table[Name] extends Row<Kind> ? Name : never;
}[keyof Table];

export type InstructionName = keyof Table;

export const instruction = (name: InstructionName): Row => table[name];

export const instructionNames: readonly InstructionName[] = Object.keys(table).filter(
  (name): name is InstructionName => name in table,
);
