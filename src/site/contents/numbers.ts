import { backMatter, type Chapter, parts } from '../../../content/contents.ts';

export interface NumberedPart {
  /** "IV" */
  readonly roman: string;
  readonly title: string;
  readonly chapters: readonly NumberedChapter[];
}

export interface NumberedChapter extends Chapter {
  /** Its place in the book, from 1. */
  readonly number: number;
  readonly partRoman: string;
  readonly partTitle: string;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** How many chapters stand before part `index`. */
const before = (index: number): number =>
  parts.slice(0, index).reduce((sum, part) => sum + part.chapters.length, 0);

/** The book's parts and chapters with the numbers their order gives them. */
export const numberedParts: readonly NumberedPart[] = parts.map((part, index) => {
  const roman = romans[index] ?? String(index + 1);
  const numbered = part.chapters.map((chapter, place) => ({
    ...chapter,
    number: before(index) + place + 1,
    partRoman: roman,
    partTitle: part.title,
  }));
  return { roman, title: part.title, chapters: numbered };
});

/** All chapters in reading order. */
export const chapters: readonly NumberedChapter[] = numberedParts.flatMap((part) => part.chapters);

export const chapterOf = (slug: string): NumberedChapter | undefined =>
  chapters.find((chapter) => chapter.slug === slug);

/** A page after the last chapter; undefined for everything else. */
export const backMatterOf = (slug: string): Chapter | undefined =>
  backMatter.find((page) => page.slug === slug);

/** The chapters before and after one, written or not. */
export function neighbours({ number }: NumberedChapter): {
  readonly previous: NumberedChapter | undefined;
  readonly next: NumberedChapter | undefined;
} {
  return { previous: chapters[number - 2], next: chapters[number] };
}

/** Where a new reader starts: the first chapter that is written. */
export const firstWritten: NumberedChapter | undefined = chapters.find(({ written }) => written);
