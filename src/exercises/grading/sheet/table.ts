import Papa from 'papaparse';

/** A table of text as a file holds it: how it was written comes back when it is written again. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly style: {
    readonly hasMark: boolean;
    readonly delimiter: string;
    readonly newline: string;
    readonly isQuoted: boolean;
  };
}

const mark = '\ufeff';

/** @throws when the text has no header and no row */
export function readTable(text: string): Table {
  const hasMark = text.startsWith(mark);
  const body = hasMark ? text.slice(1) : text;
  const { data, meta } = Papa.parse<string[]>(body, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const [header, ...rows] = data;
  if (header === undefined || header.length < 2)
    throw new Error('readTable: there is no table; the first line must name at least two columns');
  return {
    header,
    rows: rows.map((row) => header.map((_, column) => row[column] ?? '')),
    style: {
      hasMark,
      delimiter: meta.delimiter,
      newline: meta.linebreak,
      isQuoted: body.startsWith('"'),
    },
  };
}

export function writeTable({ header, rows, style }: Table): string {
  const { delimiter, newline, hasMark, isQuoted } = style;
  const text = Papa.unparse([[...header], ...rows.map((row) => [...row])], {
    delimiter,
    newline,
    quotes: isQuoted,
  });
  return `${hasMark ? mark : ''}${text}${newline}`;
}

/** As a spreadsheet opens it without asking: commas, and the mark that says UTF-8. */
export const plainStyle: Table['style'] = {
  hasMark: true,
  delimiter: ',',
  newline: '\r\n',
  isQuoted: false,
};
