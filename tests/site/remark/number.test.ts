import { createProcessor } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import numberPlaces from '../../../src/site/remark/number.ts';
import { isJsx, type Node, walk } from '../../../src/site/remark/syntax.ts';

/** The tree of a chapter after the plugin. */
function numbered(text: string, path = '/book/content/backpropagation/index.mdx'): Node {
  const tree = createProcessor().parse(text) as Node;
  numberPlaces()(tree, { path });
  return tree;
}

const find = (tree: Node, name: string) =>
  [...walk(tree)]
    .filter((node) => isJsx(node) && node.name === name)
    .map((node) => Object.fromEntries((node.attributes ?? []).map((one) => [one.name, one.value])));

test('a figure is told its number', () => {
  expect(find(numbered('<P as="a" caption="c" />'), 'P')[0]?.['number']).toBe('6.1');
});

test('a section heading gets its anchor, and its number in front', () => {
  const [heading] = numbered('## Paths add').children ?? [];
  expect(heading?.data?.hProperties).toEqual({ id: 'paths-add' });
  expect(heading?.children?.[0]?.attributes).toContainEqual(
    expect.objectContaining({ name: 'set:text', value: '6.1 ' }),
  );
});

test('references and citations are told their page', () => {
  const tree = numbered('<See to="#a" /> and <Cite to="b" />');
  expect(find(tree, 'See')[0]?.['from']).toBe('backpropagation');
  expect(find(tree, 'Cite')[0]?.['from']).toBe('backpropagation');
});

test('errata are counted on their page', () => {
  const tree = numbered(
    '<Errata id="R-39" label="omitted" />\n\n<Errata id="R-100" label="wrong" />',
  );
  expect(find(tree, 'Errata').map((one) => one['count'])).toEqual([
    '1 of 2 in this chapter',
    '2 of 2 in this chapter',
  ]);
});

test('a prediction is told the number of its figure, and refused without one', () => {
  const figure = '<P as="a" caption="c" />';
  expect(
    find(numbered(`<Predict figure="a" />\n\n${figure}`), 'Predict')[0]?.['figureNumber'],
  ).toBe('6.1');
  expect(() => numbered(`<Predict figure="b" />\n\n${figure}`)).toThrow(
    'no figure of this page has as="b"',
  );
});

test('a reply at the end of a question becomes a block of its own', () => {
  const [recap] =
    numbered('<Recap>\n\nIs it? <Reply>No.</Reply>\n\nWhy? <Reply>So.</Reply>\n\n</Recap>')
      .children ?? [];
  expect(recap?.children?.map((one) => one.name)).toEqual(['div', 'div']);
  const [question, reply] = recap?.children?.[0]?.children ?? [];
  expect(question?.type).toBe('paragraph');
  expect(reply).toMatchObject({
    type: 'mdxJsxFlowElement',
    name: 'Reply',
    children: [{ type: 'paragraph' }],
  });
});

test('an option keeps its words and its reply apart', () => {
  const [option] =
    numbered('<Option id="a">\n  about 1/40\n  <Reply>That divides.</Reply>\n</Option>').children ??
    [];
  expect(option?.children?.map((one) => one.name ?? one.type)).toEqual(['paragraph', 'Reply']);
});
