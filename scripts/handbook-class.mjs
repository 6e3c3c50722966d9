// @ts-check
/** A small class for the handbook's picture of grading: an assignment, a worksheet, and work of several qualities. */
import { exercises } from '../content/backpropagation/exercises.ts';
import { assignmentHash } from '../src/exercises/assignment/assignment.ts';
import { copyFor } from '../src/exercises/assignment/seed.ts';
import { writeSubmission } from '../src/exercises/submission/submission.ts';

const ids = ['quotient-by-hand', 'whole-graph', 'kept-values'];
const chosen = ids.map((id) => {
  const found = exercises.find((one) => one.id === `backpropagation/${id}`);
  if (!found) throw new Error(`handbook-class: no exercise ${id}`);
  return found;
});

/** @type {import('../src/exercises/assignment/assignment.ts').Assignment} */
const assignment = {
  format: 'chain-rule/assignment',
  schema: 1,
  id: 'handbook-week-3',
  title: 'Week 3: gradients',
  book: '0.1.0',
  due: null,
  idKind: 'email',
  variants: 'perStudent',
  attempts: 0,
  feedback: 'immediate',
  solutions: 'afterHandIn',
  items: chosen.map(({ id, version, points }) => ({ ex: `${id}@${version}`, points })),
};

/** Names, and how many of the answers are right, from the first on. */
const people = [
  { name: 'Ada Lovelace', id: 2, right: 3 },
  { name: 'Emmy Noether', id: 3, right: 3 },
  { name: 'Grace Hopper', id: 4, right: 2 },
  { name: 'Sofya Kovalevskaya', id: 5, right: 1 },
  { name: 'Srinivasa Ramanujan', id: 6, right: 1 },
];
/** @param {string} name */
const emailOf = (name) => `${name.split(' ')[0]?.toLowerCase()}@example.org`;

/** @param {(typeof people)[number]} person @param {number} at */
function workOf({ name, right }, at) {
  // One mistyped address, and one file that claims more than it holds.
  const student = at === 3 ? 'sofia@example.org' : emailOf(name);
  const isForged = at === 4;
  return writeSubmission({
    format: 'chain-rule/submission',
    schema: 1,
    assignment: assignment.id,
    hash: assignmentHash(assignment),
    student,
    handedIn: `2026-12-0${at + 1}T10:00:00.000Z`,
    items: chosen.map((exercise, index) => {
      const item = assignment.items[index];
      if (!item) throw new Error('handbook-class: an item is missing');
      const { parameters } = copyFor(assignment, item, exercise, student, 0);
      if (isForged && index === 0)
        return { ex: item.ex, attempt: 0, answer: 12.3, history: [], claimed: 1 };
      const isRight = index < right && 'reference' in exercise;
      const answer = isRight ? exercise.reference(/** @type {never} */ (parameters)) : null;
      return { ex: item.ex, attempt: 0, answer, history: [], claimed: isRight ? 1 : 0 };
    }),
  });
}

/** The files that an instructor drops. */
export async function classWork() {
  const rows = people.map(
    ({ name, id }) =>
      `Participant ${id},"${name}",${emailOf(name)},"Submitted for grading",,100.00,Yes,-,-,`,
  );
  const header =
    'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"';
  /** @param {string} name @param {string} text */
  const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  return [
    file('week-3.assignment.json', JSON.stringify(assignment)),
    file('Grades.csv', `\uFEFF${[header, ...rows].join('\n')}\n`),
    ...people.map((person, at) =>
      file(
        `${person.name}_${person.id}_assignsubmission_file_week-3.submission.json`,
        workOf(person, at),
      ),
    ),
  ];
}
