import { beforeAll, describe, expect, test } from 'vitest';
import { readName } from '../../../../src/exercises/grading/intake/read-name.ts';
import type { Grader } from '../../../../src/exercises/grading/release/grader.ts';
import { marksOf, unmatchedIn } from '../../../../src/exercises/grading/results/marks.ts';
import {
  brokenResult,
  type Row,
  rowOf,
  whoIs,
} from '../../../../src/exercises/grading/results/row.ts';
import { settle } from '../../../../src/exercises/grading/results/settle.ts';
import { everything } from '../../../../src/exercises/grading/sheet/everything.ts';
import { fillSheet } from '../../../../src/exercises/grading/sheet/fill.ts';
import { rosterOf } from '../../../../src/exercises/grading/sheet/roster.ts';
import { readTable } from '../../../../src/exercises/grading/sheet/table.ts';
import { countItems } from '../../../../src/exercises/grading/verdict/histogram.ts';
import { assignmentOf, fileOf, graderOf, plainItems, workOf } from '../school.ts';
import { worksheet } from '../sheet/sheets.ts';

const assignment = assignmentOf(plainItems);
const roster = rosterOf(readTable(worksheet));
const [jane, sam] = ['jane.doe@example.edu', 'sam@example.edu'];
const program = `function backward(x, W, h, dh) {
  const slope = h.mul(h).mul(-1).add(1); // by hand, in my own order
  const dz = slope.mul(dh);
  return { dx: dz.matmul(W.transpose()), dW: x.transpose().matmul(dz) };
}`;
let grader: Grader;
let titles: Readonly<Record<string, string>>;

beforeAll(async () => {
  grader = await graderOf(assignment);
  titles = Object.fromEntries(grader.about.map(({ ex, title }) => [ex, title]));
});

async function row(path: string, text: string): Promise<Row> {
  const piece = { kind: 'work', path, named: readName(path), text } as const;
  const { identity } = whoIs(piece, roster, 'email');
  return rowOf(path, piece, await grader.grade({ key: path, text, identity }), roster, 'email');
}
const place = (name: string, number: number) => `${name}_${number}_assignsubmission_file/x.json`;
const flagsOf = (rows: readonly Row[]) => rows.map(({ flags }) => flags.map(({ flag }) => flag));

describe('who it is', () => {
  test('the worksheet knows the address of participant 2', async () => {
    const piece = { named: readName(place('Jane Doe', 2)) };
    expect(whoIs(piece, roster, 'email')).toMatchObject({ identity: jane, entry: { row: 0 } });
    expect(whoIs(piece, null, 'email').identity).toBeUndefined();
    expect(whoIs(piece, roster, 'login').identity).toBeUndefined();
  });

  test('a folder that a person named proves nothing, but its grade still finds its row', async () => {
    const one = await row('jane/x.json', fileOf(await workOf(assignment, jane)));
    expect(one.entry?.row).toBe(0);
    expect(one.flags.map(({ flag }) => flag)).toContain('unverified');
  });
});

describe('what can be said only of all', () => {
  test('the newest of a student counts', async () => {
    const old = await workOf(assignment, jane);
    const rows = settle(
      [
        await row(place('Jane Doe', 2), fileOf(old)),
        await row('Jane Doe_2_assignsubmission_onlinetext/onlinetext.html', fileOf({ ...old, handedIn: '2026-11-02T11:00:00.000Z' })), // biome-ignore format: one line
        rowOf('p', { kind: 'broken', path: 'Jane Doe_2_assignsubmission_file/a.pdf', named: readName('Jane Doe_2_assignsubmission_file/a.pdf'), why: 'no' }, brokenResult('no'), roster, 'email'), // biome-ignore format: one line
      ],
      titles,
    );
    expect(rows.map(({ isCounted }) => isCounted)).toEqual([false, true, false]);
    expect(flagsOf(rows).map((flags) => flags.includes('twice'))).toEqual([true, false, true]);
  });

  test('equal programs are like each other; equal right numbers and known mistakes are not', async () => {
    const code = { 'backpropagation/tanh-layer': program };
    const rows = settle(
      [
        await row(place('Jane Doe', 2), fileOf(await workOf(assignment, jane, code))),
        await row(place("O'Neil, Sam", 3), fileOf(await workOf(assignment, sam, { 'backpropagation/tanh-layer': program.replaceAll('  ', '\t') }))), // biome-ignore format: one line
      ],
      titles,
    );
    expect(flagsOf(rows).map((flags) => flags.filter((flag) => flag === 'alike'))).toEqual([['alike'], ['alike']]); // biome-ignore format: one line
    expect(rows[0]?.flags.find(({ flag }) => flag === 'alike')?.says).toContain("O'Neil, Sam");
    const same = assignmentOf(plainItems, { variants: 'same' });
    const other = await graderOf(same);
    const graded = await Promise.all(
      [jane, sam].map(async (id, at) => {
        const text = fileOf(await workOf(same, id));
        const piece = { kind: 'work', path: place('x', at + 2), named: readName(place('x', at + 2)), text } as const; // biome-ignore format: one line
        return rowOf(piece.path, piece, await other.grade({ key: id, text, identity: id }), roster, 'email'); // biome-ignore format: one line
      }),
    );
    expect(flagsOf(settle(graded, titles)).flat()).not.toContain('alike');
  });

  test('equal odd wrong numbers are like each other', async () => {
    const odd = { 'backpropagation/quotient-by-hand': 0.73519 };
    const rows = settle(
      [
        await row(place('Jane Doe', 2), fileOf(await workOf(assignment, jane, odd))),
        await row(place('Sam', 3), fileOf(await workOf(assignment, sam, odd))),
      ],
      titles,
    );
    expect(flagsOf(rows).every((flags) => flags.includes('alike'))).toBe(true);
  });

  test('two students whose files say the same id are told apart and flagged', async () => {
    const text = fileOf(await workOf(assignment, jane));
    const rows = settle([await row(place('Jane Doe', 2), text), await row(place('Sam', 3), text)], titles); // biome-ignore format: one line
    expect(flagsOf(rows).map((flags) => flags.includes('id'))).toEqual([true, true]);
  });
});

describe('into the sheet', () => {
  const byHand = (rows: readonly Row[]) =>
    Object.fromEntries(rows.map(({ key }) => [key, { [assignment.items.at(-1)?.ex ?? '']: 2 }]));

  test('Jane gets her grade, who is still to be read keeps an empty cell, nobody is lost', async () => {
    const rows = settle(
      [
        await row(place('Jane Doe', 2), fileOf(await workOf(assignment, jane))),
        await row(place("O'Neil, Sam", 3), fileOf(await workOf(assignment, sam))),
        await row(place('Stranger', 99), fileOf(await workOf(assignment, 'who@example.org'))),
      ],
      titles,
    );
    if (roster === null) throw new Error('no roster');
    const marks = marksOf(rows, grader.about, byHand(rows.slice(0, 1)));
    const sheet = fillSheet(roster, marks, { title: 'Week 3', points: 12 });
    expect(sheet.rows.map((cells) => cells[4])).toEqual(['10', '', '']);
    expect(sheet.rows[0]?.[9]).toContain('12 of 12. ');
    expect(sheet.rows[1]?.[9]).toContain('10 of 12 so far. ');
    expect(sheet.rows[2]?.[9]).toBe('Come and see me');
    const { rows: strangers, absent, open } = unmatchedIn(rows, roster, grader.about, byHand(rows.slice(0, 1))); // biome-ignore format: one line
    expect(strangers.map(({ named }) => named.student)).toEqual(['Stranger']);
    expect(absent).toEqual(['=HYPERLINK("x")']);
    expect(open).toHaveLength(2);
    expect(rows[1]?.flags.map(({ flag }) => flag)).toContain('late');
  });

  test('the table of everything has a row for each file, and no cell that is a formula', async () => {
    const path = '=cmd()_7_assignsubmission_file/x.json';
    const rows = [
      await row(path, 'broken {'),
      await row(place('Jane Doe', 2), fileOf(await workOf(assignment, jane))),
    ];
    const table = everything(rows, grader.about);
    expect(table.rows).toHaveLength(2);
    expect(table.rows[0]?.[0]).toBe("'=cmd()");
    expect(table.rows[0]?.[4]).toBe('not graded');
    expect(table.rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});

test('thoughts are counted once for each student, with what is said to them', async () => {
  const counts = countItems(grader.about);
  const wrong = { 'backpropagation/quotient-by-hand': 0.73519 };
  for (const [id, answers] of [
    [jane, {}],
    [sam, wrong],
    ['c@example.org', wrong],
  ] as const) {
    const { graded } = await grader.grade({ key: id, text: fileOf(await workOf(assignment, id, answers)), identity: id }); // biome-ignore format: one line
    counts.add(graded?.items ?? []);
  }
  const [quotient, , , , , short] = counts.read();
  expect(quotient).toMatchObject({ answered: 3, mean: 1 / 3, tries: 1 });
  expect(quotient?.bars.map(({ id, count, isRight }) => [id, count, isRight])).toEqual([['otherwise', 2, false], ['right', 1, true]]); // biome-ignore format: one line
  expect(quotient?.bars[0]?.reply).not.toBe('');
  expect(short).toMatchObject({ answered: 3, mean: null });
});
