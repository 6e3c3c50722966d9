import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProcessor } from '@mdx-js/mdx';
import remarkMath from 'remark-math';
import { frontMatter } from '../../content/contents.ts';
import { chapters } from '../../src/site/contents/numbers.ts';
import { type Anchor, outline } from '../../src/site/remark/outline.ts';
import type { Node } from '../../src/site/remark/syntax.ts';

export interface Text {
  readonly slug: string;
  readonly mdx: string;
  readonly tree: Node;
  readonly anchors: readonly Anchor[];
  /** All files of the chapter's folder, joined. */
  readonly folder: string;
}

const content = join(import.meta.dirname, '../../content');
const processor = createProcessor({ remarkPlugins: [remarkMath] });

function open(slug: string, number: number | null): Text {
  const folder = join(content, slug);
  const mdx = readFileSync(join(folder, 'index.mdx'), 'utf8');
  // Blank lines keep the line numbers of the file when the front matter is taken off.
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, (head) => head.replace(/[^\n]/g, ''));
  const tree = processor.parse(body) as Node;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return {
    slug,
    mdx,
    tree,
    anchors: outline(tree, number).map((place) => place.anchor),
    folder: files
      .filter((name) => /\.(mdx|ts)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n'),
  };
}

/** Every written chapter, parsed. */
export const texts: readonly Text[] = chapters
  .filter((chapter) => chapter.written)
  .map((chapter) => open(chapter.slug, chapter.number));

/** The pages before the first chapter, parsed: they own rows of the syllabus too. */
export const frontTexts: readonly Text[] = frontMatter
  .filter((page) => page.written)
  .map((page) => open(page.slug, null));
