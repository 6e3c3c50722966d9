import { describe, expect, test } from 'vitest';
import {
  type Expression,
  expressionOf,
} from '../../../../../src/nn/backends/wasm/assembler/expression.ts';
import {
  type InstructionName,
  instruction,
  instructionNames,
} from '../../../../../src/nn/backends/wasm/assembler/instruction-table.ts';
import type { Immediate } from '../../../../../src/nn/backends/wasm/assembler/instructions/row.ts';
import { ModuleBuilder } from '../../../../../src/nn/backends/wasm/assembler/module-builder.ts';

const immediates: Record<Immediate, Partial<Expression>> = {
  none: {},
  bulk: {},
  local: {},
  label: {},
  function: {},
  constant: {},
  memory: { offset: 4 },
  'memory lane': { offset: 4, lanes: [1] },
  lane: { lanes: [1] },
  'sixteen lanes': { lanes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 31] },
};

/** A module whose only function uses the instruction once, on zeros of the types that it takes. */
function moduleWith(name: InstructionName): ModuleBuilder {
  const row = instruction(name);
  const module = new ModuleBuilder();
  const f = module.function('once');
  const operands = row.operands.map((type) => expressionOf(f.local('zero', type)));
  const one: Expression = {
    name,
    operands,
    type: row.result,
    ...immediates[row.immediate],
  };
  if (row.result === null) f.do(one);
  else f.let('result', one);
  return module;
}

/** Written about elsewhere, in the tests of whole functions. */
const structural: readonly Immediate[] = ['local', 'label', 'function', 'constant'];

describe('every instruction in the table', () => {
  const names = instructionNames.filter(
    (name) =>
      name !== 'return' &&
      !name.includes('relaxed') && // not in every engine; see the tests of fast mode
      !structural.includes(instruction(name).immediate),
  );

  test.each(names)('%s has the operands and the result that the engine knows', (name) => {
    expect(WebAssembly.validate(moduleWith(name).bytes())).toBe(true);
  });
});
