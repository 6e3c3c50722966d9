import type { Table } from './table.ts';

/** Which column of a sheet holds what; titles are translated, so places and numbers help where titles do not. */
export interface Layout {
  readonly system: 'moodle' | 'moodle-import' | 'canvas';
  /** Columns by what they hold; absent where the sheet has none. */
  readonly columns: {
    /** "Participant 2", or Canvas' own number of a user. */
    readonly number?: number | undefined;
    readonly name?: number | undefined;
    readonly email?: number | undefined;
    readonly login?: number | undefined;
    readonly studentNumber?: number | undefined;
    readonly status?: number | undefined;
    readonly maximum?: number | undefined;
    readonly grade?: number | undefined;
    readonly feedback?: number | undefined;
  };
  /** The row of Canvas that tells what each column can reach. */
  readonly pointsRow: number | null;
}

const titles = {
  number: ['identifier', 'id', 'identifikation', 'identifiant', 'identificador', 'identificatore'],
  name: [
    'full name',
    'name',
    'student',
    'vollständiger name',
    'nom complet',
    'nombre completo',
    'nome completo',
    'volledige naam',
    'first name / last name',
  ],
  email: [
    'email address',
    'email',
    'e-mail',
    'e-mail address',
    'e-mail-adresse',
    'adresse de courriel',
    'adresse e-mail',
    'dirección de correo',
    'dirección email',
    'indirizzo email',
    'e-mailadres',
  ],
  login: ['username', 'login', 'sis login id', 'anmeldename', 'nom d’utilisateur', "nom d'utilisateur", 'nombre de usuario', 'gebruikersnaam'], // biome-ignore format: one line
  studentNumber: ['id number', 'idnumber', 'student number', 'sis user id', 'id-nummer', 'matrikelnummer', 'numéro d’identification', "numéro d'identification", 'número de id'], // biome-ignore format: one line
  status: ['status', 'statut', 'estado', 'estatus', 'stato'],
  maximum: ['maximum grade', 'höchstbewertung', 'beste bewertung', 'note maximale', 'calificación máxima', 'voto massimo', 'maximumcijfer'], // biome-ignore format: one line
  grade: ['grade', 'bewertung', 'note', 'calificación', 'voto', 'valutazione', 'cijfer', 'nota'],
  feedback: ['feedback comments', 'feedback as comments', 'feedback als kommentar', 'feedback-kommentare', 'commentaires de feedback', 'feedback par commentaires', 'comentarios de retroalimentación', 'commenti di feedback', 'feedback'], // biome-ignore format: one line
} as const;

type Role = keyof typeof titles;

/** What kind of sheet a table is; null where no column tells the students apart. */
export function layoutOf({ header, rows }: Table): Layout | null {
  const words = header.map((title) => title.normalize('NFC').trim().toLowerCase());
  const find = (role: Role): number | undefined => {
    const known: readonly string[] = titles[role];
    const place = known.map((title) => words.indexOf(title)).find((column) => column >= 0);
    return place;
  };
  const people = {
    name: find('name'),
    email: find('email') ?? emailsIn(rows, header.length),
    login: find('login'),
    studentNumber: find('studentNumber'),
  };
  const pointsRow = rows.findIndex((row) => /^\s*points possible\s*$/i.test(row[0] ?? ''));
  if (words[0] === 'student' && words[1] === 'id')
    return {
      system: 'canvas',
      columns: { ...people, name: 0, number: 1 },
      pointsRow: pointsRow < 0 ? null : pointsRow,
    };
  // Moodle's worksheet begins with a word and a number in every row, and states one maximum for all.
  const isWorksheet = rows.length > 0 && rows.every(([first = '']) => /^\D+\d+\s*$/.test(first));
  if (isWorksheet) {
    const maximum = find('maximum') ?? header.findIndex((_, column) => isOneNumber(rows, column));
    const grade = find('grade') ?? (maximum > 0 ? maximum - 1 : undefined);
    if (grade !== undefined) {
      const feedback = find('feedback') ?? feedbackAfter(header.length, maximum);
      const status = find('status') ?? (grade > 1 ? grade - 1 : undefined);
      return {
        system: 'moodle',
        columns: { ...people, number: 0, status, maximum, grade, feedback },
        pointsRow: null,
      };
    }
  }
  const { name, ...ids } = people;
  if (Object.values(ids).every((column) => column === undefined)) return null;
  return {
    system: 'moodle-import',
    columns: { name, ...ids, grade: find('grade'), feedback: find('feedback') },
    pointsRow: null,
  };
}

/** The column in which everybody has an e-mail address. */
function emailsIn(rows: Table['rows'], columns: number): number | undefined {
  const looks = (cell = '') => /^[^\s@]+@[^\s@]+$/.test(cell.trim());
  const found = Array.from({ length: columns }, (_, column) => column).find(
    (column) => rows.length > 0 && rows.every((row) => looks(row[column])),
  );
  return found;
}

function isOneNumber(rows: Table['rows'], column: number): boolean {
  const cells = new Set(rows.map((row) => (row[column] ?? '').trim()));
  const [only = ''] = cells;
  return column > 1 && cells.size === 1 && /^\d+([.,]\d+)?$/.test(only);
}

/** "Grade can be changed", two dates, then the comments. */
const feedbackAfter = (columns: number, maximum: number): number | undefined =>
  columns > maximum + 4 ? columns - 1 : undefined;
