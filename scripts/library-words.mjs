// @ts-check
/**
 * Vite plugin: `import words from './nn/index.ts?words'` gives the names that a program can write after `nn.`, each
 * with its signature and the first sentence of its docstring, read from the library's own declarations at build.
 */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const mark = '?words';

/** @typedef {readonly [name: string, kind: string, signature: string, words: string]} Word */

/** Of a tensor's fields only these mean something to a reader. */
const fields = new Set(['shape', 'size', 'op']);

/**
 * Words by what stands before the dot: '' for `nn`, the name of a part such as `layers`, and the types whose
 * methods a program calls.
 * @param {string} file
 */
export function wordsOf(file) {
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const face = source && checker.getSymbolAtLocation(source);
  if (!face) throw new Error(`library-words: ${file} exports nothing`);

  /** @param {ts.Symbol} symbol */
  const real = (symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.OmitParameterModifiers;

  /** @param {string} name @param {ts.Symbol} symbol @returns {Word} */
  const word = (name, symbol) => {
    const type = checker.getTypeOfSymbol(symbol);
    const [signature] = type.getCallSignatures();
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
    const [first = ''] = text.replace(/\s+/g, ' ').split(/(?<=\.)\s/);
    const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0;
    const kind = signature ? 'function' : isClass ? 'class' : 'property';
    const said = signature
      ? checker.signatureToString(signature, undefined, flags)
      : isClass
        ? 'class'
        : checker.typeToString(type, undefined, flags);
    return [name, kind, short(said), first];
  };

  /** @type {Record<string, Word[]>} */
  const words = { '': [] };
  for (const exported of checker.getExportsOfModule(face)) {
    const symbol = real(exported);
    const { name } = exported;
    if (symbol.flags & ts.SymbolFlags.ValueModule) {
      words['']?.push([name, 'namespace', '', `nn.${name}.`]);
      words[name] = checker
        .getExportsOfModule(symbol)
        .filter((one) => real(one).flags & ts.SymbolFlags.Value)
        .map((one) => word(one.name, real(one)));
    } else if (symbol.flags & ts.SymbolFlags.Value) words['']?.push(word(name, symbol));
    if (['Tensor', 'Random'].includes(name))
      words[name] = checker
        .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
        .filter((one) => fields.has(one.name) || isMethod(one))
        .map((one) => word(one.name, one));
  }
  // A method is a function of the same name: what that does is said there.
  const said = new Map(words['']?.map(([name, , , sentence]) => [name, sentence]));
  words['Tensor'] = (words['Tensor'] ?? []).map(([name, kind, signature, sentence]) => [
    name,
    kind,
    signature,
    sentence || (said.get(name) ?? ''),
  ]);
  return words;
}

/** What only the compiler needs is left out. @param {string} signature */
const short = (signature) =>
  signature
    .replace(/,? ?\.\.\.others/g, '')
    .replaceAll(' | undefined', '')
    .replaceAll('<ArrayBufferLike>', '');

/** @param {ts.Symbol} symbol */
const isMethod = ({ flags, declarations = [] }) =>
  (flags & ts.SymbolFlags.Method) !== 0 &&
  declarations.every((one) => (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Private) === 0);

/** @returns {import('vite').Plugin} */
export default function libraryWords() {
  return {
    name: 'chain-rule:library-words',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith(mark)) return null;
      if (importer === undefined) throw new Error(`library-words: nobody imports ${source}`);
      const from = new URL(source.slice(0, -mark.length), new URL(importer, 'file:///'));
      return `\0words:${fileURLToPath(from)}`;
    },
    load(id) {
      if (!id.startsWith('\0words:')) return null;
      const words = wordsOf(id.slice('\0words:'.length));
      // As text: read faster than written out as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(words))});`;
    },
  };
}
