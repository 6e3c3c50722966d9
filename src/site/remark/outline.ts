import { slug } from './slug.ts';
import { has, isJsx, type Node, text, walk, where, words } from './syntax.ts';

export type Kind =
  | 'section'
  | 'subsection'
  | 'figure'
  | 'equation'
  | 'code'
  | 'exercise'
  | 'note'
  | 'term'
  | 'goal'
  | 'citation'
  | 'erratum'
  | 'convention'
  | 'covered';

/** A place on a page that has a number or that can be pointed to. */
export interface Anchor {
  readonly kind: Kind;
  /** As the author writes it in a reference. */
  readonly name: string;
  /** Of the HTML element. */
  readonly id: string;
  /** "6.2"; empty where nothing is counted. */
  readonly number: string;
  readonly title: string;
}

export interface Place {
  readonly node: Node;
  readonly anchor: Anchor;
}

const afterSlash = (id: string): string => id.slice(id.indexOf('/') + 1);

/** What an element is, by its tag and attributes, before it is numbered. */
function read(node: Node): Omit<Anchor, 'number'>[] {
  const id = (name: string): string => {
    const value = text(node, name);
    if (!value) throw new Error(`<${node.name}>${where(node)}: needs a ${name}`);
    return value;
  };
  if (node.type === 'heading') {
    const title = words(node);
    if (node.depth === 1)
      throw new Error(
        `# ${title}${where(node)}: the title stands in the front matter; begin at ##`,
      );
    const kind = node.depth === 2 ? 'section' : 'subsection';
    return [{ kind, name: slug(title), id: slug(title), title }];
  }
  if (!isJsx(node)) return [];
  if (has(node, 'as') && has(node, 'caption')) {
    // An expression as title is the figure's own affair: references then print the number alone.
    const title = node.attributes?.find((one) => one.name === 'title')?.value;
    const name = id('as');
    return [{ kind: 'figure', name, id: name, title: typeof title === 'string' ? title : '' }];
  }
  const simple = (kind: Kind, name: string, prefix: string, title = '') => [
    { kind, name, id: `${prefix}${name}`, title },
  ];
  switch (node.name) {
    case 'Equation':
      return simple('equation', id('id'), 'equation-');
    case 'Source': {
      const symbol = text(node, 'symbol');
      const name = text(node, 'as') ?? slug((symbol ?? id('of')).replaceAll('.', ' '));
      return simple('code', name, 'code-', symbol);
    }
    case 'Exercise':
      return simple('exercise', afterSlash(id('id')), 'exercise-');
    case 'Note':
      return simple('note', '', '');
    case 'Term':
      return simple('term', id('id'), 'term-', words(node));
    case 'Goal':
      return simple('goal', id('id'), 'goal-', words(node));
    case 'Errata':
      return simple('erratum', id('id'), '');
    case 'Convention':
      return simple('convention', id('id'), '');
    case 'Covers':
      return id('ids')
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((one) => simple('covered', one, ''));
    case 'Cite':
      if (!has(node, 'id')) return [];
      return simple('citation', id('id'), 'cite-', `${id('authors')} ${year(node)}`);
    default:
      return [];
  }
}

/** `year={1986}`, or in quotes. */
function year(node: Node): string {
  const value = node.attributes?.find((one) => one.name === 'year')?.value;
  return typeof value === 'string' ? value : (value?.value ?? '');
}

const counted: readonly Kind[] = ['section', 'figure', 'equation', 'code', 'exercise', 'note'];

/**
 * Every anchor of a page, numbered in the order of the page.
 *
 * @param chapter the chapter's number; null for pages outside the numbered chapters
 * @throws when two anchors share an id
 */
export function outline(tree: Node, chapter: number | null): Place[] {
  const counts = new Map<Kind, number>();
  const seen = new Map<string, Node>();
  const places: Place[] = [];
  for (const node of walk(tree))
    for (const found of read(node)) {
      if (found.id && seen.has(found.id))
        throw new Error(
          `<${node.name ?? 'heading'}>${where(node)}: the id "${found.id}" is taken${where(seen.get(found.id) ?? node)}; ids must be unique on a page`,
        );
      seen.set(found.id, node);
      const count = (counts.get(found.kind) ?? 0) + 1;
      counts.set(found.kind, count);
      const isPlain = chapter === null || found.kind === 'note';
      const number = counted.includes(found.kind)
        ? isPlain
          ? `${count}`
          : `${chapter}.${count}`
        : '';
      places.push({ node, anchor: { ...found, number } });
    }
  return places;
}
