import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import coverage from '../../content/coverage.json' with { type: 'json' };
import { chapters } from '../../src/site/contents/numbers.ts';
import { frontTexts, texts } from './chapters.ts';

interface Owned {
  readonly id: string;
  readonly owner: string;
  readonly text: string;
}

const backMatter = ['how-to-use', 'notation', 'errata', 'glossary', 'references', 'none'];
const ownedBy = (list: readonly Owned[], slug: string) => list.filter((one) => one.owner === slug);

/** Ids of the misprints that stand on a chapter's bench. */
async function benchOf(slug: string): Promise<readonly string[]> {
  const file = join(import.meta.dirname, `../../src/experiments/misprints/${slug}.ts`);
  if (!existsSync(file)) return [];
  const { misprints }: { misprints: readonly { readonly id: string }[] } = await import(file);
  return misprints.map((one) => one.id);
}

test('the syllabus has 328 rows and 139 errata, each once and with an owner', () => {
  expect(coverage.rows).toHaveLength(328);
  expect(coverage.errata).toHaveLength(139);
  const all: readonly Owned[] = [...coverage.rows, ...coverage.errata];
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  const owners = [...chapters.map((one) => one.slug), ...backMatter];
  expect(all.filter((one) => !owners.includes(one.owner))).toEqual([]);
});

describe.each([...frontTexts, ...texts])('$slug', ({ slug, anchors, folder }) => {
  const marked = anchors.filter((one) => one.kind === 'covered').map((one) => one.name);
  const boxed = anchors.filter((one) => one.kind === 'erratum').map((one) => one.name);

  test('marks every row of the syllabus it owns with <Covers>', () => {
    const missing = ownedBy(coverage.rows, slug).filter((row) => !marked.includes(row.id));
    expect(missing.map((row) => `${row.id}: ${row.text}`)).toEqual([]);
  });

  test('marks no row that is not its own', () => {
    const own = ownedBy(coverage.rows, slug).map((row) => row.id);
    expect(marked.filter((id) => !own.includes(id))).toEqual([]);
  });

  test('shows every erratum it owns: in a box, on the misprint bench or in an exercise', async () => {
    const bench = await benchOf(slug);
    const inExercise = (id: string) =>
      new RegExp(`errata:\\s*\\[[^\\]]*['"]${id}['"]`).test(folder);
    const missing = ownedBy(coverage.errata, slug).filter(
      ({ id }) => !boxed.includes(id) && !bench.includes(id) && !inExercise(id),
    );
    expect(missing.map((row) => `${row.id}: ${row.text}`)).toEqual([]);
  });

  test('opens at most two errata boxes, none of them another chapter’s', () => {
    // Where a row of the syllabus is itself such a claim, its box has the row's number.
    const own = [
      ...ownedBy(coverage.errata, slug).map((row) => row.id),
      ...ownedBy(coverage.rows, slug).map((row) => `${row.id}-claim`),
    ];
    expect(boxed.filter((id) => !own.includes(id))).toEqual([]);
    expect(boxed.length).toBeLessThanOrEqual(2);
  });
});
