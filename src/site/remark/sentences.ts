import type { Node } from './syntax.ts';

/** The formatter gives a long `<Try>` lines of its own, and MDX then takes it for a block. */
const isBrokenOut = (node: Node | undefined): boolean =>
  node?.type === 'mdxJsxFlowElement' && node.name === 'Try';

const isParagraph = (node: Node | undefined): boolean => node?.type === 'paragraph';

/** `{' '}` between blocks: the space that belongs into the sentence. */
const isSpace = (node: Node | undefined): boolean =>
  node?.type === 'mdxFlowExpression' && node.value?.trim() === "' '";

/** Whether a blank line stands between the two. */
const isApart = (before: Node, after: Node): boolean =>
  (after.position?.start.line ?? 0) - (before.position?.end.line ?? 0) > 1;

const space: Node = { type: 'text', value: ' ' };

/** Text that a word may follow without a space: an open bracket, or a space written out. */
const endsOpen = ({ type, value = '' }: Node): boolean =>
  type === 'mdxTextExpression' || (type === 'text' && /[\s(]$/.test(value));

/** The same element as a part of a sentence. */
const inline = (node: Node): Node => ({
  ...node,
  type: 'mdxJsxTextElement',
  children: (node.children ?? []).flatMap((child) =>
    isParagraph(child) ? (child.children ?? []) : [child],
  ),
});

/** Puts every `<Try>` that stands between two pieces of a sentence back into it. */
export function joinSentences(parent: Node): void {
  const joined: Node[] = [];
  let before: Node | undefined; // the block of the source that came last
  let isOpen = false; // the last paragraph ends in a Try, and may go on with what follows
  for (const child of parent.children ?? []) {
    const last = joined.at(-1);
    const words = isParagraph(last) ? (last?.children ?? []) : [];
    const follows = words.length > 0 && before !== undefined && !isApart(before, child);
    const more = (children: readonly Node[]) => {
      joined[joined.length - 1] = { ...last!, children: [...words, ...children] };
    };
    if (follows && isBrokenOut(child)) {
      more([...(endsOpen(words.at(-1) ?? space) ? [] : [space]), inline(child)]);
      isOpen = true;
    } else if (follows && isOpen && isSpace(child)) {
      more([space]);
    } else if (follows && isOpen && isParagraph(child)) {
      more(child.children ?? []);
      isOpen = false;
    } else {
      joined.push(child);
      isOpen = false;
    }
    before = child;
  }
  if (parent.children) parent.children = joined;
  for (const child of joined) joinSentences(child);
}
