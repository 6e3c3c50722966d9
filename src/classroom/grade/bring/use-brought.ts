import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assignment } from '../../../exercises/assignment/assignment.ts';
import { gather } from '../../../exercises/grading/intake/gather.ts';
import type { Source } from '../../../exercises/grading/intake/piece.ts';
import { type Roster, rosterOf } from '../../../exercises/grading/sheet/roster.ts';
import { readTable } from '../../../exercises/grading/sheet/table.ts';
import { findCodes } from '../../../exercises/submission/code.ts';
import { assignmentIn } from '../../student/open-assignment.ts';
import type { Found } from '../work/use-grading.ts';

/** A sheet as it was brought. */
export interface Sheet {
  readonly name: string;
  readonly roster: Roster;
}

/** What the instructor has brought: any file may be any of the three, and is recognised by what it holds. */
export function useBrought() {
  const [pieces, setPieces] = useState<readonly Found[]>([]);
  const [assignment, setAssignment] = useState<Assignment | null>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [isReading, setReading] = useState(false);
  const pasted = useRef(0);

  const openAssignment = (text: string): string => {
    const read = assignmentIn(text);
    if ('problem' in read) return read.problem;
    setAssignment(read.value);
    return '';
  };
  useEffect(() => {
    const look = () => {
      const isJump = document.getElementById(location.hash.slice(1)) !== null;
      if (location.hash.length > 1 && !isJump)
        setNotes([openAssignment(location.hash)].filter(Boolean));
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  const openSheet = (path: string, text: string): string => {
    try {
      const roster = rosterOf(readTable(text));
      if (roster === null) return `${path} lists nobody: it needs a column with an e-mail address, a login, an id number, or Moodle’s participants.`; // biome-ignore format: one line
      setSheet({ name: path.split('/').at(-1) ?? path, roster });
      return '';
    } catch {
      return `${path} is no table.`;
    }
  };

  return {
    pieces,
    assignment,
    sheet,
    notes,
    isReading,
    async bring(sources: readonly Source[]): Promise<void> {
      setReading(true);
      const found: Found[] = [];
      const said: string[] = [];
      for await (const piece of gather(sources)) {
        if (piece.kind === 'assignment') said.push(openAssignment(piece.text));
        else if (piece.kind === 'sheet') said.push(openSheet(piece.path, piece.text));
        else found.push(piece);
      }
      setPieces((known) => {
        const paths = new Set(found.map(({ path }) => path));
        return [...known.filter(({ path }) => !paths.has(path)), ...found];
      });
      setNotes(said.filter((one) => one !== ''));
      setReading(false);
    },
    /** Codes, a submission, or the link of the assignment. Returns whether something was found. */
    paste(text: string): boolean {
      const codes = /^\s*\{/.test(text) ? [] : findCodes(text);
      const works = codes.length === 0 && /"chain-rule\/submission"/.test(text) ? [text] : codes;
      if (works.length === 0) {
        const problem = openAssignment(text);
        setNotes(problem === '' ? [] : [`There is no answer code in this text, and no assignment either. ${problem}`]); // biome-ignore format: one line
        return problem === '';
      }
      setNotes([]);
      setPieces((known) => [
        ...known,
        ...works.map((work): Found => {
          pasted.current += 1;
          const path = `pasted ${pasted.current}`;
          return { kind: 'work', path, named: { ...nobody }, text: work };
        }),
      ]);
      return true;
    },
    clear() {
      setPieces([]);
      setSheet(null);
      setNotes([]);
    },
  };
}

const nobody = {
  system: 'other',
  student: '',
  number: null,
  isLate: false,
  isBlind: false,
  isOnlineText: false,
} as const;
