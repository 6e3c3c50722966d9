import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Something that the library exports, as its source has it. */
export interface Export {
  /** As a program calls it: 'matmul', 'optimizers.adam'. */
  readonly name: string;
  readonly file: string;
  /** All of its docstring, tags included. */
  readonly text: string;
  /** Whether its own code throws. */
  readonly throws: boolean;
  readonly isFunction: boolean;
  /** Whether it takes or gives tensors. */
  readonly hasTensors: boolean;
}

const face = fileURLToPath(new URL('../../../src/nn/index.ts', import.meta.url));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  types: [],
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
};

/** Whether a throw statement stands in the declaration itself, not in a function that it calls. */
function hasThrow(node: ts.Node): boolean {
  return ts.isThrowStatement(node) || (ts.forEachChild(node, (child) => hasThrow(child) || undefined) ?? false); // biome-ignore format: one line
}

/** Everything on the library's public face, the members of its namespaces included. */
export function publicExports(): Export[] {
  const program = ts.createProgram([face], options);
  const checker = program.getTypeChecker();
  const seen = new Set<ts.Symbol>();
  const found: Export[] = [];

  function exportOf(name: string, symbol: ts.Symbol): Export {
    const [declaration] = symbol.declarations ?? [];
    if (!declaration) throw new Error(`publicExports: ${name} is declared nowhere`);
    const signatures = checker.getTypeOfSymbol(symbol).getCallSignatures();
    const types = signatures.flatMap((one) => [
      one.getReturnType(),
      ...one.parameters.map((parameter) => checker.getTypeOfSymbol(parameter)),
    ]);
    const tags = symbol.getJsDocTags(checker);
    return {
      name,
      file: declaration.getSourceFile().fileName.replace(/^.*src\/nn\//, ''),
      text: [
        ts.displayPartsToString(symbol.getDocumentationComment(checker)),
        ...tags.map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`),
      ].join('\n'),
      throws: hasThrow(declaration),
      isFunction: signatures.length > 0,
      hasTensors: types.some((type) => /\b(Tensor|Operand|Dataset)\b/.test(checker.typeToString(type))), // biome-ignore format: one line
    };
  }

  function walk(module: ts.Symbol, prefix: string): void {
    for (const one of checker.getExportsOfModule(module)) {
      const symbol = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
      if (symbol.flags & ts.SymbolFlags.ValueModule) walk(symbol, `${prefix}${one.name}.`);
      else if (!seen.has(symbol)) found.push(exportOf(`${prefix}${one.name}`, symbol));
      seen.add(symbol);
    }
  }

  const source = program.getSourceFile(face);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`publicExports: ${face} is no module`);
  walk(module, '');
  return found;
}
