import { chapterOf } from '../contents/numbers.ts';
import { type Anchor, outline, type Place } from './outline.ts';
import { takePrograms } from './programs.ts';
import { unfoldReplies } from './replies.ts';
import { joinSentences } from './sentences.ts';
import { element, isJsx, type Node, set, text, walk } from './syntax.ts';

/** The page's slug from its path: content/<slug>/index.mdx. */
const slugOf = (path: string): string => /content\/([^/]+)\/index\.mdx$/.exec(path)?.[1] ?? '';

/** What each kind of place is told about its number. */
function write({ node, anchor }: Place, ofKind: readonly Anchor[]): void {
  switch (anchor.kind) {
    case 'section':
    case 'subsection':
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: anchor.id } };
      if (anchor.kind === 'section' && anchor.number.includes('.'))
        node.children?.unshift(
          // set:text keeps the number out of the list of headings, where it would be part of the words.
          element(
            'span',
            { class: 'section-number', 'set:text': `${anchor.number} ` },
            [],
            'mdxJsxTextElement',
          ),
        );
      return;
    case 'code':
    case 'exercise':
      set(node, 'anchor', anchor.id);
      set(node, 'number', anchor.number);
      return;
    case 'erratum':
      set(node, 'count', `${ofKind.indexOf(anchor) + 1} of ${ofKind.length} in this chapter`);
      return;
    case 'figure':
    case 'equation':
    case 'note':
      set(node, 'number', anchor.number);
      return;
    default:
      return;
  }
}

/**
 * Remark plugin: numbers sections, figures, equations, listings, exercises and notes, gives headings their anchors,
 * tells `<See>` and `<Cite>` on which page they stand and `<Predict>` the number of its figure, and gives `<CodeCell>` its program.
 */
export default function numberPlaces() {
  return (tree: Node, file: { path?: string }): void => {
    const slug = slugOf(file.path ?? '');
    joinSentences(tree);
    unfoldReplies(tree);
    takePrograms(tree);
    const places = outline(tree, chapterOf(slug)?.number ?? null);
    for (const place of places)
      write(
        place,
        places.filter((one) => one.anchor.kind === place.anchor.kind).map((one) => one.anchor),
      );
    for (const node of walk(tree)) {
      if (!isJsx(node)) continue;
      if (node.name === 'See' || node.name === 'Cite') set(node, 'from', slug);
      if (node.name === 'Recap') set(node, 'count', countQuestions(node));
      if (node.name === 'Predict' || node.name === 'Surprise') {
        const name = text(node, 'figure');
        const figure = places.find(
          ({ anchor }) => anchor.kind === 'figure' && anchor.name === name,
        );
        if (name && !figure)
          throw new Error(
            `<${node.name} figure="${name}">: no figure of this page has as="${name}"`,
          );
        if (figure) set(node, 'figureNumber', figure.anchor.number);
      }
    }
  };
}

function countQuestions(recap: Node): string {
  const count = (recap.children ?? []).filter((child) => child.name === 'div').length;
  return `${count} ${count === 1 ? 'question' : 'questions'}`;
}
