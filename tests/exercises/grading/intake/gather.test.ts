import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../../../../src/exercises/grading/intake/gather.ts';
import type { Piece, Source } from '../../../../src/exercises/grading/intake/piece.ts';
import { readWork } from '../../../../src/exercises/grading/verdict/read-work.ts';
import { rowsOf } from '../../../../src/exercises/package/interactions.ts';
import { assignmentOf, codeOf, fileOf, workOf } from '../school.ts';
import { worksheet } from '../sheet/sheets.ts';

const assignment = assignmentOf(['backpropagation/quotient-by-hand', 'backpropagation/two-paths']);
let file = '';
let code = '';

beforeAll(async () => {
  const work = await workOf(assignment, 'ada@example.org');
  file = fileOf(work);
  code = codeOf(work);
});

const source = (path: string, content: string | Uint8Array): Source => {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { path, size: bytes.length, bytes: async () => bytes };
};
async function found(...sources: readonly Source[]): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  for await (const piece of gather(sources)) pieces.push(piece);
  return pieces;
}
const zipped = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
const named = (pieces: readonly Piece[]) =>
  pieces.map((piece) => [piece.kind, 'named' in piece ? piece.named.student : piece.path]);

/** What Moodle makes of text that was pasted into its editor. */
const onlineText = (text: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p dir="ltr">My answers:</p><p>${text.replace(/.{40}/g, '$&<wbr>')}&nbsp;</p></body></html>`;

describe('bulk downloads', () => {
  test('Moodle, a folder for each student: files, typed codes, and somebody who handed in a picture', async () => {
    const zip = zipped({
      'Jane Doe_2_assignsubmission_file/week-3.submission.json': file,
      "Sam O'Neil_3_assignsubmission_onlinetext/onlinetext.html": onlineText(code),
      'Eve Adams_4_assignsubmission_file/photo.jpg': '\u00ff\u00d8\u0000',
      '__MACOSX/Jane Doe_2_assignsubmission_file/._week-3.submission.json': 'x',
    });
    const pieces = await found(source('moodle.zip', zip));
    expect(named(pieces)).toEqual([
      ['work', 'Jane Doe'],
      ['work', "Sam O'Neil"],
      ['broken', 'Eve Adams'],
    ]);
    for (const piece of pieces)
      if (piece.kind === 'work') expect(readWork(piece.text).submission?.student).toBe('ada@example.org'); // biome-ignore format: one line
  });

  test('Moodle, all in one folder, names hidden', async () => {
    const zip = zipped({
      'Participant_2_assignsubmission_file_week-3.submission.json': file,
      'Participant_3_assignsubmission_onlinetext_onlinetext.html': onlineText(code),
    });
    expect(named(await found(source('a.zip', zip)))).toEqual([
      ['work', 'Participant 2'],
      ['work', 'Participant 3'],
    ]);
  });

  test('Canvas, with late, typed and anonymous work', async () => {
    const zip = zipped({
      'doejane_12345_67890_week-3.submission.json': file,
      'oneilsam_LATE_12346_67891_week-3.submission-1.json': file,
      'adamseve_12347_text.html': onlineText(code),
      'anon_a1B2c_67893_week-3.submission.json': file,
    });
    const pieces = await found(source('submissions.zip', zip));
    expect(pieces.map(({ kind }) => kind)).toEqual(['work', 'work', 'work', 'work']);
    expect(pieces.map((piece) => 'named' in piece && piece.named.isLate)).toEqual([false, true, false, false]); // biome-ignore format: one line
  });

  test('a folder, single files, a mail with two codes, the assignment and the sheet beside them', async () => {
    const pieces = await found(
      source('class/jane/week-3.submission.json', file),
      source('mail.txt', `From: Jane\n> ${code.slice(0, 70)}\n${code.slice(70)}\n\nand\n\n${code}`),
      source('week-3.assignment.json', JSON.stringify(assignment)),
      source('Grades.csv', worksheet),
      source('class/.DS_Store', 'x'),
    );
    expect(named(pieces)).toEqual([
      ['work', 'jane'],
      ['work', 'mail'],
      ['work', 'mail'],
      ['assignment', 'week-3.assignment.json'],
      ['sheet', 'Grades.csv'],
    ]);
  });

  test('nobody gets lost: a zip that is none, a file too large, and one that cannot be read are all named', async () => {
    const unreadable = {
      ...source('b/x.json', ''),
      bytes: () => Promise.reject(new Error('gone')),
    };
    const large = { ...source('c/x.json', ''), size: 5_000_000 };
    const pieces = await found(source('a.zip', 'no zip'), unreadable, large);
    expect(pieces.map((piece) => piece.kind === 'broken' && piece.why)).toEqual([
      'This is no zip, or it is cut short.',
      'It could not be read.',
      'It is 5.0 MB, and no submission.',
    ]);
  });
});

describe("a learning system's report on a package", () => {
  /** Moodle's interactions report, with the columns that a teacher may switch on. */
  const report = (room: '1.2' | '2004', hasNames: boolean, hasResults: boolean) => {
    const items = assignment.items.map(({ ex, points }) => ({ ex, points, answer: 1, score: 1 }));
    const rows = rowsOf(room, items, code, 40);
    const cells = rows.flatMap(({ id, response }) => [
      ...(hasNames ? [id] : []),
      response ?? '',
      ...(hasResults ? ['neutral'] : []),
    ]);
    const header = cells.map((_, at) => `Response ${at}`);
    const line = (values: readonly string[]) => values.map((value) => `"${value}"`).join(',');
    return [
      line(['Name', 'Email address', 'Attempt', 'Score', ...header]),
      line(['Jane Doe', 'ada@example.org', '1', '100', ...cells]),
      line(['Sam', 'sam@example.org', '1', '-', ...cells.map(() => '')]),
    ].join('\n');
  };

  test.each([
    ['1.2', true, true],
    ['1.2', true, false],
    ['1.2', false, true],
    ['2004', false, false],
  ] as const)('SCORM %s, questions shown: %s, results shown: %s', async (room, names, results) => {
    const pieces = await found(source('report.csv', report(room, names, results)));
    expect(pieces).toHaveLength(1);
    const [piece] = pieces;
    if (piece?.kind !== 'work') throw new Error('no work was found');
    expect(piece.ids?.email).toBe('ada@example.org');
    expect(piece.named.student).toBe('Jane Doe');
    expect(readWork(piece.text).submission?.items).toHaveLength(2);
  });
});

test('any files at all come out as pieces, one way or another', async () => {
  const path = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a.zip', 'b.csv', 'c.json', 'd.html', 'J_2_assignsubmission_file/x.csv'),
  );
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string().map((text) => strToU8(text)),
    fc.constantFrom('CR1.', ',CR1.abc', '{"format":', 'a,b\n"', '"format":"chain-rule/assignment"').map((text) => strToU8(text)), // biome-ignore format: one line
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(path, content), { maxLength: 4 }), async (files) => {
      for (const piece of await found(...files.map(([name, bytes]) => source(name, bytes))))
        if (piece.kind === 'work') expect(readWork(piece.text).submission).toBeNull();
    }),
  );
});
