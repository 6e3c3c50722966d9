import { expect, test } from 'vitest';
import { pack } from '../../../src/exercises/assignment/packed.ts';
import { findCodes, fromCode, toCode } from '../../../src/exercises/submission/code.ts';
import { sealed } from '../../../src/exercises/submission/submission.ts';

const whole = sealed({
  format: 'chain-rule/submission',
  schema: 1,
  assignment: 'week-3-k2f9',
  hash: '0123456789abcdef',
  student: 'jané@example.org',
  handedIn: '2026-12-04T20:00:00.000Z',
  items: [{ ex: 'backpropagation/a@1', attempt: 1, answer: 2.5, history: [], claimed: 0.5 }],
});
const code = toCode(whole);
const lines = code.match(/.{1,60}/g) ?? [];

test.each([
  ['wrapped', `Dear all,\n\n${lines.join('\n')}\n\nJane`],
  ['quoted in a reply', `> ${lines.join('\n> ')}`],
  ['quoted twice', `>> ${lines.join('\n> > ')}`],
  ['a page', `<p>${lines.join('<br>')}</p>`],
  ['quoted-printable', lines.join('=\r\n')],
  ['hard spaces', `&nbsp;${lines.join('&nbsp;\n')}`],
])('a code is found in a mail, %s', (_name, text) => {
  const [first = ''] = findCodes(text);
  expect(fromCode(first)).toMatchObject({ value: whole });
});

test('a code that would swell to gigabytes is refused before it does', () => {
  const bomb = pack('CR1', ' '.repeat(8_000_000));
  expect(bomb.length).toBeLessThan(12_000);
  expect(fromCode(bomb)).toHaveProperty('problem');
});
