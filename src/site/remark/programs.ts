import { isJsx, type Node, set, walk, where } from './syntax.ts';

/**
 * Gives each `<CodeCell>` the program of the fenced block inside it. As an attribute a program would lose its
 * indents: MDX takes two spaces from the beginning of every further line of an attribute.
 */
export function takePrograms(tree: Node): void {
  for (const node of walk(tree)) {
    if (!isJsx(node) || node.name !== 'CodeCell') continue;
    const [program, ...others] = node.children ?? [];
    if (program?.type !== 'code' || others.length > 0)
      throw new Error(
        `<CodeCell>${where(node)}: must hold its program as one fenced block, and nothing else`,
      );
    set(node, 'code', program.value ?? '');
    node.children = [];
  }
}
