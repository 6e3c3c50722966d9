/** Sheets as the learning systems export them. */

const mark = '\ufeff';

/** Moodle: View all submissions → Download grading worksheet. */
export const worksheet =
  `${mark}Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"
"Participant 2","Jane Doe",Jane.Doe@example.edu,"Submitted for grading - ",,10.00,Yes,"Monday, 2 November 2026, 9:00 AM",-,
"Participant 3","O'Neil, Sam",sam@example.edu,"Submitted for grading - 2 hours late",,10.00,Yes,"Monday, 2 November 2026, 11:00 AM",-,
"Participant 4","=HYPERLINK(""x"")",eve@example.edu,"No submission - ",,10.00,Yes,-,-,"Come and see me"
`.replaceAll('\n', '\r\n');

/** The same course in German, saved again by a spreadsheet. */
export const german = `${mark}ID;Vollständiger Name;E-Mail-Adresse;Status;Bewertung;Beste Bewertung;Bewertung kann geändert werden;Zuletzt geändert (Abgabe);Zuletzt geändert (Bewertung);Feedback als Kommentar
Teilnehmer/in2;Jane Doe;jane.doe@example.edu;Zur Bewertung abgegeben;;10,00;Ja;-;-;
Teilnehmer/in3;Sam O'Neil;sam@example.edu;Zur Bewertung abgegeben - 2 Stunden verspätet;;10,00;Ja;-;-;
`;

/** A language whose titles nobody has listed. */
export const unknownTitles = `Azonosító,"Teljes név","Valami",Állapot,Pont,"Legtöbb","Módosítható","Beküldve","Pontozva","Megjegyzés"
"Résztvevő 2","Jane Doe",jane.doe@example.edu,Beküldve,,10.00,Igen,-,-,
"Résztvevő 3","Sam O'Neil",sam@example.edu,Beküldve,,10.00,Igen,-,-,
`;

/** Moodle with names hidden. */
export const blindWorksheet = `${mark}Identifier,Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"
"Participant 2","Submitted for grading",,10.00,Yes,-,-,
"Participant 3","Submitted for grading",,10.00,Yes,-,-,
`;

/** Canvas: Grades → Export. */
export const gradebook = `Student,ID,SIS User ID,SIS Login ID,Section,Essay (201),Week 3 (202),Current Score
    Points Possible,,,,,20,8,(read only)
"Doe, Jane",12345,s1001,jdoe,Section 1,18,,90
"O'Neil, Sam",12346,s1002,soneil,Section 1,12,3,60
"Student, Test",99999,,abcdef,Section 1,,,
`;

/** Any list with a column that tells people apart. */
export const list = `First name,Surname,ID number,Email address
Jane,Doe,1001,jane.doe@example.edu
Sam,O'Neil,1002,sam@example.edu
`;
