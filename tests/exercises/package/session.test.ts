import { expect, test } from 'vitest';
import { findCalls } from '../../../src/exercises/package/calls.ts';
import { openSession, type Report } from '../../../src/exercises/package/session.ts';

const report: Report = {
  suspended: 'kept',
  score: 0.75,
  rows: [{ id: 'item', response: '4.5', score: 1, weight: 2 }],
  isHandedIn: false,
  at: '2026-11-26T15:22:25.000Z',
};

/** A learning system of 1.2 that writes down what it is told; `refuse` names what it will not take. */
function system(values: Record<string, string> = {}, refuse: readonly string[] = []) {
  const log: string[] = [];
  const say = (line: string) => {
    log.push(line);
    return String(!refuse.some((one) => line.startsWith(one)));
  };
  const api = {
    LMSInitialize: () => say('initialize'),
    LMSFinish: () => say('finish'),
    LMSCommit: () => say('commit'),
    LMSSetValue(name: string, value: string) {
      const answer = say(`${name} = ${value}`);
      if (answer === 'true') values[name] = value;
      return answer;
    },
    LMSGetValue: (name: string) => values[name] ?? '',
    LMSGetLastError: () => '405',
    LMSGetErrorString: () => 'Incorrect Data Type',
  };
  const window = { API: api, parent: null as never };
  Object.assign(window, { parent: window });
  const calls = findCalls(window, '1.2');
  if (!calls) throw new Error('no calls');
  let time = 0;
  const session = openSession(calls, () => (time += 1000));
  if ('problem' in session) return { log, values, problem: session.problem, session: null };
  return { log, values, session, problem: '' };
}

test('the status is incomplete from the start and until the work is handed in', () => {
  const { session, values, log } = system({ 'cmi.interactions._count': '0' });
  expect(values['cmi.core.lesson_status']).toBe('incomplete');
  expect(session?.tell(report)).toBeNull();
  expect(values['cmi.core.lesson_status']).toBe('incomplete');
  expect(values['cmi.core.score.raw']).toBe('75');
  expect(values['cmi.interactions.0.student_response']).toBe('4.5');
  expect(log.at(-1)).toBe('commit');
  session?.tell({ ...report, isHandedIn: true });
  expect(values['cmi.core.lesson_status']).toBe('completed');
});

test('every visit ends in suspend with the time it took, once', () => {
  const { session, values, log } = system();
  session?.end();
  session?.end();
  expect(values['cmi.core.exit']).toBe('suspend');
  expect(values['cmi.core.session_time']).toMatch(/^0000:00:0\d\.00$/);
  expect(log.filter((line) => line === 'finish')).toHaveLength(1);
  expect(session?.tell(report)).toContain('closed');
});

test.each([
  { 'cmi.core.lesson_mode': 'review' },
  { 'cmi.core.lesson_status': 'completed' },
  { 'cmi.core.lesson_status': 'passed' },
])('in a review nothing is written: %o', (values) => {
  const { session, log } = system({ ...values, 'cmi.suspend_data': 'kept' });
  expect(session?.isReview).toBe(true);
  expect(session?.suspended).toBe('kept');
  expect(session?.tell(report)).toContain('review');
  session?.end();
  expect(log).toEqual(['initialize', 'finish']);
});

test('what the system refuses is said with its own error; the rest is sent all the same', () => {
  const { session, values } = system({ 'cmi.interactions._count': '0' }, ['cmi.suspend_data']);
  expect(session?.tell(report)).toBe(
    'The learning system did not take cmi.suspend_data (error 405: Incorrect Data Type).',
  );
  expect(values['cmi.core.score.raw']).toBe('75');
});

test('a system that will not start is reported, and one without interactions gets none', () => {
  expect(system({}, ['initialize']).problem).toContain('did not open the connection');
  const { session, log } = system();
  expect(session?.keepsAnswers).toBe(false);
  session?.tell(report);
  expect(log.some((line) => line.startsWith('cmi.interactions'))).toBe(false);
});

test('a broken interface is a sentence, not a crash', () => {
  const window = { API: { LMSInitialize: () => 'true' }, parent: null as never };
  Object.assign(window, { parent: window });
  const calls = findCalls(window, '1.2');
  expect(calls?.commit()).toBe('The learning system did not save your work (it has no LMSCommit).');
  expect(calls?.get('cmi.core.student_id')).toBe('');
});
