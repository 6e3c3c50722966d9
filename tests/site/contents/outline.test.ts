import { expect, test } from 'vitest';
import { outline } from '../../../src/site/contents/outline.ts';

test('sections are headings of the second level, outside code', () => {
  const text = '## One\n\n### Not one\n\n```md\n## Not one either\n```\n\n## Two\n';
  expect(outline(text).sections).toBe(2);
});

test('a figure is an element with a name and a caption, in either order and over several lines', () => {
  const text = [
    '<Ladder as="ladder" caption="Lengths" />',
    '<Race\n  caption={`a`}\n  as="race"\n  seed={1}\n/>',
    '<Ladder as="nameless" />',
    '<Knob bind="ladder.depth" label="depth">10</Knob>',
  ].join('\n\n');
  expect(outline(text).figures).toBe(2);
});

test('exercises are counted by their elements', () => {
  expect(outline('<Exercise of="a/b" />\n\n<Exercise of="a/c" />\n\n<Exercises />').exercises).toBe(
    2,
  );
});

test('what is commented out does not count', () => {
  expect(outline('{/* <Exercise of="a/b" /> */}\n').exercises).toBe(0);
});
