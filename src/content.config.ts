import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  docs: defineCollection({
    // Starlight's own loader reads src/content only; the book lives in the top-level content/.
    loader: glob({
      base: './content',
      pattern: '**/index.mdx',
      generateId: ({ entry }) => entry.replace(/\/?index\.mdx$/, ''),
    }),
    schema: docsSchema({
      extend: z.object({
        /** The sentence under the title. */
        lead: z.string().optional(),
        /** Minutes of reading, figures and exercises included. */
        minutes: z.number().int().positive().optional(),
        /** Slugs of the chapters this one needs. */
        buildsOn: z.array(z.string()).default([]),
      }),
    }),
  }),
};
