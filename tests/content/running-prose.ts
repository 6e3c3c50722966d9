import { has, isJsx, type Node, walk } from '../../src/site/remark/syntax.ts';

export interface Paragraph {
  readonly text: string;
  readonly line: number;
  /** False inside replies, boxes, captions and other short forms. */
  readonly isRunning: boolean;
}

const notProse = new Set(['mdxjsEsm', 'code', 'math', 'yaml', 'mdxFlowExpression']);
/** Elements whose words are not running prose of the chapter. */
const short = new Set([
  'Goals',
  'Predict',
  'Surprise',
  'Option',
  'Reply',
  'Errata',
  'Convention',
  'Details',
  'Recap',
  'Sources',
  'Note',
  'Exercise',
]);

/** Elements that are read on their own, although MDX may put several into one paragraph. */
const apart = new Set(['Goal', 'Note', 'Option', 'Reply', 'Printed', 'Right', 'Run', 'Why']);

const isApart = (node: Node): boolean => isJsx(node) && apart.has(node.name ?? '');
const isText = ({ type }: Node): boolean =>
  type === 'paragraph' || type === 'heading' || type === 'tableCell';

/** The words a reader reads: code left out, a formula counted as one word. */
function words(node: Node): string {
  if (node.type === 'inlineCode' || node.type === 'mdxTextExpression' || isApart(node)) return '';
  if (node.type === 'inlineMath') return 'x';
  return node.value ?? (node.children ?? []).map(words).join('');
}

/** Every paragraph, heading and table cell of a page, in order, boxes, notes and replies included. */
export function paragraphs(node: Node, isRunning = true): Paragraph[] {
  if (notProse.has(node.type)) return [];
  const running = isRunning && !(isJsx(node) && short.has(node.name ?? ''));
  const children = node.children ?? [];
  const holdsBlocks = children.some((child) => isText(child));
  const line = node.position?.start.line ?? 0;
  const own =
    isText(node) || (isApart(node) && !holdsBlocks)
      ? [{ text: children.map(words).join('').trim(), line, isRunning: running }]
      : [];
  const inner = children.flatMap((child) => paragraphs(child, running));
  return [...own, ...inner].filter((one) => one.text !== '');
}

/** Attributes whose words stand on the page. */
export function* printedAttributes(
  node: Node,
): Generator<{ name: string; text: string; line: number }> {
  // The title of a source is its authors' own.
  for (const { name = '', value } of isJsx(node) ? (node.attributes ?? []) : [])
    if (
      !(isJsx(node) && node.name === 'Cite') &&
      ['caption', 'finding', 'alt', 'title', 'label', 'summary', 'unit'].includes(name) &&
      value
    )
      yield {
        name,
        text: typeof value === 'string' ? value : value.value,
        line: node.position?.start.line ?? 0,
      };
  for (const child of node.children ?? []) yield* printedAttributes(child);
}

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const active = new Set(['Predict', 'Surprise', 'Knob', 'Try', 'Reply', 'Exercise', 'Exercises']);

/** Longest stretches of running prose without a figure, a question or a knob: words and first line of each. */
export function stretches(page: Node): { readonly words: number; readonly line: number }[] {
  const all = [{ words: 0, line: 1 }];
  for (const block of page.children ?? []) {
    const isActive = [...walk(block)].some(
      (node) => isJsx(node) && (has(node, 'as') || active.has(node.name ?? '')),
    );
    const count = paragraphs(block)
      .filter((one) => one.isRunning)
      .reduce((sum, { text }) => sum + countWords(text), 0);
    const last = all[all.length - 1];
    if (isActive || !last) all.push({ words: 0, line: block.position?.start.line ?? 0 });
    else all[all.length - 1] = { ...last, words: last.words + count };
  }
  return all;
}
