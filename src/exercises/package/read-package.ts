import * as z from 'zod/mini';
import type { PackageData } from './package.ts';

const data = z.object({
  standard: z.enum(['1.2', '2004']),
  assignment: z.object({
    id: z.string(),
    title: z.string(),
    items: z.array(z.object({ ex: z.string(), points: z.number() })),
  }),
  modules: z.array(z.string()),
  references: z.record(z.string(), z.record(z.string(), z.string())),
});

/**
 * What the page of a package tells its script.
 *
 * @throws when it is not whole
 */
export const readPackage = (text: string): PackageData => data.parse(JSON.parse(text));
