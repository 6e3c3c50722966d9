import { createProcessor } from '@mdx-js/mdx';
import remarkMath from 'remark-math';
import { slug } from '../../remark/slug.ts';
import { isJsx, type Node, text, walk, words } from '../../remark/syntax.ts';

/** What a reader can do in one section of a chapter. */
export interface SectionMarks {
  /** Anchor of its heading. */
  readonly anchor: string;
  readonly title: string;
  /** Ids of its exercises. */
  readonly exercises: readonly string[];
  /** Ids of its `<Predict>`s. */
  readonly guesses: readonly string[];
  /** Names of its `<CodeCell>`s. */
  readonly programs: readonly string[];
}

const processor = createProcessor({ remarkPlugins: [remarkMath] });

/** The sections of a chapter's text with what stands in them; what comes before the first heading is in none. */
export function sectionsOf(mdx: string): readonly SectionMarks[] {
  // The parser's tree is MDX's own; `Node` is the part of it that is read here.
  const tree: Node = processor.parse(mdx.replace(/^---\n[\s\S]*?\n---\n/, '')) as Node;
  const sections: {
    anchor: string;
    title: string;
    exercises: string[];
    guesses: string[];
    programs: string[];
  }[] = [];
  for (const node of walk(tree)) {
    if (node.type === 'heading' && node.depth === 2)
      sections.push({
        anchor: slug(words(node)),
        title: words(node),
        exercises: [],
        guesses: [],
        programs: [],
      });
    const here = sections.at(-1);
    if (!here || !isJsx(node)) continue;
    if (node.name === 'Exercise') here.exercises.push(text(node, 'id') ?? '');
    if (node.name === 'Predict') here.guesses.push(text(node, 'id') ?? '');
    if (node.name === 'CodeCell') here.programs.push(text(node, 'name') ?? '');
  }
  return sections;
}
