import { expect, test } from 'vitest';
import { readName } from '../../../../src/exercises/grading/intake/read-name.ts';
import { type Given, give, handPointsIn } from '../../../../src/exercises/grading/results/given.ts';
import { type Row, rowOf } from '../../../../src/exercises/grading/results/row.ts';
import { assignmentOf, fileOf, graderOf, workOf } from '../school.ts';

const id = 'backpropagation/finish-first';
const assignment = assignmentOf([id]);
const [ex = ''] = assignment.items.map((item) => item.ex);
const none: Given = new Map();

async function row(key: string, path: string, text: string): Promise<Row> {
  const grader = await graderOf(assignment);
  const work = fileOf(await workOf(assignment, `${path}@example.org`, { [id]: text }));
  const piece = { kind: 'work', path, named: readName(path), text: work } as const;
  return rowOf(key, piece, await grader.grade({ key, text: work }), null, 'email');
}

test('points stay with the answer when the class is graded again in another order', async () => {
  const [ada, sam] = [await row('0', 'ada', 'The last node first.'), await row('1', 'sam', 'No.')];
  const given = give(give(none, ada, ex, 2), sam, ex, 1);
  expect(handPointsIn([ada, sam], given)).toEqual({ 0: { [ex]: 2 }, 1: { [ex]: 1 } });
  const [later, new_] = [await row('7', 'ada', 'The last node first.'), await row('8', 'eve', 'x')];
  expect(handPointsIn([new_, later], given)).toEqual({ 7: { [ex]: 2 } });
});

test('another answer from the same place has none, and points can be taken away', async () => {
  const ada = await row('0', 'ada', 'The last node first.');
  const given = give(none, ada, ex, 2);
  expect(handPointsIn([await row('0', 'ada', 'The first node first.')], given)).toEqual({});
  expect(handPointsIn([ada], give(given, ada, ex, null))).toEqual({});
  expect(give(given, ada, 'no/such@1', 3)).toBe(given);
});
