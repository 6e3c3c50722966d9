import { describe, expect, test } from 'vitest';
import { entriesAtBuild } from '../../../src/widgets/misprint-bench/entries-at-build.ts';
import { benchOf } from '../../../src/widgets/misprint-bench/model.ts';
import { setWords } from '../../../src/widgets/misprint-bench/set-words.ts';

const texts = await entriesAtBuild('backpropagation');
const bench = benchOf(texts);

describe('the misprint bench', () => {
  test('holds every row of the chapter, whose words can be set, mathematics and all', async () => {
    expect(texts.map(({ id }) => id)).toContain('R-39');
    for (const { id } of texts)
      for (const html of Object.values(await setWords('backpropagation', id)))
        expect(html).not.toContain('$');
    await expect(setWords('backpropagation', 'R-1')).rejects.toThrow('has no R-1');
  });

  test('starts with its first row and refuses an unknown one', () => {
    expect(bench.schema.parse({}).entry).toBe(texts[0]!.id);
    expect(bench.schema.shape.entry.safeParse('R-1').success).toBe(false);
  });

  test('the trace is the text of the chosen row, and the sentence does not tell the result', () => {
    const text = bench.trace({ entry: 'R-90' });
    expect(text.id).toBe('R-90');
    expect(bench.describe(text, { entry: 'R-90' })).toContain('Press Run');
  });

  test('shows only the rows it is asked to, and stops the build for one that is not there', async () => {
    expect(await entriesAtBuild('backpropagation', ['R-90'])).toHaveLength(1);
    await expect(entriesAtBuild('backpropagation', ['R-1'])).rejects.toThrow('has no R-1');
    await expect(entriesAtBuild('nowhere')).rejects.toThrow('no misprints for chapter nowhere');
  });
});
