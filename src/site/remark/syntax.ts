/** As much of the syntax tree of MDX as the book's plugins read and write. */
export interface Node {
  type: string;
  /** Of a JSX element. */
  name?: string | null;
  /** Of a heading. */
  depth?: number;
  value?: string;
  attributes?: Attribute[];
  children?: Node[];
  data?: { hProperties?: Record<string, string> };
  position?: { start: { line: number }; end: { line: number } };
}

interface Attribute {
  type: string;
  name?: string;
  value?: string | { type: string; value: string } | null;
}

export const isJsx = (node: Node): boolean =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Every node in the order of the page, parents before children. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** The words of a node; formulas as their TeX. */
export const words = (node: Node): string =>
  node.value ?? (node.children ?? []).map(words).join('');

export const has = (node: Node, name: string): boolean =>
  (node.attributes ?? []).some((one) => one.name === name);

/**
 * The plain text of an attribute; undefined when it is absent.
 * @throws when it is an expression: what numbering and references read must be readable without running the page
 */
export function text(node: Node, name: string): string | undefined {
  const found = (node.attributes ?? []).find((one) => one.name === name);
  if (!found) return undefined;
  if (typeof found.value === 'string') return found.value;
  throw new Error(`<${node.name} ${name}>${where(node)}: must be plain text in quotes`);
}

/** Sets an attribute, unless the author did. */
export function set(node: Node, name: string, value: string): void {
  if (!has(node, name))
    node.attributes = [...(node.attributes ?? []), { type: 'mdxJsxAttribute', name, value }];
}

export const where = (node: Node): string =>
  node.position ? `, line ${node.position.start.line}` : '';

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: Node[] = [],
  type = 'mdxJsxFlowElement',
): Node => ({
  type,
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  })),
  children,
});
