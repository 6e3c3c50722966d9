import { chaptersWithExercises, loadChapter } from '../../../exercises/view/chapters.ts';
import { address } from '../../address.ts';
import { type AnyPage, pages } from '../../contents/numbers.ts';
import { cellKey, guessKey } from '../kept/kept.ts';
import { type SectionMarks, sectionsOf } from './sections.ts';

/** One exercise as the overview lists it. */
export interface ExerciseLine {
  readonly id: string;
  readonly version: number;
  /** "6.2"; empty on a page without a number. */
  readonly number: string;
  readonly title: string;
}

export interface SectionLine {
  readonly anchor: string;
  readonly title: string;
  readonly exercises: readonly ExerciseLine[];
  /** Storage keys of its guesses and programs. */
  readonly drawers: readonly string[];
}

/** A page of the book with everything in it that is marked. */
export interface PageLine {
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly href: string;
  readonly sections: readonly SectionLine[];
}

const texts = import.meta.glob<string>('/content/*/index.mdx', {
  query: '?raw',
  import: 'default',
});

/** The written pages of the book, in order. */
export const pagesOfBook = (): Promise<readonly PageLine[]> =>
  Promise.all(pages.filter(({ written }) => written).map(pageLine));

async function pageLine(page: AnyPage): Promise<PageLine> {
  const { slug, title } = page;
  const number = `${page.number ?? ''}`;
  const mdx = (await texts[`/content/${slug}/index.mdx`]?.()) ?? '';
  const exercises = chaptersWithExercises.includes(slug) ? await loadChapter(slug) : [];
  const path = address(`${slug}/`);
  const sections = sectionsOf(mdx);
  const order = sections.flatMap((section) => section.exercises);
  const line = (id: string): ExerciseLine => {
    const found = exercises.find((one) => one.id === id);
    if (!found) throw new Error(`pagesOfBook: ${slug} shows "${id}", which it does not have`);
    const place = `${order.indexOf(id) + 1}`;
    return {
      id,
      version: found.version,
      title: found.title,
      number: number === '' ? '' : `${number}.${place}`,
    };
  };
  const drawersOf = ({ guesses, programs }: SectionMarks) => [
    ...guesses.map(guessKey),
    ...programs.map((name) => cellKey(path, name)),
  ];
  return {
    slug,
    number,
    title,
    href: path,
    sections: sections.map((section) => ({
      anchor: section.anchor,
      title: section.title,
      exercises: section.exercises.map(line),
      drawers: drawersOf(section),
    })),
  };
}
