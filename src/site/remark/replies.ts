import { element, type Node } from './syntax.ts';

const isReply = (node: Node): boolean => node.name === 'Reply';

const isBlank = (node: Node): boolean => node.type === 'text' && !node.value?.trim();

/** A folded reply is a block; written at the end of a sentence it would stand inside a paragraph, where HTML allows none. */
function asBlock(reply: Node): Node {
  const children = reply.children ?? [];
  const isProse = children.some((child) => child.type === 'paragraph');
  return {
    ...reply,
    type: 'mdxJsxFlowElement',
    children: isProse ? children : [{ type: 'paragraph', children }],
  };
}

/** Takes `<Reply>` out of the paragraph that ends in it; in a `<Recap>`, question and reply become one item. */
export function unfoldReplies(parent: Node): void {
  parent.children = (parent.children ?? []).flatMap((child): Node[] => {
    if (isReply(child)) return [asBlock(child)];
    const replies = child.type === 'paragraph' ? (child.children ?? []).filter(isReply) : [];
    if (replies.length === 0) {
      if (child.children) unfoldReplies(child);
      return [child];
    }
    const rest = (child.children ?? []).filter((one) => !isReply(one));
    const question = rest.every(isBlank) ? [] : [{ ...child, children: rest }];
    const blocks = [...question, ...replies.map(asBlock)];
    return parent.name === 'Recap' ? [element('div', { class: 'recap__item' }, blocks)] : blocks;
  });
}
