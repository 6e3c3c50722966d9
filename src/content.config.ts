import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

export const collections = {
  docs: defineCollection({
    // Starlight's own loader reads src/content only; the book lives in the top-level content/.
    loader: glob({
      base: './content',
      pattern: '**/index.mdx',
      generateId: ({ entry }) => entry.replace(/\/?index\.mdx$/, ''),
    }),
    schema: docsSchema(),
  }),
};
