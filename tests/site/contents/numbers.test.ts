import { describe, expect, test } from 'vitest';
import { parts } from '../../../content/contents.ts';
import {
  chapterOf,
  chapters,
  firstWritten,
  matterOf,
  neighbours,
  numberedParts,
  pages,
} from '../../../src/site/contents/numbers.ts';

describe('the numbers that the order of contents.ts gives', () => {
  test('chapters count on through the parts, from 1', () => {
    expect(chapters.map(({ number }) => number)).toEqual(chapters.map((_, index) => index + 1));
    expect(chapters).toHaveLength(parts.flatMap((part) => part.chapters).length);
  });

  test('parts have Roman numerals', () => {
    expect(numberedParts.slice(0, 6).map(({ roman }) => roman)).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
    ]);
  });

  test('backpropagation is chapter 6, in part II', () => {
    expect(chapterOf('backpropagation')).toMatchObject({ number: 6, partRoman: 'II' });
    expect(chapterOf('no-such-chapter')).toBeUndefined();
  });

  test('every slug is used once and can stand in an address', () => {
    const slugs = chapters.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z][a-z-]*$/);
  });

  test('neighbours reach across the parts and to the pages around the chapters', () => {
    for (const chapter of chapters) {
      const { previous, next } = neighbours(chapter.slug);
      expect(previous?.number ?? 0).toBe(chapter.number - 1);
      expect(next?.number).toBe(
        chapter.number === chapters.length ? undefined : chapter.number + 1,
      );
    }
    pages.forEach(({ slug }, place) => {
      expect(neighbours(slug).next).toBe(pages[place + 1]);
    });
    expect(neighbours('no-such-page')).toEqual({ previous: undefined, next: undefined });
  });

  test('a page around the chapters is known as such', () => {
    expect(matterOf('under-the-hood')?.where).toBe('after');
    expect(matterOf('how-to-use')?.where).toBe('before');
    expect(matterOf('backpropagation')).toBeUndefined();
  });

  test('a new reader starts at a chapter that is written', () => {
    expect(firstWritten?.written).toBe(true);
  });
});
