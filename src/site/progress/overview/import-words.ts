import type { Merged } from '../kept/merge.ts';
import { counted } from './words.ts';

/** What an import did, in sentences. */
export function importWords(
  { exercises, sections, drawers, differing }: Merged,
  unread: number,
): string {
  const gained = [
    ...(exercises > 0 ? [counted(exercises, 'exercise')] : []),
    ...(sections > 0 ? [counted(sections, 'section')] : []),
    ...(drawers > 0 ? [`${drawers} of your guesses, programs and settings`] : []),
  ];
  return [
    gained.length === 0
      ? 'Everything in the file was here already.'
      : `Brought in: ${gained.join(', ')}.`,
    ...(differing > 0
      ? [
          `${counted(differing, 'guess or setting', 'guesses or settings')} in the file ${differing === 1 ? 'differs' : 'differ'} from here; what was here stays.`,
        ]
      : []),
    ...(unread > 0
      ? [
          `${counted(unread, 'entry', 'entries')} of the file could not be read and ${unread === 1 ? 'was' : 'were'} left out.`,
        ]
      : []),
  ].join(' ');
}
