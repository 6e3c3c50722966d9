import type { Assignment } from '../../exercises/assignment/assignment.ts';
import { type Submission, writeSubmission } from '../../exercises/submission/submission.ts';
import { fileNameOf } from '../../widgets/kit/page/save-file.ts';

/** "week-3-ada-example-org.submission.json" */
export const submissionName = ({ title }: Assignment, { student }: Submission): string =>
  `${fileNameOf(title)}-${fileNameOf(student)}.submission.json`;

/** What stands in the file. */
export const textOf = ({ crc: _crc, ...rest }: Submission): string => writeSubmission(rest);
