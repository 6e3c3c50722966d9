import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { has, isJsx, walk } from '../../src/site/remark/syntax.ts';
import { frontTexts, texts } from './chapters.ts';
import { countWords, paragraphs, printedAttributes, stretches } from './running-prose.ts';

const banned =
  /\b(simply|just|obviously|clearly|of course|trivial(?:ly)?|easy|easily|actually|basically|really|very|powerful|elegant|magic(?:al)?|robust|crucial|unlock|dramatically|significantly|let's|let us|let’s|we will|we can see|as we can see|as mentioned above|note that|important to|it is worth|in this section)\b/gi;
const dash = /—/g;
const exclamation = /!(?!=)/g;

/** The source documents lie beside the repository where they are at hand; they are not part of it. */
const seeds = join(import.meta.dirname, '../../../shared/seeds');
const tokens = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const run = 12;

function* shingles(text: string): Generator<string> {
  const all = tokens(text);
  for (let at = 0; at + run <= all.length; at += 1) yield all.slice(at, at + run).join(' ');
}

describe.each([...frontTexts, ...texts])('$slug', ({ slug, tree, mdx }) => {
  const printed = [
    ...paragraphs(tree).map(({ text, line }) => ({ text, line })),
    ...printedAttributes(tree),
  ];
  const find = (pattern: RegExp) =>
    printed.flatMap(({ text, line }) =>
      [...text.matchAll(pattern)].map(
        ({ 0: hit, index }) =>
          `line ${line}: ${hit} in "${text.slice(Math.max(0, index - 30), index + 30)}"`,
      ),
    );
  const elements = [...walk(tree)].filter(isJsx);
  const figures = elements.filter((node) => has(node, 'as') && node.name !== 'Source');

  test('has no em dash', () => {
    expect(find(dash)).toEqual([]);
  });

  test('has no exclamation mark', () => {
    expect(find(exclamation)).toEqual([]);
  });

  test('has none of the words of voice.md that shame, sell or clear the throat', () => {
    expect(find(banned)).toEqual([]);
  });

  const isFront = frontTexts.some((page) => page.slug === slug);
  test.skipIf(isFront)('has 2,000 to 3,500 words of running prose, if it is a chapter', () => {
    const running = paragraphs(tree).filter((one) => one.isRunning);
    const count = running.reduce((sum, { text }) => sum + countWords(text), 0);
    expect(count).toBeGreaterThanOrEqual(2000);
    expect(count).toBeLessThanOrEqual(3500);
  });

  test.skipIf(isFront)(
    'never runs for more than 250 words without a figure, a question or a knob, unless it is such a page',
    () => {
      const long = stretches(tree).filter((one) => one.words > 250);
      expect(long.map(({ words, line }) => `${words} words after line ${line}`)).toEqual([]);
    },
  );

  test('keeps every paragraph within 90 words and every sentence within 30', () => {
    // A table is no paragraph; the parser of the tests takes it for one.
    const prose = paragraphs(tree).filter(({ text }) => !text.trimStart().startsWith('|'));
    const long = prose.filter(({ text }) => countWords(text) > 90);
    expect(long.map(({ text, line }) => `line ${line}: ${countWords(text)} words`)).toEqual([]);
    const sentences = prose.flatMap(({ text, line }) =>
      text.split(/(?<=[.?:;])\s+/).map((one) => ({ one, line })),
    );
    const endless = sentences.filter(({ one }) => countWords(one) > 30);
    expect(endless.map(({ one, line }) => `line ${line}: ${one}`)).toEqual([]);
  });

  test('gives every figure a name, a caption and an alternative text', () => {
    const lacking = figures.filter((node) => !has(node, 'caption') || !has(node, 'alt'));
    expect(lacking.map((node) => `line ${node.position?.start.line}: <${node.name}>`)).toEqual([]);
  });

  test('leads to other pages by <See> alone, so that a base path holds', () => {
    const links = [...walk(tree)].filter(
      (node) => node.type === 'link' || (isJsx(node) && (node.name === 'a' || has(node, 'href'))),
    );
    expect(links.map((node) => `line ${node.position?.start.line}`)).toEqual([]);
  });

  test('holds no script and no style', () => {
    expect(elements.filter(({ name }) => name === 'script' || name === 'style')).toEqual([]);
    expect(mdx).not.toMatch(/\sstyle=/);
  });
});

describe.skipIf(!existsSync(seeds))(
  `no ${run} consecutive words of a source document (skipped where shared/seeds is absent)`,
  () => {
    const known = new Map<string, string>();
    for (const name of existsSync(seeds) ? readdirSync(seeds) : [])
      for (const one of shingles(readFileSync(join(seeds, name), 'utf8'))) known.set(one, name);

    test.each([...frontTexts, ...texts])('are in $slug', ({ folder }) => {
      const copied = [...shingles(folder)].filter((one) => known.has(one));
      expect(copied.map((one) => `${known.get(one)}: ${one}`)).toEqual([]);
    });
  },
);
