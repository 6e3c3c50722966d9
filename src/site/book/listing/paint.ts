import ts from 'typescript';
import type { Excerpt } from './symbol.ts';

export type Paint = 'keyword' | 'comment' | 'value' | 'gradient' | 'parameter';

/** A stretch of one line with its paint; plain text has none. */
export interface Stretch {
  readonly text: string;
  readonly paint: Paint | null;
}

export type Roles = Readonly<Record<'value' | 'gradient' | 'parameter', readonly string[]>>;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly paint: Paint;
}

const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
/** Words of TypeScript that are set bold; the names of types are not. */
const isKeyword = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstKeyword &&
  kind <= ts.SyntaxKind.LastKeyword &&
  !(kind >= ts.SyntaxKind.AnyKeyword && kind <= ts.SyntaxKind.AnyKeyword) &&
  ![
    ts.SyntaxKind.NumberKeyword,
    ts.SyntaxKind.StringKeyword,
    ts.SyntaxKind.BooleanKeyword,
    ts.SyntaxKind.UnknownKeyword,
  ].includes(kind);

function leaves(node: ts.Node, file: ts.SourceFile): ts.Node[] {
  if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode)
    return [];
  const children = node.getChildren(file);
  return children.length === 0 ? [node] : children.flatMap((child) => leaves(child, file));
}

function marks({ file, start, end }: Excerpt, roles: Roles): Mark[] {
  const painted: Mark[] = [];
  let gap = 0; // comments live only between tokens, so a // inside a string stays plain
  for (const leaf of leaves(file, file)) {
    const from = leaf.getStart(file);
    for (const found of file.text.slice(gap, from).matchAll(comments))
      painted.push({
        start: gap + found.index,
        end: gap + found.index + found[0].length,
        paint: 'comment',
      });
    gap = leaf.getEnd();
    if (isKeyword(leaf.kind)) painted.push({ start: from, end: gap, paint: 'keyword' });
    const role = (['value', 'gradient', 'parameter'] as const).find((one) =>
      roles[one].includes(leaf.getText(file)),
    );
    if (role && ts.isIdentifier(leaf)) painted.push({ start: from, end: gap, paint: role });
  }
  return painted.filter((mark) => mark.start >= start && mark.end <= end);
}

/** The excerpt's lines, each a row of stretches. */
export function paint(excerpt: Excerpt, roles: Roles): Stretch[][] {
  const { text } = excerpt.file;
  const rows: Stretch[][] = [[]];
  const push = (piece: string, colour: Paint | null) =>
    piece.split('\n').forEach((line, index) => {
      if (index > 0) rows.push([]);
      if (line) rows[rows.length - 1]?.push({ text: line, paint: colour });
    });
  let at = excerpt.start;
  for (const mark of marks(excerpt, roles)) {
    push(text.slice(at, mark.start), null);
    push(text.slice(mark.start, mark.end), mark.paint);
    at = mark.end;
  }
  push(text.slice(at, excerpt.end), null);
  return rows;
}
