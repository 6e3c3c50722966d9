/**
 * Writes a class as Moodle hands it out, to measure the grader with:
 * `node tests/exercises/grading/make-class.ts <folder> <students> [trained]`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assignmentOf, fileOf, plainItems, trainedItems, workOf } from './school.ts';

const [folder = 'class', count = '200', kind] = process.argv.slice(2);
const assignment = assignmentOf(kind === 'trained' ? trainedItems : plainItems);
mkdirSync(join(folder, 'work'), { recursive: true });
writeFileSync(join(folder, 'week-3.assignment.json'), JSON.stringify(assignment, null, 2));
const students = Array.from({ length: Number(count) }, (_, at) => `student${at}@example.org`);
const lines = students.map((email, at) => `"Participant ${at + 2}","Student ${at}",${email},"Submitted for grading",,10.00,Yes,-,-,`); // biome-ignore format: one line
const header = 'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"'; // biome-ignore format: one line
writeFileSync(join(folder, 'worksheet.csv'), `\ufeff${[header, ...lines].join('\r\n')}\r\n`);
for (const [at, email] of students.entries()) {
  // Every fourth has a number wrong; programs differ from each other.
  const program = `// student ${at}\nfunction backward(x: nn.Tensor, W: nn.Tensor, h: nn.Tensor, dh: nn.Tensor) {\n  const dz = dh.mul(h.square().neg().add(1));\n  return { dx: dz.matmul(W.transpose()), dW: x.transpose().matmul(dz) };\n}`; // biome-ignore format: one line
  const work = await workOf(assignment, email, {
    ...(kind === 'trained' ? {} : { 'backpropagation/tanh-layer': program }),
    ...(at % 4 === 0 && kind !== 'trained' ? { 'backpropagation/quotient-by-hand': at + 0.5 } : {}),
  });
  const place = join(folder, 'work', `Student ${at}_${at + 2}_assignsubmission_file`);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'week-3.submission.json'), fileOf(work));
}
