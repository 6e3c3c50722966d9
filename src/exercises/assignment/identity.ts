import { bad, good, type Read } from '../read.ts';
import type { Assignment } from './assignment.ts';

const names: Readonly<Record<Assignment['idKind'], string>> = {
  email: 'e-mail address',
  login: 'login',
  studentNumber: 'student number',
};

/** What a student is asked for, in words. */
export const identityName = (kind: Assignment['idKind']): string => names[kind];

/**
 * The same student in the same letters: spaces around are nothing, capitals count in no kind, and letters
 * with accents are composed. The seed of the student's numbers comes from it.
 */
export function normaliseIdentity(kind: Assignment['idKind'], typed: string): Read<string> {
  const text = typed.normalize('NFC').trim().toLowerCase();
  if (text === '') return bad(`Type your ${names[kind]} first.`);
  if (text.length > 120) return bad(`That is ${text.length} characters; a ${names[kind]} has at most 120.`); // biome-ignore format: one line
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    return bad('An e-mail address has one @ and a dot after it, as in ada@example.org.');
  if (kind === 'studentNumber') {
    const digits = text.replace(/[\s.-]/g, '');
    if (!/^[a-z0-9]+$/.test(digits)) return bad('A student number has digits and letters only.');
    return good(digits);
  }
  if (/\s/.test(text)) return bad(`There is a space inside this ${names[kind]}. Leave it out.`);
  return good(text);
}
