import type { Answer, Exercise } from '../../exercise.ts';
import { startOf } from '../../kinds/knobs.ts';
import type { Verdict } from '../../outline.ts';

/** Signs of one's own that a program or a sentence must have, before two equal ones are worth a look. */
const enough = 40;

/**
 * What would be odd to find twice: a program, a sentence, or a wrong answer that no known thought leads to.
 * Right numbers, chosen options and known mistakes are equal in many honest submissions.
 *
 * @returns a text to compare; null where equal answers say nothing
 */
export function printOf(exercise: Exercise, answer: Answer, verdict: Verdict): string | null {
  switch (exercise.kind) {
    case 'code': {
      const own = linesBeyond(String(answer), exercise.starter);
      const isBooks = own.join('') === linesBeyond(exercise.program, exercise.starter).join('');
      return isBooks || own.join('').length < enough ? null : own.join('\n');
    }
    case 'short': {
      const words = plain(String(answer)).toLowerCase();
      return words.length < enough ? null : words;
    }
    case 'numeric': {
      const isPrecise = [answer].flat().some((one) => figuresOf(one) > 2);
      return isOdd(verdict) && isPrecise ? JSON.stringify(answer) : null;
    }
    case 'gradients': {
      const odd = verdict.parts.filter(({ feedbackId }) => feedbackId === 'otherwise');
      const values = new Map(Object.entries(Object(answer)));
      const entries = odd.map(({ id }) => [id, values.get(id)]);
      return entries.some(([, value]) => figuresOf(value) > 2) ? JSON.stringify(entries) : null;
    }
    case 'target': {
      const moved = Object.entries({ ...Object(answer) }).filter(
        ([id, value]) => value !== startOf(exercise.knobs)[id],
      );
      const isPrecise = moved.filter(([, value]) => figuresOf(value) > 2).length > 1;
      return verdict.score < 1 && isPrecise ? JSON.stringify(moved.sort()) : null;
    }
    case 'choice':
    case 'predict':
    case 'order':
    case 'repair':
      return null;
  }
}

const isOdd = ({ score, parts }: Verdict) =>
  score < 1 && parts.some(({ feedbackId }) => feedbackId === 'otherwise');

/** 0.5 and 100 are anybody's guess; 0.5137 is not. */
const figuresOf = (value: unknown): number =>
  typeof value === 'number'
    ? String(Math.abs(value)).replace(/e.*$/, '').replace('.', '').replace(/^0+|0+$/g, '').length // biome-ignore format: one line
    : 0;

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Lines that the given text does not have; the space in and around them says nothing. */
function linesBeyond(text: string, given: string): readonly string[] {
  const bare = (line: string) => line.replace(/\s+/g, '');
  const known = new Set(given.split('\n').map(bare));
  return text
    .split('\n')
    .map(bare)
    .filter((line) => line.length > 1 && !known.has(line));
}
