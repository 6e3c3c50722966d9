import type { Standard } from './manifest.ts';

/** Names of what is exchanged; the standards have the same things under different names. */
interface Elements {
  readonly learnerId: string;
  readonly learnerName: string;
  readonly mode: string;
  readonly status: string;
  readonly score: string;
  /** 0 to 1; SCORM 1.2 has none. */
  readonly scaled: string | null;
  readonly exit: string;
  readonly sessionTime: string;
  readonly response: string;
  readonly responseType: string;
  readonly moment: string;
  readonly wrong: string;
  /** Characters that a learning system must be able to keep between visits. */
  readonly room: number;
  /** Characters of one response. */
  readonly responseRoom: number;
}

export const elements: Readonly<Record<Standard, Elements>> = {
  '1.2': {
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    mode: 'cmi.core.lesson_mode',
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score',
    scaled: null,
    exit: 'cmi.core.exit',
    sessionTime: 'cmi.core.session_time',
    response: 'student_response',
    responseType: 'fill-in',
    moment: 'time',
    wrong: 'wrong',
    room: 4095,
    responseRoom: 250,
  },
  '2004': {
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    mode: 'cmi.mode',
    status: 'cmi.completion_status',
    score: 'cmi.score',
    scaled: 'cmi.score.scaled',
    exit: 'cmi.exit',
    sessionTime: 'cmi.session_time',
    response: 'learner_response',
    responseType: 'long-fill-in',
    moment: 'timestamp',
    wrong: 'incorrect',
    room: 64_000,
    responseRoom: 4000,
  },
};

/** How long, as the standard writes it: `0001:02:03.45`, or `PT3723.45S`. */
export function duration(standard: Standard, milliseconds: number): string {
  const hundredths = Math.max(0, Math.round(milliseconds / 10));
  if (standard === '2004') return `PT${hundredths / 100}S`;
  const seconds = Math.floor(hundredths / 100);
  const two = (count: number) => String(count).padStart(2, '0');
  const hours = String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

/** When, from an ISO moment: SCORM 1.2 knows the time of day only; SCORM 2004 hundredths, which some demand before a zone. */
export const moment = (standard: Standard, iso: string): string =>
  standard === '2004' ? iso.replace(/\.(\d\d)\d*/, '.$1') : iso.slice(11, 19);
