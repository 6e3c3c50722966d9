/** Whose work a file is, as the learning system says it in the file's path. */
export interface Named {
  readonly system: 'moodle' | 'canvas' | 'other';
  /** As it stands in the path, with markup if somebody wrote markup: to be shown as text. */
  readonly student: string;
  /** Moodle's participant number, Canvas' user id or anonymous id: the row in the system's sheet. */
  readonly number: string | null;
  /** The system says that it came late. */
  readonly isLate: boolean;
  /** The system hides the names. */
  readonly isBlind: boolean;
  /** Text typed into the system's own editor and not a file. */
  readonly isOnlineText: boolean;
}

const moodle = /(?:^|\/)([^/]*)_(\d+)_assignsubmission_(file|onlinetext)(?:[_/]|$)/;
/** What Moodle calls somebody whose name it hides, in some of its languages. */
const hidden =
  /^(participant|participante|teilnehmer(in|\/in)?|deelnemer|partecipante|uczestnik|deltagare|deltaker|deltager|osallistuja|účastník|участник|учасник|参加者|参与者)$/i;
/** Name, late, id, then a file with its own number, or text that was typed; an anonymous one has no name. */
const canvas =
  /^(?:(.+?)_)??(LATE_)?(\d+|anon_[A-Za-z0-9]+)_(?:\d+_.+|(text|link)(?:-\d+)?\.html?)$/;

/** Reads a path as the bulk downloads of Moodle and Canvas make them; any other is one file or folder a student. */
export function readName(path: string): Named {
  const parts = normalised(path);
  const file = parts.at(-1) ?? '';
  const [, person = '', participant, kind] = moodle.exec(parts.join('/')) ?? [];
  if (participant !== undefined) {
    const isBlind = person === '' || hidden.test(person);
    return {
      ...unnamed,
      system: 'moodle',
      student: isBlind ? `${person || 'Participant'} ${participant}` : person,
      number: participant,
      isBlind,
      isOnlineText: kind === 'onlinetext',
    };
  }
  const [, name, late, number, typed] = canvas.exec(file) ?? [];
  if (number !== undefined)
    return {
      system: 'canvas',
      student: name ?? number,
      number,
      isLate: late !== undefined,
      isBlind: number.startsWith('anon_'),
      isOnlineText: typed !== undefined,
    };
  // A folder for each student, or a file for each.
  const folder = parts.length > 1 ? parts.at(-2) : undefined;
  return { ...unnamed, student: folder ?? file.replace(/(\.submission)?\.[A-Za-z0-9]+$/, '') };
}

const unnamed: Named = {
  system: 'other',
  student: '',
  number: null,
  isLate: false,
  isBlind: false,
  isOnlineText: false,
};

/** Folders and file of a path: one form of each letter, one kind of slash, no signs that cannot be seen. */
function normalised(path: string): readonly string[] {
  return path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
}

/** Files that an operating system leaves beside the others. */
export const isLitter = (path: string): boolean =>
  /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(path.replaceAll('\\', '/')) ||
  path.endsWith('/');
