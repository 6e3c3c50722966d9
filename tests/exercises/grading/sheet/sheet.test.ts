import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readName } from '../../../../src/exercises/grading/intake/read-name.ts';
import {
  canvasColumns,
  fillSheet,
  type Mark,
} from '../../../../src/exercises/grading/sheet/fill.ts';
import { neutral } from '../../../../src/exercises/grading/sheet/neutral.ts';
import { type Roster, rosterOf } from '../../../../src/exercises/grading/sheet/roster.ts';
import {
  plainStyle,
  readTable,
  writeTable,
} from '../../../../src/exercises/grading/sheet/table.ts';
import { blindWorksheet, german, gradebook, list, unknownTitles, worksheet } from './sheets.ts';

function roster(text: string): Roster {
  const found = rosterOf(readTable(text));
  if (found === null) throw new Error('the sheet lists nobody');
  return found;
}

const work = { title: 'Week 3', points: 8 };
const half: Mark = { share: 0.625, feedback: '5 of 8. Stability: 2 of 2.' };
const fill = (text: string, marks: readonly (readonly [number, Mark])[]) =>
  writeTable(fillSheet(roster(text), new Map(marks), work));
const moodleFile = (number: number, name = 'Jane Doe') =>
  readName(`${name}_${number}_assignsubmission_file/x.json`);

describe('tables', () => {
  test('a table that is read and written again says the same, mark and line ends too', () => {
    for (const text of [worksheet, german, gradebook]) {
      const table = readTable(text);
      const again = writeTable(table);
      expect(readTable(again)).toEqual(table);
      expect(again.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
      expect(again.includes('\r\n')).toBe(text.includes('\r\n'));
    }
  });

  test('any cells survive', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\u0000', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const style = { ...plainStyle, isQuoted: true };
        const full = rows.filter((row) => row.some((text) => text.trim() !== ''));
        const table = { header: ['a', 'b'], rows: full, style };
        expect(readTable(writeTable(table)).rows).toEqual(full);
      }),
    );
  });

  test('what a spreadsheet would take for a formula becomes text, everything else stays', () => {
    for (const bad of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '＝1', '\r=1'])
      expect(neutral(bad), JSON.stringify(bad)).toBe(`'${bad}`);
    for (const good of ['', 'Jane', '0.5', '5 of 8. a = b', 'x-y', "'="])
      expect(neutral(good)).toBe(good);
  });
});

describe("Moodle's grading worksheet", () => {
  test('columns are found by title, in German, by place where no title is known, and without names', () => {
    const columns = { number: 0, name: 1, email: 2, status: 3, grade: 4, maximum: 5, feedback: 9 };
    for (const text of [worksheet, german, unknownTitles]) {
      const { layout } = roster(text);
      expect(layout.system).toBe('moodle');
      expect(layout.columns).toMatchObject(text === unknownTitles ? { ...columns, name: undefined } : columns); // biome-ignore format: one line
    }
    expect(roster(blindWorksheet).layout.columns).toMatchObject({ number: 0, grade: 2, maximum: 3, feedback: 7 }); // biome-ignore format: one line
  });

  test('a student is found by the participant number, whatever the name', () => {
    expect(roster(worksheet).ofName(moodleFile(2, 'Somebody'))?.ids.email).toBe('Jane.Doe@example.edu'); // biome-ignore format: one line
    expect(roster(worksheet).ofName(moodleFile(77))).toBeNull();
    expect(roster(blindWorksheet).ofName(moodleFile(3, 'Participant'))?.row).toBe(1);
  });

  test('the status tells who was late', () => {
    expect(roster(worksheet).entries.map(({ isLate }) => isLate)).toEqual([false, true, false]);
    expect(roster(german).entries.map(({ isLate }) => isLate)).toEqual([false, true]);
  });

  test('only grade and feedback change, out of the stated maximum', () => {
    const before = readTable(worksheet);
    const after = readTable(fill(worksheet, [[0, half]]));
    expect(after.header).toEqual(before.header);
    expect(after.rows[0]?.[4]).toBe('6.25');
    expect(after.rows[0]?.[9]).toBe(half.feedback);
    const others = (row: readonly string[] = []) => row.filter((_, at) => at !== 4 && at !== 9);
    expect(others(after.rows[0])).toEqual(others(before.rows[0]));
    expect(after.rows.slice(1)).toEqual(before.rows.slice(1));
  });

  test('a decimal comma stays one, and so does the semicolon', () => {
    const after = fill(german, [[1, half]]);
    expect(after).toContain(';6,25;10,00;');
    expect(after.startsWith('\ufeffID;')).toBe(true);
  });

  test('where a person has still to grade, the cell stays as it is', () => {
    const after = readTable(fill(worksheet, [[0, { share: null, feedback: '3 of 8 so far.' }]]));
    expect(after.rows[0]?.[4]).toBe('');
    expect(after.rows[0]?.[9]).toBe('3 of 8 so far.');
  });
});

describe("Canvas' gradebook", () => {
  const canvasFile = (name: string) => readName(`${name}_12345_678_x.json`);

  test('a student is found by the number in the file, and the test student is nobody', () => {
    expect(roster(gradebook).ofName(canvasFile('doejane'))?.ids.login).toBe('jdoe');
    expect(roster(gradebook).entries).toHaveLength(2);
  });

  test('its five columns and ours come back, with the row of points', () => {
    expect(
      fill(gradebook, [[1, half]]),
    ).toBe(`Student,ID,SIS User ID,SIS Login ID,Section,Week 3 (202)
"    Points Possible",,,,,8
"Doe, Jane",12345,s1001,jdoe,Section 1,5
"O'Neil, Sam",12346,s1002,soneil,Section 1,3
"Student, Test",99999,,abcdef,Section 1,
`);
  });

  test('a title that it does not know becomes a new assignment', () => {
    const table = fillSheet(roster(gradebook), new Map([[1, half]]), {
      title: '=Week 4',
      points: 8,
    });
    expect(table.header.at(-1)).toBe("'=Week 4");
    expect(table.rows.map((row) => row.at(-1))).toEqual(['8', '5', '', '']);
  });

  test('another column can be chosen, or a new one', () => {
    const { header } = roster(gradebook).table;
    expect(canvasColumns(header).map((column) => header[column])).toEqual([
      'Essay (201)',
      'Week 3 (202)',
    ]);
    const into = (column: number | null) =>
      fillSheet(roster(gradebook), new Map([[1, half]]), { title: 'Week 3', points: 8, column });
    expect(into(5).header.at(-1)).toBe('Essay (201)');
    expect(into(5).rows.map((row) => row.at(-1))).toEqual(['20', '12.5', '12', '']);
    expect(into(null).header.at(-1)).toBe('Week 3');
  });
});

describe('a list for the gradebook import', () => {
  test('keeps its columns and gets two', () => {
    expect(
      fill(list, [[0, half]]),
    ).toBe(`First name,Surname,ID number,Email address,Week 3,Week 3: feedback
Jane,Doe,1001,jane.doe@example.edu,5,5 of 8. Stability: 2 of 2.
Sam,O'Neil,1002,sam@example.edu,,
`);
  });

  test('people are found by their id, and a name that two have is nobody', () => {
    const { ofId } = roster(list);
    expect(ofId('studentNumber', ' 1002 ')?.row).toBe(1);
    expect(ofId('email', 'JANE.DOE@example.edu')?.row).toBe(0);
    const twins = roster('Name,Email\nJane Doe,a@x.org\nJane Doe,b@x.org\nSam,c@x.org\n');
    expect(twins.ofName(moodleFile(2))).toBeNull();
    expect(twins.ofName(moodleFile(2, 'sam'))?.row).toBe(2);
  });

  test('a table without people is none', () => {
    expect(rosterOf(readTable('x,y\n1,2\n'))).toBeNull();
  });
});
