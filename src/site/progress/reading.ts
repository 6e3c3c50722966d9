/** Which sections a reader has finished: chapter's slug → anchors of its sections. */
export type Reading = Readonly<Record<string, readonly string[]>>;

/** The version is part of the key: a later form of the record leaves this one alone. */
export const readingKey = 'chain-rule/reading/v1';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

/** Reads a stored record entry by entry; whatever is broken counts as not read. */
export function parseReading(stored: string | null): Reading {
  let found: unknown;
  try {
    found = JSON.parse(stored ?? '{}');
  } catch {
    return {};
  }
  if (!isRecord(found)) return {};
  const entries = Object.entries(found).flatMap(([slug, sections]) =>
    Array.isArray(sections)
      ? [[slug, distinct(sections.filter((one) => typeof one === 'string'))] as const]
      : [],
  );
  return Object.fromEntries(entries);
}

/** The record with one more section read. */
export function withSection(reading: Reading, slug: string, section: string): Reading {
  return { ...reading, [slug]: distinct([...(reading[slug] ?? []), section]) };
}

/** How much of a chapter is read; never more than it has, should an old record name sections since removed. */
export const sectionsRead = (reading: Reading, slug: string, total: number): number =>
  Math.min(total, reading[slug]?.length ?? 0);
