import ts from 'typescript';

export interface Excerpt {
  readonly file: ts.SourceFile;
  /** Offsets of the excerpt: from its docstring to the end of the declaration. */
  readonly start: number;
  readonly end: number;
  /** Line number of the first line, from 1. */
  readonly firstLine: number;
}

const nameOf = (node: ts.Node): string | null =>
  'name' in node && node.name && ts.isIdentifier(node.name as ts.Node)
    ? (node.name as ts.Identifier).text
    : null;

/** The statements, or members of a class or interface, among which a name is looked for. */
function declarations(node: ts.Node): readonly ts.Node[] {
  if (ts.isSourceFile(node)) return node.statements;
  if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) return [...node.members];
  return [];
}

const declares = (node: ts.Node, name: string): boolean =>
  ts.isVariableStatement(node)
    ? node.declarationList.declarations.some((one) => nameOf(one) === name)
    : nameOf(node) === name;

/**
 * The exact text of a declaration with its docstring.
 *
 * @param symbol `backpropagate`, `Tensor.mul`; without one, the whole file
 * @throws when the file declares no such symbol
 */
export function excerpt(path: string, text: string, symbol?: string): Excerpt {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  if (!symbol) return { file, start: 0, end: text.trimEnd().length, firstLine: 1 };
  let node: ts.Node = file;
  for (const name of symbol.split('.')) {
    const among = declarations(node);
    const found = among.find((one) => declares(one, name));
    if (!found) {
      const names = among.flatMap((one) =>
        ts.isVariableStatement(one)
          ? one.declarationList.declarations.map((each) => nameOf(each))
          : [nameOf(one)],
      );
      throw new Error(
        `Source: ${path} declares no ${symbol}; it has ${names.filter((one) => one !== null).join(', ')}`,
      );
    }
    node = found;
  }
  const first = node.getStart(file, true);
  const { line } = file.getLineAndCharacterOfPosition(first);
  const start = file.getPositionOfLineAndCharacter(line, 0);
  return { file, start, end: node.getEnd(), firstLine: line + 1 };
}
