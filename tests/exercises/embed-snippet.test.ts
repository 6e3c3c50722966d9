import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { embedSnippet } from '../../src/exercises/embed-snippet.ts';

test('the snippet is one frame with the address and a title for screen readers, whatever they hold', () => {
  const address = 'https://book.example/embed/backpropagation/whole-graph/?a=1&b=2';
  const { document } = parseHTML(
    `<!doctype html><html><body>${embedSnippet(address, 'Graphs & "slopes" <b>')}</body></html>`,
  );
  const [frame, ...others] = document.body.children;
  expect(others).toEqual([]);
  expect(frame?.tagName).toBe('IFRAME');
  expect(frame?.getAttribute('src')).toBe(address);
  expect(frame?.getAttribute('title')).toBe('Graphs & "slopes" <b>');
});
