/** What the command is asked to do. */
export interface Options {
  /** Folders, zips and files with work in them. */
  readonly inputs: readonly string[];
  /** A file, or a link. */
  readonly assignment: string | null;
  readonly sheet: string | null;
  /** Title of the column of Canvas' gradebook that is filled. */
  readonly column: string | null;
  /** Folder for what is written. */
  readonly out: string;
  readonly salt: string | undefined;
  readonly workers: number | null;
  /** Folder with the grading modules of releases. */
  readonly releases: string | null;
}

export const usage = `npm run grade -- <folder or zip …> --assignment <file or link>
  --sheet <csv>      the learning system's own sheet: says who is who, and is filled;
                     one that lies among the work if absent
  --column <title>   the column of Canvas' gradebook; the one with the assignment's title if absent
  --out <folder>     where the results go; "graded" if absent
  --salt <words>     your own words, from which hidden seeds and tests are drawn
  --workers <n>      how many at a time; one for each core if absent
  --releases <folder> grading modules of other releases; public/grade if absent`;

const names = ['assignment', 'sheet', 'column', 'out', 'salt', 'workers', 'releases'] as const;

/** @returns the options, or a sentence about what is wrong with them */
export function readOptions(words: readonly string[]): Options | string {
  const given = new Map<string, string>();
  const inputs: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) {
      inputs.push(word);
      continue;
    }
    const [name = '', ...inline] = word.slice(2).split('=');
    if (!names.some((one) => one === name))
      return `There is no option --${name}; the options are ${names.map((one) => `--${one}`).join(', ')}.`;
    const value = inline.length > 0 ? inline.join('=') : words[++at];
    if (value === undefined) return `--${name} needs a value.`;
    given.set(name, value);
  }
  if (inputs.length === 0) return 'Name the folder or the zip with the submissions.';
  const workers = given.get('workers') ?? null;
  if (workers !== null && !/^[1-9]\d{0,2}$/.test(workers))
    return `--workers is ${workers}; it must be a whole number from 1.`;
  return {
    inputs,
    assignment: given.get('assignment') ?? null,
    sheet: given.get('sheet') ?? null,
    column: given.get('column') ?? null,
    out: given.get('out') ?? 'graded',
    salt: given.get('salt'),
    workers: workers === null ? null : Number(workers),
    releases: given.get('releases') ?? null,
  };
}
