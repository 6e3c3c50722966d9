import type { Assignment } from '../../exercises/assignment/assignment.ts';
import { type Submission, writeSubmission } from '../../exercises/submission/submission.ts';
import { fileNameOf, saveFile } from '../../widgets/kit/page/save-file.ts';

/** Gives the reader the work as a file, named like "week-3-ada-example-org.submission.json". @returns the name */
export function saveSubmission({ title }: Assignment, submission: Submission): string {
  const { crc: _crc, ...rest } = submission;
  const name = `${fileNameOf(title)}-${fileNameOf(submission.student)}.submission.json`;
  saveFile(name, writeSubmission(rest));
  return name;
}
