import * as z from 'zod/mini';

/** A code cell as the kit's drawer keeps it. */
const keptCell = z.looseObject({
  version: z.number(),
  value: z.looseObject({ source: z.string() }),
});

const head = '// The other copy, from a file:';

/**
 * Two states of one code cell. Where the programs differ, the file's one follows as a comment: nobody can say which
 * of the two the reader would miss.
 */
export function bothPrograms(here: string, file: string): string {
  const [mine, theirs] = [cellIn(here), cellIn(file)];
  if (mine === null || theirs === null) return here;
  const [source, other] = [mine.value.source, theirs.value.source];
  if (source === other || source.includes(asComment(other))) return here;
  // The file was saved after the two had met, and has this one in its own comment.
  if (other.includes(asComment(source))) return file;
  const both = `${source}\n\n${asComment(other)}\n`;
  return JSON.stringify({ ...mine, value: { ...mine.value, source: both } });
}

const asComment = (program: string): string =>
  [head, ...program.split('\n').map((line) => `// ${line}`)]
    .map((line) => line.trimEnd())
    .join('\n');

function cellIn(text: string): z.infer<typeof keptCell> | null {
  try {
    const read = keptCell.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
