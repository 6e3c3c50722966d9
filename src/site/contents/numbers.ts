import { backMatter, type Chapter, frontMatter, parts } from '../../../content/contents.ts';

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

/** A page before the first chapter or after the last, and which of the two; undefined for everything else. */
export function matterOf(
  slug: string,
): { readonly page: Chapter; readonly where: 'before' | 'after' } | undefined {
  const page = [...frontMatter, ...backMatter].find((one) => one.slug === slug);
  return page && { page, where: frontMatter.includes(page) ? 'before' : 'after' };
}

/** A page of the book; one without a number stands before the chapters or after them. */
export type AnyPage = Chapter & { readonly number?: number };

/** Every page in reading order; one without a number only once it is written. */
export const pages: readonly AnyPage[] = [
  ...frontMatter.filter(({ written }) => written),
  ...chapters,
  ...backMatter.filter(({ written }) => written),
];

/** The pages before and after one; chapters written or not. */
export function neighbours(slug: string): {
  readonly previous: AnyPage | undefined;
  readonly next: AnyPage | undefined;
} {
  const place = pages.findIndex((page) => page.slug === slug);
  return place < 0
    ? { previous: undefined, next: undefined }
    : { previous: pages[place - 1], next: pages[place + 1] };
}

/** Where a new reader starts: the first chapter that is written. */
export const firstWritten: NumberedChapter | undefined = chapters.find(({ written }) => written);
