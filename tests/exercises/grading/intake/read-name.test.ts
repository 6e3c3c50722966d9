import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLitter, readName } from '../../../../src/exercises/grading/intake/read-name.ts';

describe('whose work a file is', () => {
  test.each([
    // Moodle: a folder for each student, and all in one.
    ['Jane Doe_2_assignsubmission_file/hw.submission.json', 'moodle', 'Jane Doe', '2'],
    ['Jane Doe_2_assignsubmission_file_hw.submission.json', 'moodle', 'Jane Doe', '2'],
    ['Jane Doe_2_assignsubmission_file_/hw.json', 'moodle', 'Jane Doe', '2'],
    ['CS101-Homework/Jane Doe_2_assignsubmission_file/week 3/hw.json', 'moodle', 'Jane Doe', '2'],
    ['Jane_Doe_Smith_1234_assignsubmission_file/hw.json', 'moodle', 'Jane_Doe_Smith', '1234'],
    ['José Núñez_7_assignsubmission_onlinetext/onlinetext.html', 'moodle', 'José Núñez', '7'],
    ['李 小龍_7_assignsubmission_onlinetext_onlinetext.html', 'moodle', '李 小龍', '7'],
    ['Participant_2_assignsubmission_file/hw.json', 'moodle', 'Participant 2', '2'],
    ['zip\\Jane Doe_2_assignsubmission_file\\hw.json', 'moodle', 'Jane Doe', '2'],
    // Canvas: name, late, user, file; a text that was typed; names hidden.
    ['doejane_12345_67890_hw.submission.json', 'canvas', 'doejane', '12345'],
    ['submissions/doejane_LATE_12345_67890_hw.json', 'canvas', 'doejane', '12345'],
    ['doejane_12345_text.html', 'canvas', 'doejane', '12345'],
    ['doe_van_jane_12345_67890_hw_2_final.json', 'canvas', 'doe_van_jane', '12345'],
    ['anon_a1B2c_67890_hw.json', 'canvas', 'anon_a1B2c', 'anon_a1B2c'],
    ['LATE_anon_a1B2c_67890_hw.json', 'canvas', 'anon_a1B2c', 'anon_a1B2c'],
    // Anything else.
    ['jane/hw.submission.json', 'other', 'jane', null],
    ['jane.submission.json', 'other', 'jane', null],
    ['codes.txt', 'other', 'codes', null],
  ] as const)('%s', (path, system, student, number) => {
    expect(readName(path)).toMatchObject({ system, student, number });
  });

  test('late, hidden and typed work is marked', () => {
    expect(readName('doejane_LATE_1_2_x.json').isLate).toBe(true);
    expect(readName('LATE_anon_a1B2c_2_x.json')).toMatchObject({ isLate: true, isBlind: true });
    expect(readName('doejane_1_2_LATE_x.json').isLate).toBe(false);
    expect(readName('Participant_2_assignsubmission_file/x.json').isBlind).toBe(true);
    expect(readName('Madonna_2_assignsubmission_file/x.json').isBlind).toBe(false);
    expect(readName('J_2_assignsubmission_onlinetext/onlinetext.html').isOnlineText).toBe(true);
    expect(readName('doejane_1_text.html').isOnlineText).toBe(true);
  });

  test('one form of each letter, and no signs that cannot be seen', () => {
    const [composed, apart] = ['Jos\u00e9', 'Jose\u0301'].map((name) =>
      readName(`${name}_7_assignsubmission_file/x.json`),
    );
    expect(apart).toEqual(composed);
    expect(readName('Ja\u200bne\u202e\u0007_7_assignsubmission_file/x.json').student).toBe('Jane');
  });

  test('markup stays the text that it is', () => {
    expect(readName('<img src=x onerror=alert(1)>_7_assignsubmission_file/x.json')).toMatchObject({
      student: '<img src=x onerror=alert(1)>',
      number: '7',
    });
  });

  test('any path is read, in a moment, and gives text without controls', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('_', '_2_', '_assignsubmission_file', '/', '\\', '..', 'LATE_', 'anon_'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { student, number, system } = readName(pieces.join(''));
        expect(student).not.toMatch(/\p{Cc}/u);
        expect(system === 'other').toBe(number === null);
      }),
    );
    const start = performance.now();
    readName(`${'a_1_'.repeat(50_000)}x`);
    readName(`${'_'.repeat(100_000)}x`);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('what systems leave beside the files is no work', () => {
    for (const path of [
      '__MACOSX/._x.json',
      'a/.DS_Store',
      'a/Thumbs.db',
      'folder/',
      'a/__MACOSX/x',
    ])
      expect(isLitter(path), path).toBe(true);
    expect(isLitter('Jane Doe_2_assignsubmission_file/x.json')).toBe(false);
  });
});
