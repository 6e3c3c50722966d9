import { type Outline, outline } from './outline.ts';

const texts = import.meta.glob<string>('/content/*/index.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const empty: Outline = { sections: 0, figures: 0, exercises: 0 };

/** The outline of a chapter by its slug; all zero where there is no text yet. */
export const outlineOf = (slug: string): Outline => {
  const text = texts[`/content/${slug}/index.mdx`];
  return text === undefined ? empty : outline(text);
};
