import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createProcessor } from '@mdx-js/mdx';
import remarkMath from 'remark-math';
import { address } from './address.ts';
import { chapterOf, chapters, matterOf } from './contents/numbers.ts';
import { type Anchor, type Kind, outline } from './remark/outline.ts';
import type { Node } from './remark/syntax.ts';

/** What `<See>` is given; exactly one of the first five. */
export interface Target {
  /** "backpropagation", "backpropagation#paths-add", "#paths-add" */
  readonly to?: string | undefined;
  readonly figure?: string | undefined;
  readonly equation?: string | undefined;
  readonly code?: string | undefined;
  readonly exercise?: string | undefined;
  readonly capital?: boolean | undefined;
  readonly short?: boolean | undefined;
  /** Slug of the page the reference stands on. */
  readonly from?: string | undefined;
}

export interface Reference {
  readonly text: string;
  /** Null when the target is not written yet. */
  readonly href: string | null;
}

/** Anchors of a chapter, or null when it has no text yet. */
export type Anchors = (slug: string) => readonly Anchor[] | null;

const processor = createProcessor({ remarkPlugins: [remarkMath] });

/** Anchors of an MDX text, in the order of the page. */
export const anchorsOf = (mdx: string, chapter: number | null): Anchor[] => {
  // The parser's tree is MDX's own; `Node` is the part of it that the plugins read.
  const tree: Node = processor.parse(mdx.replace(/^---\n[\s\S]*?\n---\n/, '')) as Node;
  return outline(tree, chapter).map((place) => place.anchor);
};

const parsed = new Map<string, { readonly changed: number; readonly anchors: Anchor[] }>();

/** Each chapter is parsed once, and again when its file changes under a dev server. */
const anchorsInContent: Anchors = (slug) => {
  const path = join(process.cwd(), 'content', slug, 'index.mdx');
  if (!existsSync(path)) return null;
  const changed = statSync(path).mtimeMs;
  const known = parsed.get(slug);
  if (known?.changed === changed) return known.anchors;
  const anchors = anchorsOf(readFileSync(path, 'utf8'), chapterOf(slug)?.number ?? null);
  parsed.set(slug, { changed, anchors });
  return anchors;
};

/** How each kind is called in a sentence. */
const call = ({ kind, number, title }: Anchor, short: boolean): string => {
  switch (kind) {
    case 'section':
      return short || !title ? `section ${number}` : `section ${number}, ${title}`;
    case 'figure':
      return `Figure ${number}`;
    case 'equation':
      return `equation (${number})`;
    case 'code':
      return `Code ${number}`;
    case 'exercise':
      return `exercise ${number}`;
    default:
      return title;
  }
};

const kinds = ['figure', 'equation', 'code', 'exercise'] as const satisfies readonly Kind[];

function split({ to, from = '', ...rest }: Target): {
  slug: string;
  name: string;
  kind: Kind | null;
} {
  const kind = kinds.find((one) => rest[one] !== undefined) ?? null;
  const target = kind ? (rest[kind] ?? '') : to;
  if (!target) throw new Error('See: needs one of to, figure, equation, code, exercise');
  if (kind && !target.includes('#')) return { slug: from, name: target, kind };
  const [slug = '', name = ''] = target.split('#');
  return { slug: slug || from, name, kind };
}

/**
 * Number, title and address of a place in the book.
 *
 * @throws on a chapter that is not in the contents, and on an anchor that a written chapter lacks
 */
export function resolve(target: Target, anchors: Anchors = anchorsInContent): Reference {
  const { slug, name, kind } = split(target);
  const chapter = chapterOf(slug);
  const page = slug === target.from ? '' : address(`${slug}/`);
  const said = (text: string, href: string | null): Reference => ({
    text: target.capital ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    href,
  });
  if (chapter && (!chapter.written || !name)) {
    const text = target.short
      ? `chapter ${chapter.number}`
      : `chapter ${chapter.number}, ${chapter.title}`;
    return said(text, chapter.written ? address(`${slug}/`) : null);
  }
  const matter = matterOf(slug)?.page;
  if (matter && !name) return said(matter.title, matter.written ? address(`${slug}/`) : null);
  const known = anchors(slug);
  if (!known)
    throw new Error(
      `See: no chapter "${slug}"; content/contents.ts has ${chapters.map((one) => one.slug).join(', ')}`,
    );
  const found = known.find(
    (one) =>
      (kind ? one.kind === kind : one.kind !== 'covered') && (one.name === name || one.id === name),
  );
  if (!found)
    throw new Error(
      `See: ${slug} has no ${kind ?? 'place'} "${name}"; it has ${known
        .filter((one) => one.name && (kind ? one.kind === kind : one.kind !== 'covered'))
        .map((one) => one.name)
        .join(', ')}`,
    );
  return said(call(found, target.short ?? false), `${page}#${found.id}`);
}

/** "Rumelhart et al. 1986" for an entry of the page's `<Sources>`. */
export function citation(name: string, from: string, anchors: Anchors = anchorsInContent): string {
  const found = anchors(from)?.find((one) => one.kind === 'citation' && one.name === name);
  if (!found) throw new Error(`Cite: no <Cite id="${name}"> in <Sources> of this page`);
  return found.title;
}
