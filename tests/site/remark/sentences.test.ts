import { createProcessor } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { joinSentences } from '../../../src/site/remark/sentences.ts';
import { type Node, words } from '../../../src/site/remark/syntax.ts';

const processor = createProcessor();

/** The blocks of a page after joining: their types, and the words of each. */
function blocks(mdx: string): [type: string, words: string][] {
  const tree = processor.parse(mdx) as Node;
  joinSentences(tree);
  return (tree.children ?? []).map((child) => [
    child.type,
    words(child).replaceAll("' '", ' ').replace(/\s+/g, ' '),
  ]);
}

test('a Try with lines of its own goes back into its sentence, with the spaces it needs', () => {
  expect(
    blocks(`Set it to
<Try on="a" set={{ x: 1 }}>
  one
</Try>
, then to
<Try on="a" set={{ x: 2 }}>
  **two**
</Try>{' '}
and look.`),
  ).toEqual([['paragraph', 'Set it to one, then to two and look.']]);
});

test('inside another block too', () => {
  const tree = processor.parse(`<Run>
  Moved by (
  <Try on="a" set={{ x: 1 }}>
    five
  </Try>
  ).
</Run>`) as Node;
  joinSentences(tree);
  const [run] = tree.children ?? [];
  expect(run?.children?.map(({ type }) => type)).toEqual(['paragraph']);
  expect(words(run!)).toBe('Moved by (five).');
});

test('a blank line ends the sentence', () => {
  const set = '<Try on="a" set={{ x: 1 }}>\n  one\n</Try>';
  expect(blocks(`Set it to\n${set}\n\nThen look.`)).toEqual([
    ['paragraph', 'Set it to one'],
    ['paragraph', 'Then look.'],
  ]);
  expect(blocks(`Look.\n\n${set}\nis too much.`)[0]).toEqual(['paragraph', 'Look.']);
});

test('paragraphs that are no part of a sentence with a Try stay apart', () => {
  expect(blocks('One.\n\nTwo.\n\n<Chart as="a" />\n\nThree.').map(([type]) => type)).toEqual([
    'paragraph',
    'paragraph',
    'mdxJsxFlowElement',
    'paragraph',
  ]);
});
