import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  markdown,
  markdownLine,
  referencesIn,
  type Setting,
} from '../../src/exercises/markdown.ts';

const setting: Setting = {
  math: (tex, display) => (display ? `[[${tex}]]` : `[${tex}]`),
  see: ({ to = '' }) => `→${to}`,
  measured: (id, text) => `${id}=${text}`,
};

test.each([
  ['One line\nand the next.', '<p>One line and the next.</p>'],
  ['One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
  ['- a\n- **b**', '<ul><li>a</li><li><strong>b</strong></li></ul>'],
  ['$$x^2$$', '[[x^2]]'],
  ['*so* **$x$** `a < b`', '<p><em>so</em> <strong>[x]</strong> <code>a &#60; b</code></p>'],
  ['See <See to="a#b" />.', '<p>See →a#b.</p>'],
  ['<Measured of="e.x">0.5</Measured>', '<p>e.x=0.5</p>'],
  ['3 * 4 = 12 and 2 * 6', '<p>3 * 4 = 12 and 2 * 6</p>'],
])('%j', (text, html) => {
  expect(markdown(text, setting)).toBe(html);
});

test('a table has a head and rows', () => {
  expect(markdown('| a | b |\n|---|---|\n| 1 | $x$ |', setting)).toBe(
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>[x]</td></tr></tbody></table>',
  );
});

test('whatever is written, nothing becomes a tag but what the Markdown names', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const html = markdownLine(text, setting).replace(/<\/?(code|strong|em)>/g, '');
      // Mathematics and references pass through the page's own rules, which this test does not have.
      fc.pre(!/\$|<See|<Measured/.test(text));
      return !html.includes('<');
    }),
  );
});

test('finds the references of a text', () => {
  expect(referencesIn('a <See to="x#y" short /> b <See figure="z" />')).toEqual([
    { to: 'x#y', short: '' },
    { figure: 'z' },
  ]);
});
